import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';
import { inject } from '../../inject.ts';

const basic = (credentials: string) => `Basic ${btoa(credentials)}`;

test('a client is known by a key that was right before, and all made-up credentials are one client', async () => {
  const server = await buildServer({ ...defaults, apiKey: 'api_owner', apiSecret: 'secret', scenario: 'empty' });
  onTestFinished(() => closeState(server.emulator));
  const { pce } = server.emulator;
  const shown = (authorization?: string) =>
    pce.gate.credentialOf({ headers: authorization === undefined ? {} : { authorization }, socket: {} as Socket });
  const right = basic('api_owner:secret');
  expect(shown(right)).toBe('');
  await inject(server, { url: '/api/v2/orgs/1/labels', headers: { authorization: right } });
  expect(shown(right)).toBe('api_owner');
  const madeUp = [undefined, 'Bearer x', basic('api_owner:wrong'), basic('api_other:secret'), basic('user_1:token')];
  expect(madeUp.map(shown)).toEqual(madeUp.map(() => ''));
});
