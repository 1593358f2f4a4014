import { type MockPce, startMockPce } from '../../../src/index.ts';
import type { Role } from '../../../src/pce/model/roles.ts';
import { all } from './rights.ts';

/** A user of org 1, and of org 2 where a second role is given. */
export const nameOf = (role: string, second?: string) => (second === undefined ? role : `${role}-${second}`);
export const seconds: Role[] = ['owner', 'ruleset_viewer'];
const keyed = (name: string) => ({ username: name, api_keys: [{ key: `api_${name}`, secret: `secret-of-${name}` }] });

/** A caller for each role in org 1, for each two in org 1 and org 2, and some who have none. */
const scenario = {
  orgs: [
    {
      id: 1,
      users: [
        ...all.map((role) => ({ ...keyed(nameOf(role)), roles: [role] })),
        ...all.flatMap((role) => seconds.map((second) => ({ ...keyed(nameOf(role, second)), roles: [role] }))),
        ...all.map((role) => ({ ...keyed(`locked-${role}`), roles: [role] })),
        keyed('nobody'),
      ],
    },
    {
      id: 2,
      users: [
        ...all.flatMap((role) => seconds.map((second) => ({ username: nameOf(role, second), roles: [second] }))),
        { ...keyed('stranger'), roles: ['owner'] },
      ],
    },
  ],
};

/** A server of them all, and of `all`, who owns both orgs. */
export const startWithCallers = (): Promise<MockPce> =>
  startMockPce({ scenario, apiKey: 'api_all', apiSecret: 'secret-of-all', validation: 'lenient' });

/** Sends a request of a caller by its name, or of nobody. */
export type Ask = (
  who: string | undefined,
  method: string,
  path: string,
  body?: string,
  more?: Readonly<Record<string, string>>,
) => Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }>;

export const askingOf =
  ({ url }: MockPce): Ask =>
  async (who, method, path, body, more = {}) => {
    const credentials = Buffer.from(`api_${who}:secret-of-${who}`).toString('base64');
    const authorization = who === undefined ? undefined : { authorization: `Basic ${credentials}` };
    const headers = { 'content-type': 'application/json', ...authorization, ...more };
    const reply = await fetch(`${url}/api/v2${path}`, { method, headers, body: body ?? null });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };

/** A job of the caller that is done. @returns its href */
export async function startJob(ask: Ask, who: string, org: number): Promise<string> {
  const { headers } = await ask(who, 'GET', `/orgs/${org}/labels`, undefined, { prefer: 'respond-async' });
  return headers.get('location') as string;
}
