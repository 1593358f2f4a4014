import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the one version number stands. package.json says it, and the others follow. */
const PLACES: readonly (readonly [file: string, number: RegExp])[] = [
  ['package.json', /(?<=^ {2}"version": ")[^"]+/gm],
  ['package-lock.json', /(?<="name": "mock-pce",\s+"version": ")[^"]+/g],
  ['clients/python/pyproject.toml', /(?<=^version = ")[^"]+/gm],
  ['clients/python/src/pytest_mock_pce/install.py', /(?<=^SERVER_VERSION = ')[^']+/gm],
  ['clients/python/README.md', /(?<=mock-pce[-@])\d.*?(?=\.tgz|`)/g],
  ['clients/go/README.md', /(?<=clients\/go@v)\S+|(?<=mock-pce-)\d.*(?=\.tgz)/g],
  ['clients/go/testcontainers/go.mod', /(?<=\/mock-pce\/clients\/go v)\S+/g],
  ...['tester', 'developer', 'demo-host'].map(
    (who) => [`docs/start-${who}.md`, /(?<=mock-pce-)\d.*(?=\.tgz)/g] as const,
  ),
];

/** Tags of a version: Go reads that of a module from a tag that begins with its folder. */
export const tagsOf = (version: string) => [
  `v${version}`,
  `clients/go/v${version}`,
  `clients/go/testcontainers/v${version}`,
];

/** The numbers that stand in each place of a checkout. */
export const versionsIn = (root: string): Record<string, string[]> =>
  Object.fromEntries(
    PLACES.map(([file, number]) => [file, readFileSync(path.join(root, file), 'utf8').match(number) ?? []]),
  );

export function setVersion(root: string, version: string): void {
  for (const [file, number] of PLACES) {
    const name = path.join(root, file);
    writeFileSync(name, readFileSync(name, 'utf8').replace(number, version));
  }
}
