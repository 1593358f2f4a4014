import { defineConfig } from 'rolldown';

/**
 * What Fastify and its router load for servers that they make themselves (ours is in src/server.ts), for times that are
 * logged, to hold a plugin against a version, which the lock file does, to hold regular expressions of routes, which ours
 * have none of, and of its own against a rule, and to compare what it asserts. Together they are an eighth of a start.
 */
const byFastify: Readonly<Record<string, string>> = {
  'node:http2': '{}',
  'node:https': '{}',
  'node:dns': '{}',
  'node:assert': '(ok, message) => { if (!ok) throw new Error(message); }',
  'node:perf_hooks': '{ performance: { now: () => globalThis.performance.now() } }',
  semver: '{ satisfies: () => true }',
  'safe-regex2': '() => true',
};

/** The package's own way to find what is made for this machine. */
const sqliteBinding = `
const { dirname, join } = require('node:path');
module.exports = require(join(dirname(require.resolve('better-sqlite3/package.json')), 'lib/binding.js'));
`;

/** What Fastify would load for things that we do not use: its own validation and serialization, logging, and inject(). */
const unused = /^(@fastify\/ajv-compiler|@fastify\/fast-json-stringify-compiler|pino|light-my-request)(\/|$)/;

export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts', validators: 'src/pce/validators.generated.ts' },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', minify: true },
  plugins: [
    {
      // Loaded when the first body comes, by a require that a bundler does not see.
      name: 'validators-apart',
      transform: (code, id) =>
        id.endsWith('/src/pce/validation.ts') ? code.replace('./validators.generated.ts', './validators.js') : null,
    },
    {
      // An import of a module of Node's reads all that it exports, and loads what hides behind that: in node:util alone
      // a twentieth of a start.
      name: 'builtins-unread',
      resolveId: (source, _importer, { kind }) =>
        kind === 'import-statement' && /^node:(fs|net|os|util)$/.test(source) ? `\0${source}` : null,
      load: (id) => (id.startsWith('\0node:') ? `module.exports = process.getBuiltinModule('${id.slice(1)}');` : null),
    },
    {
      // SQLite itself is no JavaScript, and stays in its package; the thirteen files around it are bundled.
      name: 'sqlite-binding',
      resolveId: (source, importer) =>
        source === './binding' && importer?.includes('/node_modules/better-sqlite3/') ? '\0sqlite-binding' : null,
      load: (id) => (id === '\0sqlite-binding' ? sqliteBinding : null),
    },
    {
      name: 'leave-out-by-fastify',
      resolveId: (source, importer) =>
        Object.hasOwn(byFastify, source) && /\/node_modules\/(fastify|find-my-way)\//.test(importer ?? '')
          ? `\0fastify:${source}`
          : null,
      load: (id) =>
        id.startsWith('\0fastify:') ? `module.exports = ${byFastify[id.slice('\0fastify:'.length)]};` : null,
    },
    {
      name: 'leave-out-unused',
      resolveId: (source) => (unused.test(source) ? '\0unused' : null),
      load: (id) => (id === '\0unused' ? 'export {};' : null),
      // Of ASCII alone V8 keeps a byte a character, not two.
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          chunk.code = chunk.code.replaceAll(
            /[^\0-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
        }
      },
    },
  ],
});
