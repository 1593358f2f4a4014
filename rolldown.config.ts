import { defineConfig } from 'rolldown';

/**
 * What Fastify and its router load for servers that they make themselves (ours is in src/server.ts), for times that are
 * logged, to hold a plugin against a version, which the lock file does, and to hold regular expressions of routes, which
 * ours have none of, and of its own against a rule. Together they are an eighth of a start.
 */
const byFastify: Readonly<Record<string, string>> = {
  'node:http2': '{}',
  'node:https': '{}',
  'node:dns': '{}',
  'node:perf_hooks': '{ performance: { now: () => globalThis.performance.now() } }',
  semver: '{ satisfies: () => true }',
  'safe-regex2': '() => true',
};

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
      // By require: an import reads the package's source first, for what it may export.
      name: 'sqlite-unread',
      resolveId: (source, _importer, { kind }) => {
        if (source !== 'better-sqlite3') return null;
        return kind === 'import-statement' ? '\0better-sqlite3' : { id: source, external: true };
      },
      load: (id) => (id === '\0better-sqlite3' ? "module.exports = require('better-sqlite3');" : null),
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
