import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type LogLevel, type LogOrStringHandler, type RolldownLog } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** All that is not ours stays in its package: it is installed beside this one, and is not patched. */
const external = /^[^./]/;

/** What others import, and their types. */
const entries = { index: './src/index.ts', testcontainers: './src/testcontainers.ts', vitest: './src/vitest.ts' };

/** The viewer of /docs: Swagger UI, and what starts it. Its licences go along. */
const viewer = ['swagger-ui-bundle.js', 'swagger-ui.css'].map((name) => `node_modules/swagger-ui-dist/${name}`);
const own = ['src/viewer/viewer.js', 'src/viewer/viewer.css'];
const licences = ['LICENSE', 'NOTICE', 'swagger-ui-bundle.js.LICENSE.txt'];

/** Browsers would ask for the map, which is not in the package. */
const withoutMap = (text: string) => text.replace(/\n\/[/*]# sourceMappingURL=.*/, '');

/** Such as a format of a schema that src/pce/model/formats.ts lacks: the first body that has it would be a 500. */
function failAtMissing(level: LogLevel, log: RolldownLog, handle: LogOrStringHandler): void {
  if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message);
  handle(level, log);
}

export default defineConfig([
  {
    input: { cli: './src/cli.ts', ...entries, validators: './src/generated/validators.js' },
    platform: 'node',
    external,
    onLog: failAtMissing,
    output: { dir: 'dist', format: 'esm', cleanDir: true },
    plugins: [
      {
        // Loaded when the first body comes, by a require that a bundler does not see.
        name: 'validators-apart',
        transform: (code, id) =>
          id.endsWith('/src/pce/model/validation.ts')
            ? code.replace('../../generated/validators.js', './validators.js')
            : null,
      },
      {
        name: 'viewer',
        generateBundle() {
          for (const file of [...viewer, ...own]) {
            const source = gzipSync(withoutMap(readFileSync(file, 'utf8')), { level: 9 });
            this.emitFile({ type: 'asset', fileName: `viewer/${path.basename(file)}.gz`, source });
          }
          for (const name of licences) {
            const source = readFileSync(`node_modules/swagger-ui-dist/${name}`);
            this.emitFile({ type: 'asset', fileName: `viewer/${name}`, source });
          }
        },
      },
      {
        // npm makes it executable where it installs the package; npx in a checkout does not.
        name: 'executable-command',
        writeBundle: ({ dir = 'dist' }) => chmodSync(path.join(dir, 'cli.js'), 0o755),
      },
    ],
  },
  {
    input: entries,
    platform: 'node',
    external,
    // `await using` of a test: tsc has its types by itself from the target esnext on.
    output: { dir: 'dist', format: 'esm', banner: '/// <reference lib="esnext.disposable" />' },
    plugins: [dts({ dtsOnly: true })],
  },
]);
