import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackages, writeChecksums } from './artifacts.ts';
import { mustBePinned, pinBase, resolveBase, toldOf } from './base.ts';
import { releasedAs } from './changelog.ts';
import { run } from './command.ts';
import { buildImage } from './image.ts';
import { setVersion, tagsOf } from './version.ts';

/**
 * npm run release -- X.Y.Z --dry-run [--no-image]: what can be done of a release without a registry to publish to, from
 * what is committed, into build/release/X.Y.Z. Without --dry-run it commits the version and the digest of the image's
 * base, and tags the commit. It never publishes.
 */
const ROOT = process.cwd();
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

const say = (line: string) => process.stdout.write(`${line}\n`);

function mustBeCleanMain(version: string): void {
  const branch = run('git', ['branch', '--show-current']).trim();
  if (branch !== 'main') throw new Error(`a release is made of main, not of ${branch || 'a detached HEAD'}`);
  const changed = run('git', ['status', '--porcelain']).trim();
  if (changed !== '') throw new Error(`there are changes that are not committed:\n${changed}`);
  const tagged = run('git', ['tag', '--list', ...tagsOf(version)]).trim();
  if (tagged !== '') throw new Error(`there is a tag already: ${tagged.replaceAll('\n', ', ')}`);
}

/** Writes version and changelog into a checkout, or neither. */
function prepare(checkout: string, version: string): void {
  const changelog = path.join(checkout, 'CHANGELOG.md');
  const day = new Date().toISOString().slice(0, 10);
  const released = releasedAs(readFileSync(changelog, 'utf8'), version, day);
  setVersion(checkout, version);
  writeFileSync(changelog, released);
}

function dryRun(version: string, withImage: boolean): void {
  const out = path.join(ROOT, 'build/release', version);
  const checkout = mkdtempSync(path.join(tmpdir(), 'mock-pce-release-'));
  try {
    run('git', ['archive', '--output', `${checkout}/.tar`, 'HEAD']);
    run('tar', ['-xf', '.tar'], checkout);
    prepare(checkout, version);
    const base = resolveBase(checkout);
    if ('digest' in base) pinBase(checkout, base);
    say(toldOf(base));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(checkout, 'node_modules'));
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    buildPackages(checkout, out);
    if (withImage) buildImage(checkout, out, base, version, run('git', ['rev-parse', 'HEAD']).trim());
    writeChecksums(out);
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
  for (const line of told(version, out, withImage)) say(line);
}

const told = (version: string, out: string, withImage: boolean) => [
  `${out}:`,
  ...readdirSync(out).map((name) => `  ${name}`),
  ...(withImage ? [] : ['  and no image archive: --no-image']),
  `\nnpm run release -- ${version} would commit the version, and tag ${tagsOf(version).join(', ')}.`,
  'Nothing was tagged, nothing was published.',
];

function commitAndTag(version: string): void {
  const base = mustBePinned(resolveBase(ROOT));
  prepare(ROOT, version);
  pinBase(ROOT, base);
  run('git', ['commit', '--quiet', '--all', '--message', `Release ${version}`]);
  for (const tag of tagsOf(version)) run('git', ['tag', '--annotate', '--message', `Release ${version}`, tag]);
  say(`Committed, and tagged ${tagsOf(version).join(', ')}.`);
  say(`Nothing was published. The tags are pushed by: git push --atomic origin main ${tagsOf(version).join(' ')}`);
}

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, 'no-image': { type: 'boolean' } },
  });
  const [version = ''] = positionals;
  if (positionals.length !== 1 || !VERSION.test(version))
    throw new Error('npm run release -- X.Y.Z [--dry-run [--no-image]]');
  mustBeCleanMain(version);
  if (values['dry-run']) dryRun(version, !values['no-image']);
  else commitAndTag(version);
} catch (error) {
  process.stderr.write(`release: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
