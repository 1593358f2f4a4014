import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Whether a URL is below the page of the APIs. */
export const isApiPage = (url: string): boolean => /^\/+docs(?=[/?]|$)/.test(url);

/** What describes the APIs: their documents, and a page that shows them. Anyone may read it. */
export async function apiPages(app: FastifyInstance): Promise<void> {
  for (const url of ['/openapi.json', '/docs', '/docs/:name']) {
    app.route({ method: ['GET', 'HEAD'], url, handler: answer });
  }
}

/** Few servers are asked for it: nothing of it is loaded before. */
async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { sendApiPage } = await import('./send-api-page.ts');
  return sendApiPage(request, reply);
}
