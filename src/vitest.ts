import { test as base } from 'vitest';
import { type MockPce, type OrgCredentials, Refusal, startMockPce } from './index.ts';

/** What a test is handed. */
export interface MockPceFixtures {
  /** A server that the tests of a worker share; it is closed behind the last of them. */
  readonly pce: MockPce;
  /** An org of this test alone, with an owner's key: `{org, key, secret}`. It is deleted when the test is over. */
  readonly org: OrgCredentials;
}

/**
 * Vitest's `test` with a PCE: `test('...', async ({ pce, org }) => ...)`. Tests may run at the same time, each in its
 * org; the clock is the server's, and shared by them.
 */
export const test = base.extend<{ org: OrgCredentials; pce: MockPce }>({
  pce: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it which fixtures are needed
    async ({}, use) => {
      const pce = await startMockPce();
      // Not by `using`, which Node 22 does not know.
      try {
        await use(pce);
      } finally {
        await pce.close();
      }
    },
    { scope: 'worker' },
  ],
  org: async ({ pce }, use) => {
    const org = await pce.orgs.create();
    await use(org);
    await pce.orgs.delete(org.org).catch(unlessGone);
  },
});

/** The test may have deleted its org, or have put another state in the place of the whole one. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Refusal && error.status === 404)) throw error;
}
