import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { crypto } from '../../src/state/crypto.ts';
import { Random } from '../../src/state/random.ts';
import {
  CallerLeft,
  hashPassword,
  MOST_KNOWN,
  MOST_WAITING,
  passwordMatches,
  TooManyPasswords,
  type Turn,
} from '../../src/state/secrets.ts';
import { startTestPce } from '../harness.ts';
import { inject } from '../inject.ts';
import { isLong } from '../length.ts';

type Derived = (error: Error | null, key: Buffer) => void;

/** Counts the hashes from now on. Each takes less time than in earnest, and waits for `release` after `hold`. */
function works() {
  const held: (() => void)[] = [];
  let isHeld = false;
  const found = {
    now: 0,
    most: 0,
    done: 0,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const work of held) work();
    },
  };
  const { scrypt } = crypto;
  const spy = vi.spyOn(crypto, 'scrypt').mockImplementation(((...args: [string, string, number, object, Derived]) => {
    const [password, salt, bytes, , done] = args;
    found.most = Math.max(found.most, (found.now += 1));
    const told: Derived = (...result) => {
      found.now -= 1;
      found.done += 1;
      done(...result);
    };
    const work = () => void scrypt(password, salt, bytes, { N: 1024 }, told);
    if (isHeld) held.push(work);
    else work();
  }) as never);
  onTestFinished(() => spy.mockRestore());
  return found;
}

const stored = (password: string) => hashPassword(password, new Random(), alone());
const alone = (): Turn => [1, 'somebody', {}];

