import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.ts';

/** The base that the Dockerfile names, unless NODE_IMAGE names another. */
function baseOf(checkout: string): string {
  const named = /^ARG NODE_IMAGE=(\S+)$/m.exec(readFileSync(path.join(checkout, 'Dockerfile'), 'utf8'))?.[1];
  const base = process.env['NODE_IMAGE'] ?? named;
  if (base === undefined) throw new Error('the Dockerfile names no NODE_IMAGE');
  return base;
}

/** The image of this machine's processor, as `docker load` takes it; deploy/image/build pushes all processors'. */
export function buildImage(checkout: string, out: string, version: string, revision: string): void {
  const base = baseOf(checkout);
  // That of today, where it has a registry.
  run('buildah', ['pull', '--quiet', '--policy', base.startsWith('localhost/') ? 'never' : 'always', base]);
  const digest = run('buildah', ['inspect', '--type', 'image', '--format', '{{.FromImageDigest}}', base]).trim();
  const args = [`NODE_IMAGE=${base}`, `BASE_DIGEST=${digest}`, `VERSION=${version}`, `REVISION=${revision}`];
  const image = `localhost/mock-pce:${version}`;
  const built = ['--quiet', '--format', 'docker', '--pull-never', '--tag', image];
  run('buildah', ['bud', ...built, ...args.flatMap((arg) => ['--build-arg', arg]), '.'], checkout);
  run('buildah', ['push', '--quiet', image, `docker-archive:${out}/mock-pce-${version}-image.tar:mock-pce:${version}`]);
}
