import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';

const KEY = { apiKey: 'api_storage', apiSecret: 'secret' };
const headers = { authorization: `Basic ${Buffer.from('api_storage:secret').toString('base64')}` };
const PROFILES = '/api/v2/orgs/1/pairing_profiles';

/** A server on a file. */
async function serverOnFile(file: string) {
  const server = await buildServer({ ...defaults, ...KEY, data: file, scenario: 'empty', log: undefined });
  const create = (name: string) =>
    inject(server, {
      method: 'POST',
      url: PROFILES,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: JSON.stringify({ enabled: true, name, description: 'x'.repeat(8000) }),
    });
  const names = async () => {
    const { body } = await inject(server, { url: PROFILES, headers });
    return (JSON.parse(body) as { name: string }[]).map(({ name }) => name);
  };
  return { ...server, create, names };
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-storage-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Failures as SQLite itself reports them; `max_page_count` stands for a disk that ends there. */
const failures = {
  'a full disk': {
    begin: 'max_page_count = 1',
    end: 'max_page_count = 1073741823',
    says: 'the disk is full',
  },
  'a read-only file': { begin: 'query_only = on', end: 'query_only = off', says: 'it is read-only' },
};

test.each(Object.entries(failures))(
  '%s is reported, loses nothing, and writes succeed again afterwards',
  async (_what, failure) => {
    const file = path.join(folder(), 'pce.db');
    const server = await serverOnFile(file);
    const { create, names } = server;
    const { pce } = server.emulator;
    expect((await create('before')).statusCode).toBe(201);

    pce.db.pragma(failure.begin);
    // Several come at once, so that some share a commit.
    const refused = await Promise.all(Array.from({ length: 20 }, (_, i) => create(`lost ${i}`)));
    const written = refused.filter(({ statusCode }) => statusCode === 201).map(({ json }) => json().name as string);
    for (const { statusCode, body } of refused.filter((answer) => answer.statusCode !== 201)) {
      expect([statusCode, JSON.parse(body)]).toEqual([
        507,
        [{ token: 'data_file_unusable', message: expect.stringContaining(failure.says) }],
      ]);
    }
    expect(written.length).toBeLessThan(20);
    const kept = [...['Default (Servers)', 'Default (Endpoints)', 'before'], ...written];
    expect(await names()).toEqual(kept);
    // A refusal leaves an event, which cannot be kept either. It stays the same refusal.
    expect((await inject(server, { url: PROFILES })).statusCode).toBe(401);
    expect((await inject(server, { url: '/_mock/v1/health' })).statusCode).toBe(200);

    pce.db.pragma(failure.end);
    const after = await create('after');
    expect(after.statusCode).toBe(201);
    expect((await inject(server, { url: `/api/v2${after.json().href}`, headers })).json()).toEqual(after.json());
    expect(await names()).toEqual([...kept, 'after']);
    closeState(server.emulator);

    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const stored = db.prepare("select body ->> '$.name' from objects where kind = 'pairing_profiles'").pluck().all();
    expect(stored).toEqual([...kept, 'after']);
    expect(db.prepare("select live from totals where kind = 'pairing_profiles'").pluck().get()).toBe(stored.length);
  },
);

test('a server with a full disk stops all the same', async () => {
  const { emulator, create } = await serverOnFile(path.join(folder(), 'pce.db'));
  const { pce } = emulator;
  await create('one');
  pce.db.pragma('max_page_count = 1');
  closeState(emulator);
  expect(pce.db.open).toBe(false);
});
