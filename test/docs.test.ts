import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { options } from '../src/config/options.ts';
import { controlCalls } from '../src/control/calls.ts';
import { startMockPce } from '../src/index.ts';
import { clientOf } from './control/servers.ts';
import { isLong } from './length.ts';
import { runPageCode, runPageTest } from './page-code.ts';
import { trafficQuery } from './pce/resources/traffic-query.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

test('the scenario on the page "Scenarios" loads, and has the objects that the page names', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/scenarios.md'), 'utf8');
  const [, scenario = ''] = /^```json\n(.*?)^```/ms.exec(page) ?? [];
  await using pce = await startMockPce({ scenario: JSON.parse(scenario) });
  expect(await pce.orgs.list()).toMatchObject([
    { org: 1, objects: { labels: 12, pairing_profiles: 3, workloads: 1 } },
    { org: 7, objects: { workloads: 20 } },
  ]);
  const credentials = { org: 1, key: 'api_reader', secret: 'known to the tests' };
  const reader = clientOf(pce, credentials);
  expect(await reader.get('/orgs/1/workloads')).toMatchObject([{ labels: [{ value: 'Webshop' }] }]);
  expect((await reader.request('GET', '/orgs/7/workloads')).status).toBe(403);
});

test('who has a role with a scope on the page "Scenarios" sees the hosts within it alone', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/scenarios.md'), 'utf8');
  const [, [, scenario = ''] = []] = [...page.matchAll(/^```json\n(.*?)^```/gms)];
  await using pce = await startMockPce({ scenario: JSON.parse(scenario) });
  const shop = clientOf(pce, { org: 1, key: 'api_shop', secret: 'known to the tests' });
  expect(await shop.get('/orgs/1/workloads')).toMatchObject([{ name: 'shop-1' }]);
  expect(await clientOf(pce).get('/orgs/1/workloads')).toHaveLength(2);
});

test('the traffic on the page "Scenarios" is that of its hosts, and what of it is blocked', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/scenarios.md'), 'utf8');
  const [, , [, scenario = ''] = []] = [...page.matchAll(/^```json\n(.*?)^```/gms)];
  await using pce = await startMockPce({ scenario: JSON.parse(scenario), clock: '2026-02-01T00:00:00Z', seed: 'docs' });
  pce.clock.advance({ hours: 10 });
  const query = { ...trafficQuery, max_results: 1000 };
  const { text } = await clientOf(pce).request('POST', '/orgs/1/traffic_flows/traffic_analysis_queries', query);
  const flows = JSON.parse(text) as { service: { port: number }; policy_decision: string }[];
  const decisions = (port: number) =>
    Object.groupBy(
      flows.filter(({ service }) => service.port === port),
      ({ policy_decision }) => policy_decision,
    );
  // Nobody wrote a policy: databases are enforced, and the web servers tell alone.
  expect(decisions(5432)).toEqual({ blocked: expect.objectContaining({ length: 100 }) });
  expect(Object.keys(decisions(443))).toContain('potentially_blocked');
  expect(decisions(443)['potentially_blocked']?.length).toBeLessThan(18);
  expect(decisions(22)).toEqual({ blocked: [expect.objectContaining({ num_connections: 12 })] });
});

test.each(
  [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
  ].filter((name) => name.endsWith('.md')),
)('the links and paths of %s lead to files that are there', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) =>
    path.join(path.dirname(page), to),
  );
  const paths = [...text.matchAll(/`((?:src|test|schemas|docs)\/[\w./-]*)`/g)].map(([, to = '']) => to);
  // KIND and FILE stand for any name.
  const named = [...links, ...paths].filter((to) => !/KIND|FILE/.test(to));
  expect(named.filter((to) => !existsSync(path.join(ROOT, to)))).toEqual([]);
});

test('each name of the long tests that a new kind has to pass finds a test', () => {
  const text = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, names = ''] = /`npx vitest run ([\w -]+)`/.exec(text) ?? [];
  const tests = readdirSync(path.join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
  const isThere = (name: string) => tests.some((file) => file.endsWith('.test.ts') && file.includes(name));
  expect(names).not.toBe('');
  expect(names.split(' ').filter((name) => !isThere(name))).toEqual([]);
});

const handWritten = [
  ...['README.md', 'CONTRIBUTING.md', 'clients/python/README.md', 'clients/go/README.md'],
  ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
].filter((page) => page.endsWith('.md') && !readFileSync(path.join(ROOT, page), 'utf8').startsWith('<!-- Generated'));

