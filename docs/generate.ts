// Writes pages of docs/ from declarations in the code. `npm run generate`; with --check nothing is written, and the
// exit code is 1 if a file on disk differs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadCommands } from '../src/cli/commands.ts';
import { behaviourPage } from './behaviour.ts';
import { commandsPage } from './commands.ts';
import { controlPage } from './control-api.ts';
import { limitsPage } from './limits.ts';
import { operationsPage } from './operations.ts';
import { optionsPage } from './options.ts';
import { homePage } from './site/home.ts';

const commands = await loadCommands();
const pages = {
  'behaviour.md': behaviourPage,
  'operations.md': operationsPage,
  'options.md': optionsPage,
  'commands.md': () => commandsPage(commands),
  'control-api.md': controlPage,
  'limits.md': limitsPage,
  // The last: it has the titles of the others.
  'README.md': homePage,
};
for (const [name, page] of Object.entries(pages)) {
  const text = page();
  const file = new URL(name, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`docs/${name} is not what the code declares: run npm run generate`);
    process.exitCode = 1;
  }
}
