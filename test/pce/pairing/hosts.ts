import type { MockPceOptions } from '../../../src/index.ts';
import { type Json, type Reply, startTestPce, type TestPce } from '../../harness.ts';

export const START = '2026-01-01T00:00:00.000Z';

/** The time in the form of workloads and agents. */
export const fine = (time: string) => time.replace('Z', '000Z');

interface Hosts extends TestPce {
  /** An enabled profile of org 1 with these fields. */
  readonly newProfile: (fields?: Json) => Promise<string>;
  /** An activation code of the profile. */
  readonly newKey: (profile: string) => Promise<string>;
  /** Activates a host, with a new key of a new profile where no code is given. */
  readonly activate: (told?: Json) => Promise<Reply<Json>>;
  /** Href of the label of this key and value. */
  readonly label: (key: string, value: string) => Promise<string>;
  /** Calls the control API. */
  readonly control: (method: string, path: string, body?: unknown) => Promise<Reply<Json>>;
}

/** A server with a frozen clock, and calls for pairing. */
export async function startWithHosts(options: MockPceOptions = {}): Promise<Hosts> {
  const server = await startTestPce({ scenario: 'empty', clock: START, ...options });
  const { pce, get, post } = server;
  let hosts = 0;
  const newProfile = async (fields: Json = {}) =>
    (await post('/orgs/1/pairing_profiles', { enabled: true, ...fields })).body['href'] as string;
  const newKey = async (profile: string) =>
    (await post(`${profile}/pairing_key`, {})).body['activation_code'] as string;
  const control = async (method: string, path: string, body?: unknown): Promise<Reply<Json>> => {
    const answer = await fetch(`${pce.url}/_mock/v1${path}`, {
      method,
      ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: text === '' ? {} : JSON.parse(text) };
  };
  return {
    ...server,
    newProfile,
    newKey,
    control,
    activate: async (told = {}) =>
      control('POST', '/vens', {
        activation_code: told['activation_code'] ?? (await newKey(await newProfile())),
        hostname: `host-${++hosts}`,
        ...told,
      }),
    label: async (key, value) => {
      const { body } = await get<Json[]>(`/orgs/1/labels?key=${key}&value=${encodeURIComponent(value)}`);
      const known = body.find((one) => one['key'] === key && one['value'] === value);
      return (known ?? (await post('/orgs/1/labels', { key, value })).body)['href'] as string;
    },
  };
}

/** Href of one of the three objects that an activation answers. */
export const hrefOf = (paired: Reply<Json>, what: 'workload' | 'ven' | 'agent') =>
  (paired.body[what] as { href: string }).href;
