import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isScript, oneLiners, pairingScript } from '../pairing/script.ts';
import { notFound } from '../pce/operation.ts';
import type { Pce } from '../pce/pce.ts';
import type { Certificates } from '../tls/certificates.ts';
import type { ControlCall } from './call.ts';
import { gone } from './emulator.ts';
import { text } from './parameters.ts';

export const originOf = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`;

/** Where the one-liners of a PCE fetch their script, at any version of the VEN's API and without credentials. */
export function mountPairingScripts(app: FastifyInstance, pce: Pce, certificates: Certificates | undefined): void {
  const isProfile = (id: string) => pce.store.orgs().some((org) => pce.store.find(org.id, 'pairing_profiles', id));
  app.get<{ Params: { version: string }; Querystring: Record<string, unknown> }>(
    '/api/:version/software/ven/image',
    async (request, reply) => {
      const { pair_script: name, profile_id: profile } = request.query;
      if (!/^v\d+$/.test(request.params.version) || !isScript(name)) {
        throw notFound('the scripts are pair.sh and pair.ps1, as ?pair_script=');
      }
      if (!isProfile(String(profile))) throw notFound(`there is no pairing profile ${profile}`);
      const ca = request.protocol === 'https' ? await certificates?.ca() : undefined;
      const script = pairingScript(name, request.protocol, ca);
      return reply.header('Content-Type', 'application/octet-stream').send(Buffer.from(script));
    },
  );
}

export const oneLinerCalls: readonly ControlCall[] = [
  {
    name: 'mock_one_liners_get',
    method: 'GET',
    path: '/orgs/:org/pairing_profiles/:id/one_liners',
    summary: 'What to paste on a machine so that it pairs: `{linux, windows}`',
    access: 'anyone',
    query: { activation_code: text('secret of a pairing key, as POST pairing_key gave it') },
    status: 200,
    handle: ({ pce }, { params, query, origin }) => {
      const { org = '', id = '' } = params;
      if (!pce.store.find(Number(org) || 0, 'pairing_profiles', id)) throw gone(`org ${org} has no profile ${id}`);
      return oneLiners(pce.settings, origin, id, query['activation_code'] ?? '{activation_code}');
    },
  },
];
