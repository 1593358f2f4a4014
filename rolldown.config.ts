import { chmodSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/** All that is not ours stays in its package: it is installed beside this one, and is not patched. */
const external = /^[^./]/;

/** What others import, and their types. */
const entries = { index: './src/index.ts', vitest: './src/vitest.ts' };

export default defineConfig([
  {
    input: { cli: './src/cli.ts', ...entries, validators: './src/generated/validators.js' },
    platform: 'node',
    external,
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
    output: { dir: 'dist', format: 'esm' },
    plugins: [dts({ dtsOnly: true })],
  },
]);
