import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    // Each file would load the whole server anew.
    isolate: false,
    globalSetup: 'test/fresh-build.ts',
    // The long form has canaries that wait for the machine: it leaves a core to the system, as vitest would.
    ...(mode !== 'long' && { maxWorkers: '100%' }),
    // Those are for projects that install the package.
    exclude: ['test/package/user/**'],
    // Each test has a server of its own and waits for nothing but it: what takes this long hangs.
    testTimeout: 60_000,
  },
}));
