import { readFileSync } from 'node:fs';
import path from 'node:path';
import { note } from '../markdown.ts';
import { contents } from './contents.ts';
import { pageOf } from './markdown.ts';
import { HOME, hrefOf } from './paths.ts';
import { ROOT } from './site.ts';

/** docs/README.md, with which the site begins. */
export const homePage = (): string =>
  [
    note,
    '',
    '# Documentation of mock-pce',
    '',
    'An emulator of the REST API of the Illumio PCE, for tests, development and demos. `npm run docs` shows these pages',
    'in a browser, with a search, and needs no network.',
    '',
    ...contents.flatMap(({ title, pages }) => [
      `## ${title}`,
      '',
      ...Object.entries(pages).map(
        ([name, about]) =>
          `- [${titleOf(name)}](${hrefOf(HOME, name)}): ${about}${isPacked(name) ? '' : ' (in a checkout)'}`,
      ),
      '',
    ]),
  ].join('\n');

const titleOf = (name: string): string => pageOf(name, readFileSync(path.join(ROOT, name), 'utf8')).title;

/** Whether the package has it too: its `files` name the folder's own pages, and npm adds README.md. */
const isPacked = (name: string): boolean => /^(docs\/[^/]+|README|CHANGELOG|SECURITY)\.md$/.test(name);
