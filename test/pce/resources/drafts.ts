import { type Json, startTestPce, type TestPce } from '../../harness.ts';

export const policy = '/orgs/1/sec_policy';
export const lists = (version: string | number) => `${policy}/${version}/ip_lists`;
export const ANY = 'Any (0.0.0.0/0 and ::/0)';

/** An org with a draft of an IP list, A. */
export async function startWithList(options: Parameters<typeof startTestPce>[0] = {}) {
  const pce = await startTestPce({ clock: '2026-01-01T00:00:00.000Z', ...options });
  const { body } = await pce.post(lists('draft'), { name: 'A' });
  const href = body['href'] as string;
  const id = href.split('/').at(-1);
  return { ...pce, href, in: (version: string | number) => `${lists(version)}/${id}`, ...shortcuts(pce) };
}

export function shortcuts({ get, post }: TestPce) {
  const names = async (version: string | number, query = '') =>
    (await get<{ name: string }[]>(`${lists(version)}${query}`)).body.map(({ name }) => name);
  const provision = async (body: Json = {}) => (await post(policy, body)).body;
  const pending = async () => (await get<Record<string, Json[]>>(`${policy}/pending`)).body;
  return { names, provision, pending };
}
