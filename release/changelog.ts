const UNRELEASED = '## [Unreleased]\n';

/** A changelog whose Unreleased part is that of a version; what is to come begins anew above it. */
export function releasedAs(changelog: string, version: string, day: string): string {
  const [before = '', after] = changelog.split(UNRELEASED);
  if (after === undefined) throw new Error('CHANGELOG.md has no part [Unreleased]');
  const part = after.split(/^## /m)[0] ?? '';
  if (!/^- /m.test(part)) throw new Error('CHANGELOG.md has nothing under [Unreleased]');
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a part [${version}] already`);
  return `${before}${UNRELEASED}\n## [${version}] - ${day}\n${after}`;
}