test('compose.yaml comes up as it is written: it demands no variable of the shell', () => {
  expect(readFileSync(path.join(ROOT, 'compose.yaml'), 'utf8')).not.toMatch(/\$\{\w+:?\?/);
});

test.each(handWritten)('%s says no command that a checkout does not have', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block).join('');
  const bare = /^(?!.*npx mock-pce ).*(?<![\w/-])mock-pce (ca|pair|key|wait|snapshot|scenario)\b.*/m;
  expect(blocks.match(bare)?.[0]).toBeUndefined();
});

test.each(handWritten)('%s has short lines, and sentences that begin with their subject', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8').replaceAll(/^```.*?^```/gms, '');
  const prose = text.split('\n').filter((line) => !line.startsWith('|'));
  expect(prose.filter((line) => line.length > 120)).toEqual([]);
  expect(text.match(/(?:^|[.:|-]\s+)(?:Of|By|What|Not by) .*/m)?.[0]).toBeUndefined();
  expect(text).not.toMatch(/befall|befell|in the place of|that there (?:is|are) not/);
});

test('the page on behaviour counts what sources dispute among what no test should rely on', () => {
  const page = readFileSync(path.join(ROOT, 'docs/behaviour.md'), 'utf8');
  const [, unsure = ''] = /^## Inferred, assumed, own or disputed\n(.*?)^## /ms.exec(page) ?? [];
  expect(unsure).toMatch(
    /^\| all \| .*more than 500 too \| documented \| .*disputed: .*25\.2\.40 answers 500 at most/m,
  );
  expect(unsure.match(/disputed: /g)).toHaveLength(new Set(page.match(/disputed: .*/g)).size);
});

test('every property of a scenario is on its page', () => {
  const page = readFileSync(path.join(ROOT, 'docs/scenarios.md'), 'utf8');
  const { properties } = JSON.parse(readFileSync(path.join(ROOT, 'schemas/scenario.schema.json'), 'utf8'));
  const names = [
    ...Object.keys(properties),
    ...Object.keys(properties.orgs.items.properties).map((name) => `orgs[].${name}`),
  ];
  for (const name of names) expect(page).toContain(`| \`${name}\``);
});

test('the page "The TypeScript library" names every option, property and method, and no other call', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/library.md'), 'utf8');
  for (const { name, flag } of options.filter(({ name }) => name !== 'json' && name !== 'log')) {
    expect(page).toContain(`\`${name}\``);
    expect(page).toContain(`\`--${flag}\``);
  }
  await using pce = await startMockPce();
  for (const [name, value] of Object.entries(pce)) {
    const methods =
      name !== 'clock' && name !== 'credentials' && value?.constructor === Object ? Object.keys(value) : [];
    for (const method of methods) expect(page).toContain(`\`${name}.${method}(`);
    if (methods.length === 0) expect(page).toContain(`\`${name}`);
  }
  const calls = new Set(controlCalls.map(({ method, path }) => `${method} ${path}`));
  for (const [, call = ''] of page.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]+)`/g)) expect(calls).toContain(call);
});

test('the TypeScript of README runs', async () => {
  expect(await runPageCode('README.md')).toBe('');
});

test('every block of code on a page is one of those that a test takes, or says beside itself why none does', () => {
  const pages = readdirSync(path.join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
  const blocks = ['README.md', 'CONTRIBUTING.md', ...pages.map((name) => `docs/${name}`)].flatMap((page) =>
    [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/^```(?!sh$|text$)(\w+)$/gm)].map(
      ([, of]) => `${page} ${of}`,
    ),
  );
  expect(blocks).toEqual([
    'README.md ts',
    // Called with the installed library by test:clients, as the page says.
    'docs/client-illumio-py.md python',
    // A fragment of a workflow: test:deploy runs action.yml itself, as the page says.
    'docs/deploy.md yaml',
    'docs/options.md json',
    ...['json', 'json', 'json'].map((of) => `docs/scenarios.md ${of}`),
    'docs/start-tester.md ts',
    ...['ts', 'python', 'go'].map((of) => `docs/testcontainers.md ${of}`),
    ...['ts', 'python', 'go'].map((of) => `docs/testing.md ${of}`),
  ]);
});

test.runIf(isLong).each(['testing', 'start-tester'])(
  'the TypeScript test on the page docs/%s.md passes',
  async (name) => {
    expect(await runPageTest(name)).toMatch(/Tests +1 passed/);
  },
);