describe('a password', () => {
  test('is checked one at a time, and more than 4 of a connection do not wait', async () => {
    const busy = works();
    const kept = await stored('right');
    const turn = alone();
    const tries = Array.from({ length: 10 }, (_, i) => passwordMatches(i === 1 ? 'right' : 'wrong', kept, turn));
    const other = passwordMatches('wrong', kept, [2, 'another', {}]);
    const settled = await Promise.allSettled(tries);
    expect(settled.flatMap((one, i) => (one.status === 'fulfilled' && one.value ? [i] : []))).toEqual([1]);
    // The first one is not waiting.
    expect(settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual(
      Array.from({ length: 5 }, () => expect.any(TooManyPasswords)),
    );
    expect(await other).toBe(false);
    expect(await passwordMatches('another', kept, turn)).toBe(false);
    expect([busy.now, busy.most]).toEqual([0, 1]);
  });

  const one = alone();
  const many = (turnOf: (count: number) => Turn) => Array.from({ length: 40 }, (_, count) => turnOf(count));
  test.each<[which: string, others: Turn[], own: Turn]>([
    ['for a user behind those of another org', many((i) => [2, `user-${i % 20}`, {}]), [1, 'somebody', {}]],
    ['for a user behind those of strangers', many(() => [0, '', {}]), [1, 'somebody', {}]],
    ['for a user behind those of another user', many(() => [1, 'guessed', {}]), [1, 'somebody', {}]],
    ['for a connection behind those of another', Array.from({ length: 4 }, () => one), [1, 'somebody', {}]],
  ])('has its turn, %s', async (_which, others, own) => {
    works();
    const kept = await stored('right');
    let ended = 0;
    const guesses = others.map((turn) =>
      passwordMatches('wrong', kept, turn).then(() => {
        ended += 1;
      }),
    );
    await passwordMatches('wrong', kept, own);
    // One was at work already, and one had its turn before.
    expect(ended).toBeLessThanOrEqual(2);
    await Promise.all(guesses);
  });

  test('that was right is known again without waiting, and no other one is', async () => {
    const busy = works();
    const kept = await stored('right');
    const changed = await stored('other');
    busy.done = 0;
    const isRight = (password: string, hash = kept) => passwordMatches(password, hash, alone());
    for (const [password, right, derived] of [
      ['wrong', false, 1],
      ['right', true, 2],
      ['right', true, 2],
      ['wrong', false, 3],
      ['righT', false, 4],
      ['', false, 5],
      ['right', true, 5],
    ] as const) {
      expect([password, await isRight(password), busy.done]).toEqual([password, right, derived]);
    }
    // With another salt, as that of another password has.
    expect([await isRight('right', changed), busy.done]).toEqual([false, 6]);
    expect([await isRight('other', changed), busy.done]).toEqual([true, 7]);
    expect([await isRight('other'), busy.done]).toEqual([false, 8]);
  });

  test('that was right is remembered up to a bound, beyond which the least recently used one goes', async () => {
    let derived = 0;
    const spy = vi.spyOn(crypto, 'scrypt').mockImplementation(((...args: unknown[]) => {
      derived += 1;
      (args.at(-1) as Derived)(null, Buffer.alloc(32));
    }) as never);
    onTestFinished(() => spy.mockRestore());
    const check = (user: number) => passwordMatches('right', `salt ${user}:${'0'.repeat(64)}`, [1, `${user}`, {}]);
    for (let user = 0; user < MOST_KNOWN; user++) await check(user);
    await check(0);
    await check(MOST_KNOWN);
    expect(derived).toBe(MOST_KNOWN + 1);
    await check(0);
    expect(derived).toBe(MOST_KNOWN + 1);
    await check(1);
    expect(derived).toBe(MOST_KNOWN + 2);
  });

  test('from a connection that was closed is not checked, and others have their turns', async () => {
    const busy = works();
    const kept = await stored('right');
    busy.done = 0;
    busy.hold();
    const first = passwordMatches('wrong', kept, alone());
    const gone = { destroyed: false };
    const left = expect(passwordMatches('right', kept, [1, 'somebody', gone])).rejects.toThrow(CallerLeft);
    const last = passwordMatches('right', kept, alone());
    gone.destroyed = true;
    busy.release();
    await left;
    expect([await first, await last, busy.done]).toEqual([false, true, 2]);
  });

  test.runIf(isLong)('waits with 40,000 others at most, however many connections they came by', async () => {
    const spy = vi.spyOn(crypto, 'scrypt').mockImplementation(((...args: unknown[]) => {
      setImmediate(args.at(-1) as Derived, null, Buffer.alloc(32));
    }) as never);
    onTestFinished(() => spy.mockRestore());
    const connections = Array.from({ length: MOST_WAITING + 1 }, () => ({ destroyed: false }));
    const waiting = connections.map((connection) => passwordMatches('guess', null, [0, '', connection]));
    await expect(passwordMatches('guess', null, alone())).rejects.toThrow(TooManyPasswords);
    for (const connection of connections) connection.destroyed = true;
    await Promise.allSettled(waiting);
    expect(await passwordMatches('guess', null, alone())).toBe(false);
  });
});

const url = '/api/v2/login_users/authenticate?pce_fqdn=x';
const authorization = (username: string, password: string) => `Basic ${btoa(`${username}:${password}`)}`;

describe('a login', () => {
  const login = (server: Parameters<typeof inject>[0], username = 'owner@mock-pce.test', password = 'right') =>
    inject(server, { method: 'POST', url, headers: { authorization: authorization(username, password) } });
  const ready = async () => {
    const server = await buildServer({ ...defaults, scenario: 'empty', log: 'silent' });
    onTestFinished(() => closeState(server.emulator));
    const { accounts, random } = server.emulator.pce;
    const user = accounts.users()[0] as { id: number; username: string };
    accounts.setPasswordHash(user.id, await hashPassword('right', random, alone()));
    return { server, accounts, user };
  };

  test('fails where the user is locked or gets another password meanwhile', async () => {
    const { server, accounts, user } = await ready();
    expect((await login(server)).statusCode).toBe(201);
    const check = accounts.isPasswordOf.bind(accounts);
    const statusWhere = async (meanwhile: () => void) => {
      accounts.isPasswordOf = async (...known) => {
        const isRight = await check(...known);
        meanwhile();
        return isRight;
      };
      return (await login(server)).statusCode;
    };
    const lock = (locked: number) =>
      accounts.updateUser(user.id, { full_name: 'x', time_zone: 'UTC', locked, updated_at: '' });
    expect(await statusWhere(() => lock(1))).toBe(401);
    lock(0);
    expect(await statusWhere(() => lock(0))).toBe(201);
    expect(await statusWhere(() => accounts.setPasswordHash(user.id, 'another:'))).toBe(401);
  });

  test.runIf(isLong)(
    'with a password that was right before is let in, whoever guesses it over however many connections',
    async () => {
      const { server, accounts, user } = await ready();
      expect((await login(server)).statusCode).toBe(201);
      const busy = works();
      busy.hold();
      const guesses = Array.from({ length: 80 }, () => login(server, user.username, 'wrong'));
      expect((await login(server)).statusCode).toBe(201);
      expect(busy.done).toBe(0);
      // The password was replaced: the old one has its turn among the others.
      accounts.setPasswordHash(user.id, 'salt:another');
      const old = login(server);
      busy.release();
      const statuses = (await Promise.all([...guesses, old])).map(({ statusCode }) => statusCode);
      expect(new Set(statuses)).toEqual(new Set([401]));
    },
  );

  test('with a client that has left before its turn is no defect', async () => {
    const { server, accounts } = await ready();
    accounts.isPasswordOf = () => Promise.reject(new CallerLeft());
    expect((await login(server)).statusCode).toBe(408);
  });
});

/** Logins that are sent in one go over one connection, and the statuses of their answers. */
async function statusesOf(port: number, logins: number): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const head = `POST ${url} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nAuthorization: ${authorization('x', 'y')}\r\n\r\n`;
  socket.write(head.repeat(logins));
  let text = '';
  const found = () => text.match(/(?<=HTTP\/1\.1 )\d+/g) ?? [];
  while (found().length < logins) text += String((await once(socket, 'data'))[0]);
  return found().sort();
}

test('logins beyond those of a connection that may wait are refused with 429, and those of another are not', async () => {
  const { pce } = await startTestPce();
  const busy = works();
  busy.hold();
  const port = Number(new URL(pce.url).port);
  const first = statusesOf(port, 7);
  await pce.journal.waitFor({ status: 429 }, { count: 2 });
  const second = statusesOf(port, 7);
  await pce.journal.waitFor({ status: 429 }, { count: 5 });
  busy.release();
  // One of the first is at work, and waits no longer.
  const statuses = (waited: number) => [...Array(waited).fill('401'), ...Array(7 - waited).fill('429')];
  expect([await first, await second]).toEqual([statuses(5), statuses(4)]);
});
