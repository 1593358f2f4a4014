import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { clientOf } from '../control/client.ts';
import { lengthOf } from '../length.ts';

// A state never holds a value that its seeded stream is going to draw, whatever was put back, copied or restarted.

interface World {
  pce: MockPce;
  /** Restarts in good order; a state in memory goes with its server. */
  readonly restart: () => Promise<MockPce>;
}

const KEY = { key: 'api_me', secret: 's' };

type Step = (world: World) => Promise<unknown>;

const draws: Readonly<Record<string, Step>> = {
  fleet: async ({ pce }) =>
    expect(await pce.fleets.create({ org: 1, count: 3, hostname: 'web-{n}' })).toMatchObject({ paired: 3, done: true }),
  code: async ({ pce }) => {
    const { status, text } = await clientOf(pce, { org: 1, ...KEY }).request(
      'POST',
      '/orgs/1/pairing_profiles/1/pairing_key',
      {},
    );
    expect(status, text).toBe(201);
  },
  org: ({ pce }) => pce.orgs.create(),
  key: ({ pce }) => pce.orgs.createKey(1),
  scenario: ({ pce }) => pce.scenarios.load('empty'),
};

const moves: Readonly<Record<string, Step>> = {
  'save org': ({ pce }) => pce.snapshots.save('org', { org: 1 }),
  'restore org': ({ pce }) => pce.snapshots.restore('org'),
  'reset org': ({ pce }) => pce.reset({ org: 1 }),
  save: ({ pce }) => pce.snapshots.save('whole'),
  restore: ({ pce }) => pce.snapshots.restore('whole'),
  reset: ({ pce }) => pce.reset(),
  restart: async (world) => {
    world.pce = await world.restart();
  },
};

const steps = { ...draws, ...moves };

async function play(chosen: readonly string[], onFile: boolean): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-stream-'));
  const options = { seed: 'x', clock: '2026-01-01T00:00:00Z', apiKey: KEY.key, apiSecret: KEY.secret, tls: 'off' };
  const file = { data: path.join(folder, 'pce.db'), sync: 'normal' };
  const started = () => startMockPce({ ...options, ...(onFile && file) } as Parameters<typeof startMockPce>[0]);
  const world: World = {
    pce: await started(),
    restart: async () => {
      if (!onFile) return world.pce;
      const { clock } = await world.pce.info();
      await world.pce.close();
      const next = await started();
      next.clock.freeze(clock.now);
      return next;
    },
  };
  try {
    for (const name of chosen) {
      await (steps[name] as Step)(world).catch((error: { status?: number }) => {
        // The snapshot is not there yet, or does not fit the present state.
        if (![404, 406].includes(error.status ?? 0)) throw error;
      });
    }
    const events = await clientOf(world.pce, { org: 1, ...KEY }).get<{ href: string }[]>(
      '/orgs/1/events?max_results=1000',
    );
    expect(new Set(events.map(({ href }) => href)).size).toBe(events.length);
  } finally {
    await world.pce.close();
    rmSync(folder, { recursive: true });
  }
}

test.each([false, true])(
  'no value is drawn twice into a state, and no call meets a defect; on a file: %s',
  {
    timeout: 600_000,
  },
  async (onFile) => {
    const examples: [string[]][] = [
      [['fleet', 'code', 'save org', 'reset', 'restore org', 'restart', 'fleet', 'fleet', 'org', 'code']],
      [['fleet', 'code', 'save org', 'reset', 'restore org', 'save', 'restore', 'fleet', 'fleet', 'org', 'code']],
      [['save', 'fleet', 'save org', 'restore', 'restore org', 'fleet', 'restart', 'code', 'fleet']],
    ];
    const name = fc.oneof(fc.constantFrom(...Object.keys(draws)), fc.constantFrom(...Object.keys(moves)));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 5, maxLength: 15, size: 'max' }), (chosen) => play(chosen, onFile)),
      { numRuns: lengthOf(200, 4), examples },
    );
  },
);
