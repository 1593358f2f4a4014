import type { Readable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import { defaults } from '../../src/config/read-config.ts';
import { Live } from '../../src/emulator/live.ts';
import { topics } from '../../src/emulator/live-topics.ts';
import { buildServer, closeState } from '../../src/server/server.ts';
import { inject } from '../inject.ts';

interface Message {
  readonly id: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: each event has its own form
  readonly data: any;
}

const all = new Set(topics);
const authorization = `Basic ${btoa('api_owner:secret')}`;

/** A server that is looked at when the test says so. */
export async function followed() {
  const server = await buildServer({
    ...{ ...defaults, scenario: 'empty', log: undefined, clock: '2026-01-01T00:00:00Z' },
    ...{ apiKey: 'api_owner', apiSecret: 'secret' },
  });
  const { emulator } = server;
  onTestFinished(() => closeState(emulator));
  let work: (() => void) | undefined;
  const every = (_ms: number, look: () => void) => {
    work = look;
    return () => {
      work = undefined;
    };
  };
  emulator.live = new Live(emulator, every);
  const ask = (method: string, url: string, payload?: object, more: object = {}) => {
    const headers = { authorization, 'content-type': 'application/json', host: 'localhost', ...more };
    return inject(server, { method: method as 'GET', url, headers, ...(payload && { payload }) });
  };
  const live = emulator.live;
  return {
    ...{ emulator, live, ask, isLooking: () => work !== undefined },
    api: (method: string, path: string, payload?: object, headers?: object) =>
      ask(method, `/api/v2${path}`, payload, headers),
    control: (method: string, path: string, payload?: object) => ask(method, `/_mock/v1${path}`, payload),
    look: (times = 1) => {
      for (let i = 0; i < times; i++) work?.();
    },
    listen: (options: Partial<Parameters<Live['listen']>[0]> = {}) => live.listen({ topics: all, ...options }),
  };
}

export type Followed = Awaited<ReturnType<typeof followed>>;

export const textOf = (stream: Readable): string => String(stream.read() ?? '');

export function messagesIn(stream: Readable): Message[] {
  return [...textOf(stream).matchAll(/^id: (.*)\nevent: (.*)\ndata: (.*)\n$/gm)].map(
    ([, id = '', event = '', data = '']) => ({ id, event, data: JSON.parse(data) }),
  );
}

export const eventsIn = (stream: Readable) => messagesIn(stream).map(({ event }) => event);
export const dataOf = (stream: Readable, name: string) =>
  messagesIn(stream).flatMap(({ event, data }) => (event === name ? [data] : []));
export const itemsOf = (stream: Readable) => dataOf(stream, 'happened').flatMap(({ items }) => items);

export async function pair({ api, control }: Followed, hostname: string) {
  const made = await api('POST', '/orgs/1/pairing_profiles/1/pairing_key', {});
  const { activation_code } = made.json();
  expect((await control('POST', '/vens', { activation_code, hostname })).statusCode).toBe(201);
}
