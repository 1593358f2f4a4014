import { strict as assert } from 'node:assert';
import type { OrgCredentials } from '../../src/control/orgs.ts';
import { API_PREFIX } from '../../src/pce/model/prefix.ts';
import type { Dice } from '../fuzz/dice.ts';
import type { Message } from '../fuzz/form.ts';
import { parsed, type Reply } from '../fuzz/form.ts';
import { asynchronous, message, mock, Org, type Send } from './turns-org.ts';

/** A suite that is to be left alone, and the content of its org as it was answered. */
export interface Suite {
  readonly org: Org;
  /** Values by href. */
  readonly labels: Map<string, string>;
  /** Hrefs and values of the requests of this turn: others of the turn may find them or not. */
  readonly busy: Set<string>;
  readonly profile: string;
  readonly code: string;
  /** Hrefs of other objects that it made, by the kind of list. */
  readonly made: Map<string, string[]>;
  /** Orgs that it made, and has not yet deleted. */
  readonly spare: number[];
}

export async function makeSuite(send: Send, id: number): Promise<Suite> {
  const org = await Org.make(send, id);
  const profile = await org.profile();
  const { activation_code } = await org.asks(org.at('POST', `${profile}/pairing_key`, {}));
  const [labels, busy, made, spare] = [new Map<string, string>(), new Set<string>(), new Map<string, string[]>(), []];
  for (const value of ['first', 'second', 'third']) labels.set(await org.label(value), value);
  return { org, labels, busy, profile, code: activation_code as string, made, spare };
}

/** A request of a suite. */
export interface Asked {
  readonly message: Message;
  /** Takes note of a right answer. */
  readonly answered?: (reply: Reply) => void;
  /** Values that were given to it, and to nobody else. */
  readonly given?: (reply: Reply) => readonly unknown[];
}

/** @param n a unique number @returns undefined where the suite has no object for it */
type Kind = (suite: Suite, n: number, dice: Dice) => Asked | undefined;

const hrefIn = ({ body }: Reply) => (parsed(body) as { href: string }).href;
const hrefsIn = ({ body }: Reply) => (parsed(body) as { href: string }[]).map(({ href }) => href);
const pairedIn = ({ body }: Reply) => parsed(body) as Record<'ven' | 'workload' | 'agent', { href: string }>;

/** A label that no other request of the turn names. */
function aLabel({ labels, busy }: Suite, dice: Dice): [href: string, value: string] | undefined {
  const free = [...labels].filter(([href]) => !busy.has(href));
  if (free.length === 0) return undefined;
  const [href, value] = dice.pick(free);
  busy.add(href);
  return [href, value];
}

export const makesLabel: Kind = ({ org, labels, busy }, n) => {
  const value = `label ${n}`;
  busy.add(value);
  return {
    message: org.in('POST', '/labels', { key: 'app', value }),
    answered: (reply) => {
      const made = parsed(reply.body) as { href: string; key: string; value: string };
      assert.deepEqual([made.key, made.value], ['app', value]);
      assert.match(made.href, new RegExp(`^/orgs/${org.id}/labels/\\d+$`));
      labels.set(made.href, value);
    },
    given: (reply) => [hrefIn(reply)],
  };
};

/** Makes an object of a kind of which only the hrefs matter. */
const makes =
  (kind: string, body: (n: number) => object): Kind =>
  ({ org, made }, n) => ({
    message: org.in('POST', `/${kind}`, body(n)),
    answered: (reply) => keep(made, kind, [hrefIn(reply)]),
    given: (reply) => [hrefIn(reply)],
  });

function keep(made: Suite['made'], kind: string, hrefs: readonly string[]): void {
  made.set(kind, [...(made.get(kind) ?? []), ...hrefs]);
}

