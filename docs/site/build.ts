// `npm run docs:build`: the site as files, in build/docs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, siteOf } from './site.ts';

const folder = path.join(ROOT, 'build/docs');
const site = siteOf();
rmSync(folder, { recursive: true, force: true });
for (const [place, content] of site) {
  const file = path.join(folder, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(`${site.size} files in build/docs`);
