import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../src/config/read-config.ts';
import { controlCalls } from '../../src/control/calls.ts';
import { resetAll, resetOrg } from '../../src/emulator/emulator.ts';
import { addObject } from '../../src/pce/engine/objects.ts';
import { labels } from '../../src/pce/resources/labels.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import { inject } from '../inject.ts';
import { turnByTurn } from './turn-by-turn.ts';

/** What a call has to be asked for besides its path. */
const queries: Readonly<Record<string, string>> = {
  mock_events_get: '?about=/orgs/1/labels/1',
  mock_journal_wait_get: '?count=0',
  mock_objects_get: '?q=a&sort=key&where=key:role',
  mock_stream_get: '?timeout=0',
};

const reads = controlCalls
  .filter(({ method }) => method === 'GET')
  .map(({ name, path: declared }) => {
    const filled = declared.replace(':org', '1').replace(':kind', 'labels').replaceAll(/:\w+/g, 'x');
    return { name, url: `/_mock/v1${filled}${queries[name] ?? ''}` };
  });

const get = (server: Server, url: string) => inject(server, { method: 'GET', url });

function newFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-one-state-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'state.db');
}

/** Turns of the event loop ahead of the replacement: a read has not begun, waits, or is over by then. */
const MOST_TURNS = 4;

const replacements: readonly [what: string, replace: (server: Server) => void][] = [
  ['the whole state', ({ emulator }) => resetAll(emulator)],
  ['the org', ({ emulator }) => resetOrg(emulator, 1)],
];

describe.each(['memory', 'a file'])('a state in %s that is replaced while a call reads it', (place) => {
  test.each(reads)('$name is answered as at any other time', async ({ url }) => {
    const server = await buildServer(configOf({ data: place === 'memory' ? undefined : newFile() }));
    onTestFinished(() => closeState(server.emulator));
    const { statusCode } = await get(server, url);
    for (const [what, replace] of replacements) {
      for (let ahead = 0; ahead < MOST_TURNS; ahead++) {
        // Nothing is remembered of a new state.
        resetAll(server.emulator);
        const read = get(server, url);
        await turnByTurn(read, (turn) => {
          if (turn === ahead) replace(server);
        });
        expect((await read).statusCode, `${what} after ${ahead}: ${(await read).body}`).toBe(statusCode);
      }
    }
  });
});

test.each(replacements)('a page of a kind is read as a whole while %s is replaced', async (_, replace) => {
  const server = await buildServer(configOf({ data: newFile() }));
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const add = (value: string) => addObject(labels, pce, 1, { key: 'app', value });
  pce.store.transaction(() => Array.from({ length: 300 }, (_, n) => add(`app ${n}`)));
  const read = get(server, '/_mock/v1/orgs/1/objects/labels?limit=500');
  await turnByTurn(read, (turn) => {
    if (turn === 0) replace(server);
  });
  const { matched, items } = (await read).json();
  expect([matched, matched === items.length]).toEqual([expect.any(Number), true]);
  expect(matched).toBeLessThan(300);
});

test('a read whose state is replaced again and again is refused in the end, and warns of no leak', async () => {
  const server = await buildServer(configOf({}));
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  process.on('warning', note);
  onTestFinished(() => {
    process.off('warning', note);
    closeState(server.emulator);
  });
  const read = get(server, '/_mock/v1/orgs/1/traffic/edges');
  await turnByTurn(read, () => resetAll(server.emulator));
  expect((await read).statusCode).toBe(429);
  expect((await read).body).toContain('was replaced 20 times while it was read');
  expect(warnings).toEqual([]);
});
