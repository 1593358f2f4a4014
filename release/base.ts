import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const NAMED = /(?<=^ARG NODE_IMAGE=)\S+$/m;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const SECONDS_TO_ASK = 60;

/** Commands that ask a registry for the digest of all processors' image, without a pull. */
const ASKING: readonly ((image: string) => readonly [command: string, ...args: string[]])[] = [
  (image) => ['skopeo', 'inspect', '--no-tags', '--format', '{{.Digest}}', `docker://${image}`],
  (image) => ['docker', 'buildx', 'imagetools', 'inspect', image, '--format', '{{.Manifest.Digest}}'],
];

interface Pinned {
  readonly name: string;
  readonly digest: string;
}

/** The image that ours is built from: its digest, or why nobody could tell it. */
export type Base = Pinned | { readonly name: string; readonly unresolved: string };

/**
 * The image that NODE_IMAGE names, or else the Dockerfile. A digest in NODE_IMAGE holds. The Dockerfile's is that of the
 * last release: a registry is asked anew, so that fixes of Debian and Node come with each release.
 */
export function resolveBase(checkout: string): Base {
  const [name = '', digest] = process.env['NODE_IMAGE']?.split('@') ?? namedIn(checkout);
  if (digest === undefined) return asked(name);
  if (!DIGEST.test(digest)) throw new Error(`NODE_IMAGE has no digest behind its @: ${digest}`);
  return { name, digest };
}

export function mustBePinned(base: Base): Pinned {
  if ('digest' in base) return base;
  throw new Error(
    `the base image ${base.name} is not pinned: no registry told its digest (${base.unresolved}). ` +
      `Release where one can be reached, or name it: NODE_IMAGE=${base.name}@sha256:...`,
  );
}

/** Writes the digest into the Dockerfile, so that whoever builds a release builds it from the same base. */
export function pinBase(checkout: string, base: Pinned): void {
  const file = path.join(checkout, 'Dockerfile');
  writeFileSync(file, readFileSync(file, 'utf8').replace(NAMED, `${base.name}@${base.digest}`));
}

export const toldOf = (base: Base) =>
  `base image ${base.name}: ${'digest' in base ? base.digest : `not resolved: no registry (${base.unresolved})`}`;

function namedIn(checkout: string): [name: string] {
  const [named] = NAMED.exec(readFileSync(path.join(checkout, 'Dockerfile'), 'utf8')) ?? [];
  if (named === undefined) throw new Error('the Dockerfile names no NODE_IMAGE');
  return [named.replace(/@.*/, '')];
}

function asked(name: string): Base {
  const complaints: string[] = [];
  for (const asking of ASKING) {
    const [command, ...args] = asking(name);
    const answer = answerOf(command, args);
    if (DIGEST.test(answer)) return { name, digest: answer };
    complaints.push(`${command}: ${answer || 'no answer'}`);
  }
  return { name, unresolved: complaints.join('; ') };
}

/** What a command says, or the last line of its complaint. */
function answerOf(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe', timeout: SECONDS_TO_ASK * 1000 }).trim();
  } catch (error) {
    const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') return 'it is not on this machine';
    return stderr?.trim().split('\n').at(-1) || message;
  }
}
