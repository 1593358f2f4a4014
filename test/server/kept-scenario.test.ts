import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockPce } from '../../src/index.ts';

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'mock-pce-kept-scenario-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** What the start says, which starts nothing. */
const saidOf = (options: { data?: string; scenario: string | object }) =>
  startMockPce(options).then(
    (pce) => pce.close().then(() => 'it started'),
    ({ name, message }: Error) => `${name}: ${message}`,
  );

const mistakes: readonly [what: string, scenario: object, says: string][] = [
  ['a property that there is not', { orgz: [] }, 'orgs'],
  ['a kind that there is not', { orgs: [{ objects: { lables: [] } }] }, 'did you mean labels?'],
  ['an object of another form', { orgs: [{ objects: { labels: [{ key: 'app' }] } }] }, 'labels/0'],
  ['a name that nothing has', { orgs: [{ objects: { workloads: [{ labels: [{ label: 'app:x' }] }] } }] }, 'app:x'],
];

test.each(mistakes)(
  'a scenario with %s is refused beside a kept file as without one',
  async (_what, scenario, says) => {
    const at = folder();
    const data = path.join(at, 'pce.db');
    await (await startMockPce({ data })).close();
    const file = path.join(at, 'scenario.json');
    writeFileSync(file, JSON.stringify(scenario));
    for (const one of [scenario, file]) {
      const told = await saidOf({ data, scenario: one });
      expect(told).toBe(await saidOf({ scenario: one }));
      expect(told).toMatch(/^ScenarioError: /);
      expect(told).toContain(says);
    }
  },
);

test('a scenario that could be loaded changes nothing of a kept file', async () => {
  const data = path.join(folder(), 'pce.db');
  const started = (scenario: object) => startMockPce({ data, scenario, seed: '1', apiKey: 'api_me', apiSecret: 's' });
  await (await started({ orgs: [{ objects: { labels: [{ key: 'app', value: 'kept' }] } }] })).close();
  const other = { orgs: [{ id: 9, users: [{ username: 'a@mock-pce.test', password: 'Passw0rd-of-a' }] }] };
  const pce = await started(other);
  onTestFinished(() => pce.close());
  expect((await pce.orgs.list()).map(({ org }) => org)).toEqual([1]);
  expect(pce.org).toBe(1);
});
