import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Each file would load the whole server anew.
    isolate: false,
    globalSetup: 'test/fresh-build.ts',
    // Those are for projects that install the package.
    exclude: ['test/package/user/**'],
    // Each test has a server of its own and waits for nothing but it: what takes this long hangs.
    testTimeout: 60_000,
  },
});
