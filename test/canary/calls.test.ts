import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { lengthOf, some } from '../length.ts';
import type { Waits } from './asker.ts';
import { bodies, hostileTexts, type Target, targets } from './attacks.ts';
import { AUTHORIZATION, send, startCanary, startServer, tooLong, waitsDuring } from './server.ts';

const HOSTS = lengthOf(5000, 200);
const LABELS = lengthOf(2000, 200);

/** Sends requests one behind the other, without waiting for answers. */
async function fillJournal(url: string, count: number): Promise<void> {
  const { port } = new URL(url);
  const segments = Array(9).fill('1'.repeat(20)).join('/');
  const one = `GET /api/v2/orgs/1/labels/${segments} HTTP/1.1\r\nHost: localhost\r\n`;
  const socket = connect(Number(port), '127.0.0.1').resume();
  socket.write(`${`${one}\r\n`.repeat(count - 1)}${one}Connection: close\r\n\r\n`);
  await once(socket, 'close');
}

/** Makes thousands of hosts and labels: calls cost most there. */
async function fillState(url: string): Promise<void> {
  const fleet = JSON.stringify({ count: HOSTS, hostname: 'host-{n}' });
  await send(`${url}/_mock/v1/fleets`, 'POST', Buffer.from(fleet));
  const label = (value: number) => Buffer.from(JSON.stringify({ key: 'app', value: `app ${value}` }));
  for (let value = 0; value < LABELS; value += 100) {
    const some = Array.from({ length: 100 }, (_, i) => send(`${url}/api/v2/orgs/1/labels`, 'POST', label(value + i)));
    expect(new Set(await Promise.all(some))).toEqual(new Set([201]));
  }
}

/** Sends the same request over and over, in one packet. */
async function sendAtOnce(url: string, { method, url: path }: Target): Promise<void> {
  const { port } = new URL(url);
  const one = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${AUTHORIZATION}\r\n`;
  const socket = connect(Number(port), '127.0.0.1').resume();
  socket.write(`${`${one}\r\n`.repeat(200)}${one}Connection: close\r\n\r\n`);
  await once(socket, 'close');
}

async function attack(url: string, target: Target): Promise<number[]> {
  const statuses: number[] = [];
  const to = url + target.url;
  if (target.method !== 'GET') for (const body of bodies(target)) statuses.push(await send(to, target.method, body));
  if (target.method === 'GET' && target.name !== WAIT) {
    await sendAtOnce(url, target);
    statuses.push(await send(`${to}?max_results=100000`, 'GET'));
  }
  for (const parameter of target.parameters) {
    const repeated = `1&${parameter}=`.repeat(8000 / (parameter.length + 3));
    for (const text of [...hostileTexts.map(encodeURIComponent), repeated, '1', '[]', 'host']) {
      const query = `${parameter}=${text.slice(0, 8000)}`;
      statuses.push(
        await send(`${to}?${query}&timeout=0`.replace(target.name === WAIT ? '' : '&timeout=0', ''), target.method),
      );
    }
  }
  return statuses;
}

const WAIT = 'mock_journal_wait_get';

/** Sends more waiters than may wait. They leave before they are answered. */
async function waitAndLeave(url: string): Promise<void> {
  const waiters: ClientRequest[] = [];
  const { promise: refused, resolve } = Promise.withResolvers<unknown>();
  for (let i = 0; i < 1200; i++) {
    const query = `count=9999&status=599&timeout=300&path=${encodeURIComponent('*1'.repeat(200))}`;
    const waiter = request(`${url}/_mock/v1/journal/wait?${query}`).on('error', () => undefined);
    // Any of them may be refused: they may arrive in another order than they were sent.
    waiter.on('response', resolve).end();
    waiters.push(waiter);
  }
  await refused;
  for (let i = 0; i < 200; i++) await send(`${url}/api/v2/orgs/1/labels/${i}`, 'GET');
  for (const waiter of waiters) waiter.destroy();
}

/** Guesses over connections that are open already, so that all hundred can be read at once. */
async function guessPasswords(url: string): Promise<void> {
  const hundred = (one: () => Promise<number>) => Promise.all(Array.from({ length: 100 }, one));
  await hundred(() => send(`${url}/_mock/v1/health`, 'GET'));
  const wrong = `Basic ${btoa('owner@mock-pce.test:wrong')}`;
  const login = `${url}/api/v2/login_users/authenticate?pce_fqdn=x`;
  await hundred(() => send(login, 'POST', Buffer.from('{}'), wrong));
}

test('no call of either API keeps others waiting, whatever it sends', async () => {
  const url = await startServer();
  const waits = await startCanary(url);
  await fillState(url);
  await fillJournal(url, 10_000);
  const worst = new Map<string, Waits>();
  const statuses = new Map<string, number[]>();
  const during = async (name: string, work: () => Promise<unknown>) => worst.set(name, await waitsDuring(work, waits));
  for (const target of some(targets(), 80)) {
    await during(target.name, async () => statuses.set(target.name, await attack(url, target)));
  }
  await during('a thousand waiters', () => waitAndLeave(url));
  await during('a hundred wrong passwords', () => guessPasswords(url));

  if (process.env['CANARY_SHOW']) {
    const sorted = [...worst].sort(([, a], [, b]) => b.server - a.server).slice(0, 25);
    console.log(sorted.map(([name, { server, idle }]) => `${name} ${Math.round(server)} ${Math.round(idle)}`));
    console.log(Object.fromEntries([...statuses].map(([name, all]) => [name, [...new Set(all)].join(' ')])));
  }
  expect(tooLong(worst)).toEqual([]);
  expect([...statuses].filter(([, all]) => all.some((status) => status >= 500 && status !== 501))).toEqual([]);
  // The hosts are there to the end.
  expect(await (await fetch(`${url}/_mock/v1/vens`)).json()).toHaveLength(HOSTS);
}, 300_000);
