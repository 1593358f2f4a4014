import type { FastifyInstance } from 'fastify';
import type { Operation } from '../pce/operation.ts';
import { allOperations } from '../pce/operations.ts';
import type { Pce } from '../pce/pce.ts';
import type { Certificates } from '../tls/certificates.ts';
import { fromThisMachine } from './access.ts';
import { mountPairingScripts } from './pairing-scripts.ts';
import { mountVens } from './vens.ts';

/** Where the emulator speaks of itself: a PCE has nothing there. */
export const CONTROL_PREFIX = '/_mock/v1';

/** The emulator's own API. Its answers are plain objects; it takes part in nothing that a PCE does. */
export function mountControl(app: FastifyInstance, pce: Pce, certificates: Certificates | undefined): void {
  app.get(`${CONTROL_PREFIX}/health`, { exposeHeadRoute: true }, async () => ({ status: 'live' }));
  // A server listens only once its state is migrated and seeded.
  app.get(`${CONTROL_PREFIX}/ready`, { exposeHeadRoute: true }, async () => ({ status: 'ready' }));
  // Without a token: it holds no secret, and who asks cannot have one yet.
  app.get(`${CONTROL_PREFIX}/ca.pem`, async (_request, reply) => {
    const pem = await certificates?.ca();
    if (pem !== undefined) return reply.header('Content-Type', 'application/x-pem-file').send(pem);
    const error = certificates ? 'the certificate was given with --tls-cert: trust its CA' : 'https is off (--tls off)';
    return reply.code(404).send({ error });
  });
  mountVens(app, CONTROL_PREFIX, pce);
  mountPairingScripts(app, CONTROL_PREFIX, pce, certificates);
  app.get(`${CONTROL_PREFIX}/operations`, { onRequest: fromThisMachine }, async () => {
    const { modelled, unmodelled } = allOperations();
    const show = (isModelled: boolean) => (operation: Operation) => ({
      name: operation.name,
      method: operation.method,
      path: operation.path,
      modelled: isModelled,
      calls: pce.calls.get(operation.name) ?? 0,
    });
    return [...modelled.map(show(true)), ...unmodelled.map(show(false))];
  });
}
