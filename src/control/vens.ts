import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { activate } from '../pairing/activate.ts';
import { fallSilent, speakAgain } from '../pairing/heartbeats.ts';
import { parseBody } from '../pce/body.ts';
import { notFound } from '../pce/operation.ts';
import type { Pce } from '../pce/pce.ts';
import type { MockVensPost, MockVensPut } from '../pce/schema-types.generated.ts';
import { validateBody } from '../pce/validation.ts';
import type { VenRow } from '../state/vens.ts';
import { fromThisMachine } from './access.ts';

/**
 * Hosts that pair, and what becomes of them. The call that a VEN makes is not public: POST is ours, and asks for no
 * control token, since the activation code is its credential, as it is a VEN's. Errors have the PCE's form.
 */
export function mountVens(app: FastifyInstance, prefix: string, pce: Pce): void {
  app.post(`${prefix}/vens`, async (request, reply) => {
    const paired = activate(pce, body<MockVensPost>(request, 'mock_vens_post'), request.ip);
    return answer(pce, reply, 201, paired);
  });
  app.get(`${prefix}/vens`, { onRequest: fromThisMachine }, async (_request, reply) => {
    const vens = pce.store.orgs().flatMap(({ id }) => pce.vens.all(id));
    return answer(pce, reply, 200, vens.map(show));
  });
  app.put<{ Params: { id: string } }>(`${prefix}/vens/:id`, { onRequest: fromThisMachine }, async (request, reply) => {
    const { heartbeat } = body<MockVensPut>(request, 'mock_vens_put');
    const ven = mustFind(pce, request.params.id);
    pce.store.transaction(() => (heartbeat ? speakAgain : fallSilent)(pce, ven));
    return answer(pce, reply, 200, show(mustFind(pce, ven.id)));
  });
}

function body<T>(request: FastifyRequest, schema: string): T {
  const parsed = parseBody(request.body, request.headers['content-type'], 'strict') ?? null;
  validateBody(schema, parsed, 'strict');
  return parsed as T;
}

async function answer(pce: Pce, reply: FastifyReply, status: number, value: unknown): Promise<FastifyReply> {
  await pce.store.settled();
  // As a PCE says it, without a charset.
  return reply
    .code(status)
    .header('Content-Type', 'application/json')
    .send(Buffer.from(JSON.stringify(value)));
}

function mustFind(pce: Pce, id: string): VenRow {
  for (const org of pce.store.orgs()) {
    const ven = pce.vens.withId(org.id, id);
    if (ven) return ven;
  }
  throw notFound(`there is no VEN ${id}`);
}

const show = ({ org, id, agent, identity, silentSince }: VenRow) => ({
  org,
  ven: { href: `/orgs/${org}/vens/${id}` },
  workload: { href: `/orgs/${org}/workloads/${id}` },
  agent: { href: `/orgs/${org}/agents/${agent}` },
  identity,
  heartbeat: silentSince === null,
});
