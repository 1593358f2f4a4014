import { defineConfig } from 'rolldown';

/** What Fastify would load for things that we do not use: its own validation and serialization, logging, and inject(). */
const unused = /^(@fastify\/ajv-compiler|@fastify\/fast-json-stringify-compiler|pino|light-my-request)(\/|$)/;

export default defineConfig({
  input: ['src/cli.ts', 'src/index.ts'],
  platform: 'node',
  external: ['better-sqlite3'],
  output: { dir: 'dist', format: 'esm', minify: true },
  plugins: [
    {
      // An import of a module of Node's reads all that it exports, and loads what hides behind that: in node:util alone
      // a twentieth of a start.
      name: 'builtins-unread',
      resolveId: (source, _importer, { kind }) =>
        kind === 'import-statement' && /^node:(fs|net|os|util)$/.test(source) ? `\0${source}` : null,
      load: (id) => (id.startsWith('\0node:') ? `module.exports = process.getBuiltinModule('${id.slice(1)}');` : null),
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
