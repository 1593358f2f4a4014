import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { reachable } from '../config/reachable.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { gone } from '../emulator/there-is.ts';
import { ROUTED_METHODS } from '../pce/api/plugin.ts';
import { failIn } from '../pce/api/send.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { notFound } from '../pce/model/operation.ts';
import { isScript, oneLiners, pairingScript, refusingScript, type ScriptName } from '../pce/pairing/script.ts';
import { addressesOf, isCertified } from './addresses.ts';
import type { ControlCall } from './call.ts';
import { text } from './parameters.ts';

/** Whether a request came to the port that the control API has of its own. */
export const isAtControlPort = ({ socket }: FastifyRequest, { controlPort }: Emulator): boolean =>
  controlPort !== undefined && socket.localPort === controlPort;

/** Scheme, host and port of the PCE as the caller names them; a control API with a port of its own is no PCE. */
export function originOf(request: FastifyRequest, emulator: Emulator): string {
  const { protocol, host, hostname } = request;
  return `${protocol}://${isAtControlPort(request, emulator) ? `${hostname}:${emulator.port}` : host}`;
}

/** Where the one-liners of a PCE fetch their script, at any version of the VEN's API and without credentials. */
export async function pairingScripts(app: FastifyInstance): Promise<void> {
  const answerIn = (request: FastifyRequest, reply: FastifyReply) => failIn(reply, answer(request, reply));
  for (const url of [IMAGE, `${IMAGE}/`]) app.route({ method: ROUTED_METHODS, url, handler: answerIn });
}

const IMAGE = '/api/:version/software/ven/image';

async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { emulator, method, protocol } = request;
  const { pair_script: name, profile_id: profile } = request.query as Record<string, unknown>;
  const { version = '' } = request.params as { version?: string };
  if (method !== 'GET' || !isScript(name)) throw notFound('the scripts are pair.sh and pair.ps1, got as ?pair_script=');
  if (!/^v\d+$/.test(version)) return refuse(reply, name, 'the VEN API has versions such as v27');
  if (!isProfile(emulator, String(profile))) return refuse(reply, name, 'there is no such pairing profile');
  const ca = protocol === 'https' ? await emulator.certificates?.ca() : undefined;
  sendScript(reply, pairingScript(name, protocol, ca));
}

const isProfile = ({ pce }: Emulator, id: string) => pce.store.orgWith('pairing_profiles', id) !== undefined;

/** The one-liners run what they get, whatever its status: what they get says that it was in vain. */
function refuse(reply: FastifyReply, name: ScriptName, reason: string): void {
  reply.request.context.refusal = notFound(reason);
  sendScript(reply.code(404), refusingScript(name, reason));
}

function sendScript(reply: FastifyReply, script: string): void {
  reply.header('Content-Type', 'application/octet-stream').send(Buffer.from(script));
}

/** What is pasted into a shell, asked for by anyone: nothing that a shell would take for more than a word. */
const activationCode = /^1[0-9a-f]{80}$/;
const shellSafeOrigin = /^https?:\/\/([\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;
export const isShellSafe = (origin: string): boolean => shellSafeOrigin.test(origin);

/** The same scheme and port at another address of this server. @throws Refusal 406 */
function originAt({ config }: Emulator, called: string, address: string): string {
  if (!addressesOf(config).includes(address)) {
    throw invalidInput(
      "The parameter 'at' is not an address of this server: GET info lists them, and --hostname adds one",
    );
  }
  const [, scheme = '', port = ''] = /^(https?):.*?(:\d+)?$/.exec(called) ?? [];
  if (scheme === 'https' && !isCertified(config, address)) {
    throw invalidInput("The parameter 'at' is an address that is not in the certificate: --hostname adds it");
  }
  return `${scheme}://${reachable(address)}${port}`;
}

export const oneLinerCalls: readonly ControlCall[] = [
  {
    name: 'mock_one_liners_get',
    method: 'GET',
    path: '/orgs/:org/pairing_profiles/:id/one_liners',
    waitsFor: 'nothing',
    summary: 'What to paste on a machine so that it pairs: `{linux, windows}`',
    access: 'anyone',
    query: {
      activation_code: text('secret of a pairing key, as POST pairing_key gave it'),
      at: text('address by which the machine reaches this server, of those of GET info [the one that was called]'),
    },
    status: 200,
    handle: (emulator, { params, query, origin }) => {
      const { pce } = emulator;
      const { org = '', id = '' } = params;
      if (!pce.store.find(Number(org) || 0, 'pairing_profiles', id)) throw gone(`org ${org} has no profile ${id}`);
      const called = origin();
      if (!isShellSafe(called)) throw invalidInput('The header Host is not a host and a port');
      const at = query['at'] === undefined ? called : originAt(emulator, called, query['at'].toLowerCase());
      const { activation_code: code = '{activation_code}' } = query;
      if (query['activation_code'] !== undefined && !activationCode.test(code)) {
        throw invalidInput("The parameter 'activation_code' is not an activation code: POST pairing_key makes one");
      }
      return oneLiners(pce.settings, at, id, code);
    },
  },
];
