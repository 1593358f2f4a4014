import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../browser.ts';
import { type Client, clientOf, server } from '../control/servers.ts';
import { openConsole } from './console.ts';

/** Names that a client may choose, each with what it would do to a page that does not take it for text. */
const names = {
  markup: `<img src=x onerror="globalThis.ran=1"><script>globalThis.ran=1</script>`,
  'a word of 255 characters': 'W'.repeat(255),
  'writing from the right': '\u202Eevil\u202D \u05D0\u05D1',
  emoji: '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F3F4}\u{E0067}\u{E007F}',
  lines: 'one\ntwo\r\n\tthree',
} as const;

type Made = Readonly<Record<'href', string>>;

const make = async (client: Client, path: string, body: object) => (await client.post(path, body)) as unknown as Made;

const pages = [
  ...[
    '/',
    '/pairing',
    '/pairing/3',
    '/pairing/3/edit',
    '/workloads',
    '/workloads?plain=0',
    '/fleet',
    '/requests',
    '/time',
  ],
  ...['/policy', '/policy/rule-sets', '/policy/rule-sets/1', '/policy/versions', '/policy/flows', '/objects'],
  ...['labels', 'workloads', 'pairing_profiles', 'ip_lists', 'rule_sets'].map((kind) => `/objects/${kind}`),
] as const;

describe.skipIf(!CHROMIUM)(
  'names are text on every page, and none is wider than a narrow one',
  { timeout: 200_000 },
  () => {
    test.each(Object.entries(names))('%s', async (_what, name) => {
      const pce = await server();
      const client = clientOf(pce);
      const label = await make(client, '/orgs/1/labels', { key: 'app', value: name });
      const labels = [{ href: label.href }];
      const one = { name, description: name };
      const profile = await make(client, '/orgs/1/pairing_profiles', {
        ...one,
        enabled: true,
        labels,
      });
      const host = await make(client, '/orgs/1/workloads', { ...one, hostname: 'x', labels });
      const draft = '/orgs/1/sec_policy/draft';
      const list = { ...one, ip_ranges: [{ from_ip: '10.0.0.1' }] };
      const { href } = await make(client, `${draft}/ip_lists`, list);
      await client.post(`${draft}/rule_sets`, { ...one, scopes: [[{ label: labels[0] }]] });
      const objects = [label.href, profile.href, host.href, href].map((at) => at.split('/'));
      const found = objects.map((parts) => parts.at(-1) ?? '');
      const ones = [`/workloads/${found[2]}`, `/objects/labels/${found[0]}`, `/objects/workloads/${found[2]}`];
      const { page, wrong } = await openConsole(pce, '/', { viewport: { width: 320, height: 800 } });
      await pce.fleets.create({ count: 1, name, pairing_profile: profile.href, hostname: 'y' });
      const widths: Record<string, number> = {};
      for (const at of [...pages, ...ones]) {
        await page.goto(`${pce.url}/_mock/ui/#${at}`);
        await page.locator('main h1').waitFor();
        await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
        widths[at] = await page.evaluate<number>('document.documentElement.scrollWidth');
      }
      expect(Object.entries(widths).filter(([, width]) => width > 320)).toEqual([]);
      expect(await page.evaluate('globalThis.ran')).toBeUndefined();
      expect(wrong).toEqual([]);
    });
  },
);
