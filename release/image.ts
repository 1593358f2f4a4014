import type { Base } from './base.ts';
import { run } from './command.ts';

/** The image of this machine's processor, as `docker load` takes it; deploy/image/build pushes all processors'. */
export function buildImage(checkout: string, out: string, base: Base, version: string, revision: string): void {
  const image = `localhost/mock-pce:${version}`;
  const pinned = 'digest' in base;
  const from = pinned ? `${base.name}@${base.digest}` : base.name;
  // An image of this machine alone has no registry; all others are those of today.
  run('buildah', ['pull', '--quiet', '--policy', base.name.startsWith('localhost/') ? 'never' : 'always', from]);
  const digest = pinned ? base.digest : localDigest(from);
  const args = [`NODE_IMAGE=${from}`, `BASE_DIGEST=${digest}`, `VERSION=${version}`, `REVISION=${revision}`];
  const built = ['--quiet', '--format', 'docker', '--pull-never', '--tag', image];
  run('buildah', ['bud', ...built, ...args.flatMap((arg) => ['--build-arg', arg]), '.'], checkout);
  run('buildah', ['push', '--quiet', image, `docker-archive:${out}/mock-pce-${version}-image.tar:mock-pce:${version}`]);
}

const localDigest = (image: string) =>
  run('buildah', ['inspect', '--type', 'image', '--format', '{{.FromImageDigest}}', image]).trim();
