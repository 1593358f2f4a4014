import { defineConfig } from 'vitest/config';

/**
 * What `npm test` leaves to `npm run test:long`: browsers, the commands of the pages, canaries, and the shipped program
 * in processes of its own, of which test/cli/smoke.test.ts is the short form. Each stays within reach by its name:
 * `npx vitest run test/console`.
 */
const onlyLong = [
  'test/console/**',
  'test/**/*in-a-browser.test.ts',
  'test/pages.test.ts',
  'test/canary/**',
  'test/durability/**',
  'test/cli/program/**',
  'test/bounds/descriptors.test.ts',
  'test/testcontainers/**',
  'test/release/sbom.test.ts',
];

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    // Each file would load the whole server anew.
    isolate: false,
    globalSetup: 'test/fresh-build.ts',
    // The long form has canaries that wait for the machine: it leaves a core to the system, as vitest would.
    ...(mode === 'short' && { maxWorkers: '100%' }),
    // Those are for projects that install the package.
    exclude: ['test/package/user/**', ...(mode === 'short' ? onlyLong : [])],
    // Each test has a server of its own and waits for nothing but it: what takes this long hangs.
    testTimeout: 60_000,
  },
}));
