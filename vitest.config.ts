import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Each test has a server of its own and waits for nothing but it: what takes this long hangs.
    testTimeout: 60_000,
  },
});
