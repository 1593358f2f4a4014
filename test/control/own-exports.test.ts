import { expect, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { lengthOf, some } from '../length.ts';
import { clientOf, server } from './servers.ts';

/** Bytes of a workload's body besides its description. */
const AROUND = 100;
const KB = 1024;
/** Bytes of a call for one object. */
const LARGEST_OF_ONE = lengthOf(1024 * KB, 64 * KB);
/** Bytes of a bulk call: reading the workload that 16 MB make takes seconds. */
const LARGEST = lengthOf(defaults.bodyLimit, 128 * KB);

const texts: readonly (readonly [what: string, text: (bytes: number) => string])[] = [
  ['plain text', (bytes) => 'x'.repeat(bytes)],
  // In an export the body is JSON in JSON.
  ['quotes', (bytes) => '"'.repeat(bytes / 2)],
  ['control characters', (bytes) => '\u0001'.repeat(bytes / 6)],
  ['characters of two bytes', (bytes) => 'é'.repeat(bytes / 2)],
];

test.each(some(texts, 4, 1))(
  'an export of the largest workload that calls can make is taken in: %s',
  { timeout: 60_000 },
  async (_what, text) => {
    const pce = await server({ bodyLimit: LARGEST });
    const { request, post, get } = clientOf(pce);
    await post('/orgs/1/workloads', { name: 'ordinary', description: text(LARGEST_OF_ONE - AROUND) });
    const description = text(LARGEST - AROUND);
    const created = await request('PUT', '/orgs/1/workloads/bulk_create', [{ name: 'large', description }]);
    const [{ href }] = JSON.parse(created.text) as [{ href: string }];
    const changed = await request('PUT', '/orgs/1/workloads/bulk_update', [{ href, os_detail: description }]);
    expect([created.status, changed.status, changed.text]).toEqual([200, 200, expect.stringContaining('updated')]);
    for (const scope of [{}, { org: 1 }]) {
      await pce.snapshots.save('x', scope);
      await pce.snapshots.import({ ...(await pce.snapshots.export('x', { org: 0, ...scope })), name: 'y' });
    }
    await request('DELETE', href);
    await pce.snapshots.restore('y', { org: 1 });
    const there = await get<Record<string, unknown>>(href);
    expect([there['description'] === description, there['os_detail'] === description]).toEqual([true, true]);
  },
);
