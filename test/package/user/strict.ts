// As strict TypeScript that checks our types too.
import { type MockPce, type MockPceOptions, Refusal, startMockPce } from 'mock-pce';
import { test } from 'mock-pce/vitest';

const options: MockPceOptions = { scenario: 'empty', seed: 'x', clock: '2026-01-01T00:00:00Z' };

export async function use(): Promise<number> {
  const pce: MockPce = await startMockPce(options);
  try {
    const { org } = await pce.orgs.create();
    const { version, orgs } = await pce.info();
    const [call] = await pce.operations();
    return org + orgs.length + version.length + (call?.calls ?? 0);
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  } finally {
    await pce.close();
  }
}

test('types', async ({ pce, org }) => {
  await pce.orgs.delete(org.org);
});
