import lightMyRequest from 'light-my-request';
import { configOf } from '../../src/config/read-config.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import type { Message, Reply } from './form.ts';
import { owner, scenario } from './scenario.ts';

/** The connection ended within an answer, or without one. */
export const CUT = 'cut';

/** The server that is fuzzed. */
export interface Target extends AsyncDisposable {
  send(message: Message): Promise<Reply | typeof CUT>;
  /** Sends bytes on a connection of their own, where there are connections. @returns the bytes that came back */
  sendBytes?(bytes: Buffer, patience: number): Promise<Buffer>;
  /** Memory in bytes. */
  memory(): number;
  /** Computing time in milliseconds. */
  computed(): number;
  /** Why it has ended, if it has. */
  readonly ended: string | undefined;
  /** Defects that it reported since the last call. */
  defects(): string[];
}

interface TargetOptions {
  readonly file?: string | undefined;
  /** The seed of the server's own randomness. */
  readonly seed?: string | undefined;
}

/** A server in this process that listens on nothing. */
export async function inProcess({ file: data, seed }: TargetOptions): Promise<Target> {
  const config = configOf({ scenario, ...owner, clock: '2026-01-01T00:00:00Z', data, seed });
  const server = await buildServer(config);
  const { defects, stop } = listenForDefects();
  const target = {
    send: (message: Message) => sendTo(server, message),
    memory: () => process.memoryUsage.rss(),
    computed: () => process.cpuUsage().user / 1000,
    ended: undefined as string | undefined,
    defects,
    async [Symbol.asyncDispose]() {
      process.off('uncaughtException', onError).off('unhandledRejection', onError);
      stop();
      closeState(server.emulator);
    },
  };
  const onError = (error: unknown) => (target.ended ??= `it would have ended: ${(error as Error)?.stack ?? error}`);
  process.on('uncaughtException', onError).on('unhandledRejection', onError);
  return target;
}

function listenForDefects() {
  const told: string[] = [];
  const onWarning = ({ message }: Error) => told.push(message);
  process.on('warning', onWarning);
  return { defects: () => told.splice(0), stop: () => process.off('warning', onWarning) };
}

/** Sends the URL as it is: light-my-request would put it in order. Its socket cannot be reset. */
export async function sendTo({ answer }: Server, { method, url, headers, body, address }: Message) {
  const dispatch = (request: { url: string; socket: object }, response: unknown) => {
    request.url = url;
    answer(request as never, response as never);
  };
  const options = {
    method: method as 'GET',
    url: '/',
    headers,
    ...(body && { payload: body }),
    ...(address && { remoteAddress: address }),
  };
  try {
    const { statusCode: status, headers: answered, rawPayload } = await lightMyRequest(dispatch as never, options);
    return { status, headers: answered as Reply['headers'], body: rawPayload };
  } catch {
    return CUT;
  }
}
