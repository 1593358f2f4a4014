import type { onRequestHookHandler } from 'fastify';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** What tells of everything, or changes it, is for this machine alone. */
export const fromThisMachine: onRequestHookHandler = (request, reply, done) => {
  if (loopback.test(request.ip)) done();
  else reply.code(403).send({ error: 'only from this machine' });
};