/** Each is answered as if it were alone, as it is when a run begins. */
export const kinds: Readonly<Record<string, Kind>> = {
  makesLabel,
  makesOneTwice: (suite, _n, dice) => {
    const found = aLabel(suite, dice);
    return found && { message: suite.org.in('POST', '/labels', { key: 'app', value: found[1] }) };
  },
  readsLabel: (suite, _n, dice) => {
    const found = aLabel(suite, dice);
    if (!found) return undefined;
    const [href, value] = found;
    return {
      message: suite.org.at('GET', href),
      answered: ({ body }) => assert.equal((parsed(body) as { value: string }).value, value),
    };
  },
  readsLabels: ({ org, labels, busy }) => {
    const before = new Map(labels);
    return {
      message: org.in('GET', '/labels?key=app'),
      answered: ({ body }) => {
        const found = new Map((parsed(body) as { href: string; value: string }[]).map((one) => [one.href, one.value]));
        for (const [href, value] of before) if (!busy.has(href)) assert.equal(found.get(href), value);
        for (const [href, value] of found) assert.ok(before.has(href) || busy.has(value), `${href} ${value}`);
      },
    };
  },
  changesLabel: (suite, n, dice) => {
    const [href] = aLabel(suite, dice) ?? [];
    if (href === undefined) return undefined;
    const value = `changed ${n}`;
    return { message: suite.org.at('PUT', href, { value }), answered: () => void suite.labels.set(href, value) };
  },
  deletesLabel: (suite, _n, dice) => {
    const [href] = aLabel(suite, dice) ?? [];
    if (href === undefined) return undefined;
    return { message: suite.org.at('DELETE', href), answered: () => void suite.labels.delete(href) };
  },
  makesProfile: makes('pairing_profiles', (n) => ({ name: `profile ${n}`, enabled: true })),
  makesWorkload: makes('workloads', (n) => ({ hostname: `workload-${n}` })),
  makesWorkloads: ({ org, made }, n) => ({
    message: org.in('PUT', '/workloads/bulk_create', [{ hostname: `bulk-${n}` }, { hostname: `bulk-${n}-b` }]),
    answered: (reply) => keep(made, 'workloads', hrefsIn(reply)),
    given: hrefsIn,
  }),
  makesCode: ({ org, profile }) => ({
    message: org.at('POST', `${profile}/pairing_key`, {}),
    given: ({ body }) => [(parsed(body) as { activation_code: string }).activation_code],
  }),
  pairs: ({ org, code, made }, n) => ({
    message: mock('POST', '/vens', { activation_code: code, hostname: `host-${n}` }),
    answered: (reply) => {
      const { ven, workload } = pairedIn(reply);
      assert.ok(ven.href.startsWith(`/orgs/${org.id}/`));
      keep(made, 'vens', [ven.href]);
      keep(made, 'workloads', [workload.href]);
    },
    given: (reply) => Object.values(pairedIn(reply)).map(({ href }) => href),
  }),
  asksForJob: ({ org }) => ({
    message: asynchronous(org.in('GET', '/pairing_profiles')),
    given: ({ headers }) => [headers['location']],
  }),
  makesUser: ({ org }, n) => ({
    message: org.at('POST', '/users', { username: `user-${n}@mock-pce.test`, type: 'local' }),
    given: (reply) => [hrefIn(reply)],
  }),
  makesKey: ({ org }) => ({
    message: mock('POST', `/orgs/${org.id}/keys`, { role: 'read_only' }),
    given: ({ body }) => [(parsed(body) as { key: string }).key],
  }),
  saves: ({ org }, n) => ({ message: mock('POST', '/snapshots', { name: `own-${n}`, org: org.id }) }),
  makesOrg: ({ spare }, n) => ({
    message: mock('POST', '/orgs', { id: FIRST_OF_SUITES + n }),
    answered: () => void spare.push(FIRST_OF_SUITES + n),
    given: ({ body }) => Object.values(parsed(body) as OrgCredentials),
  }),
  deletesOrg: ({ spare }) => {
    const org = spare.pop();
    return org === undefined ? undefined : { message: mock('DELETE', `/orgs/${org}`) };
  },
  readsSettings: ({ org }) => ({ message: mock('GET', `/settings?org=${org.id}`) }),
  readsJournal: ({ org }) => ({ message: mock('GET', `/journal/count?org=${org.id}`) }),
  looksAround: ({ org }) => ({ message: org.at('GET', '/node_available') }),
  isNobody: ({ org }) => ({
    message: message('POST', `${API_PREFIX}/orgs/${org.id}/labels`, { key: 'app', value: 'of nobody' }),
  }),
  writesElsewhere: ({ org }) => ({ message: org.at('POST', '/orgs/1/labels', { key: 'app', value: 'elsewhere' }) }),
  writesNonsense: ({ org }) => ({ message: org.in('POST', '/labels', { key: 'app', value: 1 }) }),
  findsNothing: ({ org }) => ({ message: org.in('GET', '/labels/999999999') }),
  asksTooMuch: ({ org }) => ({ message: org.in('GET', '/reports') }),
};

/** The first of the ids that no generated request names, and that no org gets unless it chooses one. */
export const FIRST_OF_SUITES = 200_000_000_000_000;

/** An answer without its values: its status, and the form of its body. */
export const shapeOf = ({ status, body }: Reply) => `${status} ${body.length === 0 ? '' : form(parsed(body))}`;

function form(value: unknown, name = ''): string {
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : form(value[0])}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${key}: ${form(member, key)}`);
    return `{${members.sort().join(', ')}}`;
  }
  // Clients tell refusals apart by their tokens.
  return name === 'token' ? JSON.stringify(value) : value === null ? 'null' : typeof value;
}
