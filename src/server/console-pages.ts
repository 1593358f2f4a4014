import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerControlRefusal } from '../control/plugin.ts';

/** The console: files that anyone may read. What they show comes from the control API, which asks who wants it. */
export async function consolePages(app: FastifyInstance): Promise<void> {
  app.setErrorHandler(answerControlRefusal);
  for (const url of ['', '/*']) app.route({ method: ['GET', 'HEAD'], url, handler: answer });
}

/** Few servers are looked at: nothing of it is loaded before. */
async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { sendConsole } = await import('./send-console.ts');
  return sendConsole(request, reply);
}
