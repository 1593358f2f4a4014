import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isScript, oneLiners, pairingScript } from '../pairing/script.ts';
import { notFound } from '../pce/operation.ts';
import type { Pce } from '../pce/pce.ts';
import type { Certificates } from '../tls/certificates.ts';

const originOf = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`;

/**
 * Where the one-liners of a PCE fetch their script, at any version of the VEN's API and without credentials, and the
 * one-liners themselves.
 */
export function mountPairingScripts(
  app: FastifyInstance,
  prefix: string,
  pce: Pce,
  certificates: Certificates | undefined,
): void {
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
  app.get<{ Params: { org: string; id: string }; Querystring: Record<string, unknown> }>(
    `${prefix}/orgs/:org/pairing_profiles/:id/one_liners`,
    async (request, reply) => {
      const { org, id } = request.params;
      if (!pce.store.find(Number(org) || 0, 'pairing_profiles', id)) throw notFound(`org ${org} has no profile ${id}`);
      const code = request.query['activation_code'] ?? '{activation_code}';
      const texts = oneLiners(pce.settings, originOf(request), id, String(code));
      return reply.header('Content-Type', 'application/json').send(Buffer.from(JSON.stringify(texts)));
    },
  );
}
