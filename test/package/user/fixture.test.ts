import { test } from 'mock-pce/vitest';
import { expect } from 'vitest';

test('a test has an org of its own', async ({ pce, org }) => {
  const headers = { Authorization: `Basic ${btoa(`${org.key}:${org.secret}`)}` };
  const reply = await fetch(`${pce.url}/api/v2/orgs/${org.org}/labels`, { headers });
  expect(reply.status).toBe(200);
});
