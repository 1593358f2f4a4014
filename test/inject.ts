import lightMyRequest, { type InjectOptions, type Response } from 'light-my-request';
import type { Server } from '../src/server/server.ts';

/** Sends a request to a server that listens on nothing. */
export const inject = ({ answer }: Pick<Server, 'answer'>, options: InjectOptions): Promise<Response> =>
  lightMyRequest(answer as Parameters<typeof lightMyRequest>[0], options);
