import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type MockPce, startMockPce } from '../../src/index.ts';
import { lengthOf } from '../length.ts';
import { clientOf } from './servers.ts';

/** A hundred requests of many kinds, chosen by their number. */
async function play(pce: MockPce): Promise<string> {
  const { request, post } = clientOf(pce);
  const answers: string[] = [JSON.stringify(pce.credentials)];
  const { activation_code = '' } = await post('/orgs/1/pairing_profiles/1/pairing_key', {});
  answers.push(activation_code);
  for (let i = 0; i < 25; i++) {
    const made = await request('POST', '/orgs/1/labels', { key: 'app', value: `label ${i}` });
    const refused = await request('POST', '/orgs/1/pairing_profiles', { enabled: i % 3 });
    const read = await request('GET', `/orgs/1/labels?value=${i}`);
    pce.clock.advance(i * 60);
    answers.push(
      made.text,
      refused.text,
      read.text,
      JSON.stringify(await pce.pair({ activation_code, hostname: `h${i}` })),
    );
    answers.push(made.headers.get('x-request-id') ?? '');
  }
  const team = await pce.orgs.create();
  await pce.fleets.create({ org: team.org, count: 20, pairing_rate: 1 });
  pce.clock.advance({ hours: 2 });
  const theirs = clientOf(pce, team);
  answers.push(JSON.stringify(team), (await theirs.request('GET', `/orgs/${team.org}/workloads`)).text);
  for (const kind of ['workloads', 'events?max_results=1000', 'vens', 'pairing_profiles']) {
    answers.push((await request('GET', `/orgs/1/${kind}`)).text);
  }
  answers.push(JSON.stringify((await pce.journal.find()).map(({ ms: _ofRealTime, ...entry }) => entry)));
  return answers.join('\n');
}

test('the same seed, clock and requests give the same bytes: after each reset, and on a new server', async () => {
  const options = { seed: 'replay', clock: '2026-01-01T00:00:00Z' };
  await using pce = await startMockPce(options);
  const first = await play(pce);
  for (let round = 0; round < lengthOf(100, 1); round++) {
    await pce.reset();
    // Compared as a whole: vitest would print megabytes of differences.
    expect((await play(pce)) === first, `replay ${round}`).toBe(true);
  }
  await using other = await startMockPce(options);
  expect((await play(other)) === first).toBe(true);
  await using another = await startMockPce({ ...options, seed: 'another' });
  expect((await play(another)) === first).toBe(false);
});

/** A pairing key, which is drawn from the stream of the seed. */
const draw = async (pce: MockPce) =>
  (await clientOf(pce, { org: 1, key: 'api_x', secret: 's' }).post('/orgs/1/pairing_profiles/1/pairing_key', {}))[
    'activation_code'
  ];
const seeded = { seed: 'x', scenario: 'empty', apiKey: 'api_x', apiSecret: 's' };

test('the stream of a seed goes on after a restart where it was', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mock-pce-replay-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const kept = { ...seeded, data: path.join(folder, 'pce.db') };
  const codes: unknown[] = [];
  for (let start = 0; start < 3; start++) {
    await using pce = await startMockPce(kept);
    codes.push(await draw(pce));
  }
  await using other = await startMockPce(seeded);
  expect(codes).toEqual([await draw(other), await draw(other), await draw(other)]);
});

test('requests after a restore of the whole state are answered as after the snapshot', async () => {
  await using pce = await startMockPce({ ...seeded, clock: '2026-01-01T00:00:00Z' });
  await pce.snapshots.save('then');
  const ask = async () => [await pce.orgs.create(), await draw(pce), await pce.orgs.createKey(1)];
  const first = await ask();
  await pce.snapshots.restore('then');
  expect(await ask()).toEqual(first);
});
