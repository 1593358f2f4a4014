import { describe, expect, test } from 'vitest';
import { type Json, rolesScenario, startTestPce, type TestPce } from '../../harness.ts';

const labels = '/orgs/1/labels';
const clock = '2026-01-01T00:00:00Z';

/** A call that is refused. @returns its answer, and what the journal has of it */
async function refused(server: TestPce, as: string) {
  const { status, text } = await server.get(labels, { as });
  const entry = (await server.pce.journal.find()).at(-1);
  return { answer: [status, text], key: entry?.key, hint: entry?.explanation?.hint };
}

const keyThatExpires = async ({ post }: TestPce) => {
  const permissions = [{ role: { href: '/orgs/1/roles/admin' }, scope: [] }];
  const body = { name: 'ci', permissions, api_key: { expires_in_seconds: 60 } };
  const made = await post<{ api_key: Json }>('/orgs/1/service_accounts', body);
  const { auth_username: name, secret } = made.body.api_key as { auth_username: string; secret: string };
  return { name, as: `${name}:${secret}`, href: (made.body as unknown as Json)['href'] as string };
};

describe('the journal tells of credentials that are refused', () => {
  test('that the key expired, when, and which it is', async () => {
    const server = await startTestPce({ clock });
    const { name, as } = await keyThatExpires(server);
    server.pce.clock.advance(59);
    expect((await server.get(labels, { as })).status).toBe(200);
    server.pce.clock.advance(1);
    const { key, hint } = await refused(server, as);
    expect([key, hint]).toEqual([name, 'this key expired at 2026-01-01T00:01:00.000Z']);
  });

  test('that the key is unknown or was deleted, or that its secret is wrong', async () => {
    const server = await startTestPce({ clock });
    const { name, as, href } = await keyThatExpires(server);
    const wrong = await refused(server, `${name}:wrong`);
    expect([wrong.key, wrong.hint]).toEqual([null, expect.stringMatching(/^wrong secret/)]);
    await server.delete(`${href}/api_keys/${name.slice(4)}`);
    for (const credentials of [as, 'api_nobody:secret']) {
      const { key, hint } = await refused(server, credentials);
      expect([key, hint]).toEqual([null, expect.stringMatching(/^unknown key: .* deleted/)]);
    }
  });

  test('that the user of a key or of a session is locked', async () => {
    const server = await startTestPce({ scenario: rolesScenario(['admin']) });
    const { body } = await server.get('/users/login', { as: server.as('admin') });
    await server.put('/users/2', { locked: true });
    const ofKey = await refused(server, server.as('admin'));
    expect([ofKey.key, ofKey.hint]).toEqual(['api_role_admin', 'the user of this key is locked']);
    const ofSession = await refused(server, `user_2:${body['session_token']}`);
    expect([ofSession.key, ofSession.hint]).toEqual(['user_2', 'the user of this session is locked']);
  });

  test('that a session ended, or is of another user', async () => {
    const server = await startTestPce({ clock });
    const token = (await server.get('/users/login')).body['session_token'];
    expect((await refused(server, `user_9:${token}`)).hint).toBe('this session is one of another user');
    server.pce.clock.advance({ minutes: 10 });
    expect((await refused(server, `user_1:${token}`)).hint).toMatch(/ended: 10 minutes after its last call/);
  });

  test('that no key or session has such a name', async () => {
    expect((await refused(await startTestPce(), 'owner:secret')).hint).toMatch(/begins with api_/);
  });
});

test('a caller is told the same, whatever is wrong with the credentials', async () => {
  const server = await startTestPce({ clock });
  const { name, as } = await keyThatExpires(server);
  server.pce.clock.advance(60);
  const answers = [];
  for (const credentials of [as, `${name}:wrong`, 'api_nobody:secret', 'user_1:secret', 'owner:secret'])
    answers.push((await refused(server, credentials)).answer);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('the journal tells that a login with a key failed because its user is locked', async () => {
  const server = await startTestPce({ scenario: rolesScenario(['admin']) });
  const as = server.as('admin');
  await server.put('/users/2', { locked: true });
  await server.get('/users/login', { as });
  expect((await server.pce.journal.find()).at(-1)?.explanation?.hint).toBe('the user of this key is locked');
});
