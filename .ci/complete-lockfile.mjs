// Run after `npm install` where the registry in use carries binaries for some platforms only: npm then
// leaves the other platforms out of package-lock.json, and `npm ci` refuses the file everywhere.
// Adds an entry (version and platform, no digest) for each optional dependency that the lock lacks.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = [
  'arm',
  'arm64',
  'armv7',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    if (lock.packages[path] !== undefined) continue;
    const words = name.slice(name.lastIndexOf('/') + 1).split('-');
    const os = systems.filter((system) => words.includes(system));
    const cpu = processors
      .filter((processor) => words.includes(processor))
      .map((word) => (word === 'armv7' ? 'arm' : word));
    if (os.length === 0 && cpu.length === 0) continue;
    const libc = words.includes('musl')
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    lock.packages[path] = {
      version: version.replace(/^[\^~]/, ''),
      ...(cpu.length > 0 && { cpu }),
      ...(parent.dev && { dev: true }),
      ...(libc && os.includes('linux') && { libc }),
      optional: true,
      ...(os.length > 0 && { os }),
    };
    added += 1;
  }
}
// npm may itself run on an older Node than the pinned one on which all scripts run: its engine warning would be wrong.
delete lock.packages['node_modules/better-sqlite3'].engines;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added to package-lock.json`);
