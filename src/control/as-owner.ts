import type { FastifyReply, FastifyRequest } from 'fastify';
import { gone, orgInPath } from '../emulator/there-is.ts';
import { ownerOf } from '../pce/api/as-owner.ts';
import { findOperations } from '../pce/api/operations.ts';
import { recognise } from '../pce/api/perform.ts';
import { checkInTurn } from '../pce/api/plugin.ts';
import { asksForJob } from '../pce/api/request.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import { mustOnlyLook, onlyLooks } from './access.ts';
import type { ControlCall } from './call.ts';
import { urlInVersion } from './prefix.ts';

/** Org, and path and query under /api/v2. */
const PASSED_ON = /^\/+orgs\/+([^/?]+)\/+pce(\/[^#]*)$/;

/** Of the calls in the table, whatever the PCE's path is. */
export const AS_OWNER_PATH = '/orgs/:org/pce/:path';

/** What a URL in the version passes on to the PCE; undefined for any other. */
export function passedOn(url: string): { org: string; path: string } | undefined {
  const [, org, path] = PASSED_ON.exec(url) ?? [];
  return org !== undefined && path !== undefined ? { org, path } : undefined;
}

/**
 * From here on the request is one to the PCE, by the org's owner: the PCE's own checks, handlers and answers follow.
 * @throws Refusal 403 where the console only looks, 404 for an org that there is not, 409 for one without an owner
 */
export function passOn(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  const { pce } = request.context;
  const to = passedOn(urlInVersion(request.url) ?? '');
  // Such as /orgs/1/%70ce/health.
  if (!to) throw gone(`Not found: the path of this call is ${AS_OWNER_PATH}`);
  if (storesSomething(request, to.path) && mustOnlyLook(request, request.emulator)) throw onlyLooks();
  const org = orgInPath(pce, to.org);
  recognise(request, ownerOf(pce, org));
  request.context.asOwnerOf = org;
  request.raw.url = API_PREFIX + to.path;
  checkInTurn.call(request.server, request, reply, done);
}

/** Statuses of usual successes: the PCE answers as it does. */
const statuses = { GET: 200, POST: 201, PUT: 204, DELETE: 204 } as const;

/** Whether a GET leaves something behind: a job, a poll that was counted, a session. */
const storesSomething = (request: FastifyRequest, path: string): boolean =>
  asksForJob(request) || findOperations(path)?.methods.get('GET')?.moves === true;

export const asOwnerCalls: readonly ControlCall[] = Object.entries(statuses).map(([method, status]) => ({
  name: `mock_pce_${method.toLowerCase()}`,
  method: method as keyof typeof statuses,
  path: AS_OWNER_PATH,
  waitsFor: 'nothing',
  summary: `${method} of the PCE as the org’s owner, without a secret; \`path\` is the rest of the URL under /api/v2`,
  passesOn: true,
  status,
  handle: () => {
    throw new Error('the PCE answers');
  },
}));
