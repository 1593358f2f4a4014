import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { releasedAs } from '../../release/changelog.ts';
import { setVersion, tagsOf, versionsIn } from '../../release/version.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** A repository on main with the files that have the version, and a changelog. */
async function repository(changelog = '## [Unreleased]\n\n- A line.\n') {
  const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of Object.keys(versionsIn(ROOT))) cpSync(path.join(ROOT, file), path.join(folder, file));
  writeFileSync(path.join(folder, 'CHANGELOG.md'), changelog);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: folder });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'First');
  const env = { ...process.env, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b.test' };
  const who = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b.test' };
  const script = path.join(ROOT, 'release/run.ts');
  const release = (...args: string[]) =>
    run(process.execPath, [script, ...args], { cwd: folder, env: { ...env, ...who } });
  return { folder, git, release };
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

test('a release commits the version and the changelog, and tags npm and both Go modules', async () => {
  const { folder, git, release } = await repository();
  const { stdout } = await release('1.2.3');
  expect(stdout).toContain('Nothing was published');
  expect((await git('status', '--porcelain')).stdout).toBe('');
  expect((await git('tag', '--points-at', 'HEAD')).stdout.trim().split('\n').sort()).toEqual(tagsOf('1.2.3').sort());
  expect(readFileSync(path.join(folder, 'CHANGELOG.md'), 'utf8')).toContain('## [1.2.3] - 20');
  expect(new Set(Object.values(versionsIn(folder)).flat())).toEqual(new Set(['1.2.3']));
});

test('a release is refused off main, over changes, over a tag, and for what is no version', async () => {
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

test('a release that has nothing to tell leaves the checkout as it was', async () => {
  const { git, release } = await repository('## [Unreleased]\n');
  await expect(release('1.2.3')).rejects.toThrow('nothing under');
  expect((await git('status', '--porcelain')).stdout).toBe('');
});
