import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { releasedAs } from '../../release/changelog.ts';
import { setVersion, tagsOf, versionsIn } from '../../release/version.ts';
import { isLong } from '../length.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

const DIGEST = `sha256:${'ab'.repeat(32)}`;
const OFFLINE = 'echo starting >&2; echo "dial tcp: no such host" >&2; exit 1';

/** A repository on main with the files that have the version, a changelog, and the Dockerfile. */
async function repository(changelog = '## [Unreleased]\n\n- A line.\n') {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of Object.keys(versionsIn(ROOT))) cpSync(path.join(ROOT, file), path.join(folder, file));
  writeFileSync(path.join(folder, 'CHANGELOG.md'), changelog);
  cpSync(path.join(ROOT, 'Dockerfile'), path.join(folder, 'Dockerfile'));
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: folder });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'First');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.test' };
  const who = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.test' };
  const script = path.join(ROOT, 'release/run.ts');
  // No registry of the machine's is asked: skopeo and docker do what a test says.
  const bin = mkdtempSync(path.join(tmpdir(), 'release-bin-'));
  onTestFinished(() => rmSync(bin, { recursive: true }));
  const variables: NodeJS.ProcessEnv = { ...env, ...who, PATH: `${bin}:${process.env['PATH']}` };
  delete variables['NODE_IMAGE'];
  const command = (name: 'skopeo' | 'docker' | 'npm', does: string) =>
    writeFileSync(path.join(bin, name), `#!/bin/sh\necho "$0 $*" >>${bin}/asked\n${does}\n`, { mode: 0o755 });
  command('skopeo', `echo ${DIGEST}`);
  command('docker', OFFLINE);
  const asked = () => readFileSync(path.join(bin, 'asked'), 'utf8').replaceAll(`${bin}/`, '');
  const base = () => /^ARG NODE_IMAGE=(.+)$/m.exec(readFileSync(path.join(folder, 'Dockerfile'), 'utf8'))?.[1];
  const release = (...args: string[]) => run(process.execPath, [script, ...args], { cwd: folder, env: variables });
  return { folder, git, release, command, asked, base, variables };
}

test('one version number stands in all packages and pages', () => {
  const numbers = versionsIn(ROOT);
  for (const [file, found] of Object.entries(numbers)) {
    expect(found.length, `${file} has a version`).toBeGreaterThan(0);
    expect(new Set(found), file).toEqual(new Set([version]));
  }
  expect(numbers['package-lock.json']).toHaveLength(2);
});

test('a new version is set in all places', async () => {
  const { folder } = await repository();
  setVersion(folder, '12.3.4-rc.1');
  expect(new Set(Object.values(versionsIn(folder)).flat())).toEqual(new Set(['12.3.4-rc.1']));
});

test('the part Unreleased of the changelog becomes that of the version', () => {
  expect(releasedAs('# Changelog\n\n## [Unreleased]\n\n- New.\n\n## [1.0.0]\n', '1.1.0', '2026-01-02')).toBe(
    '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-01-02\n\n- New.\n\n## [1.0.0]\n',
  );
});

test('a changelog with nothing to release is told in a sentence', () => {
  expect(() => releasedAs('## [1.0.0]\n', '1.1.0', '')).toThrow('no part [Unreleased]');
  expect(() => releasedAs('## [Unreleased]\n\n## [1.0.0]\n\n- Old.\n', '1.1.0', '')).toThrow('nothing under');
  expect(() => releasedAs('## [Unreleased]\n\n- New.\n\n## [1.0.0]\n', '1.0.0', '')).toThrow('already');
});

test.runIf(isLong)('a release commits the version and the changelog, and tags npm and both Go modules', async () => {
  const { folder, git, release } = await repository();
  const { stdout } = await release('1.2.3');
  expect(stdout).toContain('Nothing was published');
  expect((await git('status', '--porcelain')).stdout).toBe('');
  expect((await git('tag', '--points-at', 'HEAD')).stdout.trim().split('\n').sort()).toEqual(tagsOf('1.2.3').sort());
  expect(readFileSync(path.join(folder, 'CHANGELOG.md'), 'utf8')).toContain('## [1.2.3] - 20');
  expect(new Set(Object.values(versionsIn(folder)).flat())).toEqual(new Set(['1.2.3']));
});

test.runIf(isLong)('a release is refused off main, over changes, over a tag, and for what is no version', async () => {
  const { folder, git, release } = await repository();
  await expect(release('1.2')).rejects.toThrow('npm run release -- X.Y.Z');
  await expect(release('--dry-run')).rejects.toThrow('npm run release -- X.Y.Z');
  await git('tag', 'clients/go/v1.2.3');
  await expect(release('1.2.3', '--dry-run')).rejects.toThrow('a tag already: clients/go/v1.2.3');
  writeFileSync(path.join(folder, 'new.ts'), '');
  await expect(release('1.2.4')).rejects.toThrow('not committed:\n?? new.ts');
  rmSync(path.join(folder, 'new.ts'));
  await git('switch', '--quiet', '--create', 'other');
  await expect(release('1.2.4')).rejects.toThrow('made of main, not of other');
});

test.runIf(isLong)('a release that has nothing to tell leaves the checkout as it was', async () => {
  const { git, release } = await repository('## [Unreleased]\n');
  await expect(release('1.2.3')).rejects.toThrow('nothing under');
  expect((await git('status', '--porcelain')).stdout).toBe('');
});

test.runIf(isLong)(
  'a release writes the digest of its base into the Dockerfile, and asks for it anew each time',
  async () => {
    const { folder, git, release, command, asked, base } = await repository();
    await release('1.2.3');
    expect(base()).toBe(`node:24-slim@${DIGEST}`);
    expect((await git('status', '--porcelain')).stdout).toBe('');
    expect(asked()).toBe('skopeo inspect --no-tags --format {{.Digest}} docker://node:24-slim\n');
    command('skopeo', OFFLINE);
    command('docker', `echo ${DIGEST.replaceAll('ab', 'cd')}`);
    const changelog = path.join(folder, 'CHANGELOG.md');
    writeFileSync(changelog, readFileSync(changelog, 'utf8').replace('[Unreleased]\n', '[Unreleased]\n\n- Next.\n'));
    await git('commit', '--quiet', '--all', '--message', 'Next');
    await release('1.2.4');
    expect(base()).toBe(`node:24-slim@${DIGEST.replaceAll('ab', 'cd')}`);
    expect(asked()).toContain('docker buildx imagetools inspect node:24-slim --format {{.Manifest.Digest}}\n');
  },
);

test.runIf(isLong).each([
  ['fail', OFFLINE, 'dial tcp: no such host'],
  ['tell no digest', 'echo sha256:abc', 'sha256:abc'],
])('a release whose base is not pinned is refused, where the commands %s', async (_, does, complaint) => {
  const { git, release, command, base } = await repository();
  command('skopeo', does);
  command('docker', does);
  await expect(release('1.2.3')).rejects.toThrow(
    `node:24-slim is not pinned: no registry told its digest (skopeo: ${complaint}; docker: ${complaint}).`,
  );
  expect(base()).toBe('node:24-slim');
  expect((await git('status', '--porcelain')).stdout).toBe('');
  expect((await git('tag')).stdout).toBe('');
});

test.runIf(isLong).each([
  ['the digest', `echo ${DIGEST}`, DIGEST],
  ['why nobody told it', OFFLINE, 'not resolved: no registry (skopeo: dial tcp: no such host; docker: dial tcp: '],
])('a dry run tells %s of the base, and changes no Dockerfile', async (_, does, told) => {
  const { release, command, base } = await repository();
  command('skopeo', does);
  // Its first step ends the run: the digest is told ahead of what takes long.
  command('npm', 'exit 1');
  const said = await release('1.2.3', '--dry-run', '--no-image').catch(({ stdout }) => stdout);
  expect(said).toContain(`base image node:24-slim: ${told}`);
  expect(base()).toBe('node:24-slim');
});

test.runIf(isLong)('a digest that is named by hand needs no registry', async () => {
  const { release, command, base, variables } = await repository();
  command('skopeo', OFFLINE);
  variables['NODE_IMAGE'] = 'node:24-slim@sha256:abc';
  await expect(release('1.2.3')).rejects.toThrow('NODE_IMAGE has no digest behind its @: sha256:abc');
  variables['NODE_IMAGE'] = `node:24-slim@${DIGEST}`;
  await release('1.2.3');
  expect(base()).toBe(`node:24-slim@${DIGEST}`);
});
