import type { FastifyRequest } from 'fastify';
import { API_PREFIX, beginningWith } from '../model/prefix.ts';
import { prefers } from './preferences.ts';

/** Whether a GET is to be answered by a job. */
export const asksForJob = ({ headers }: FastifyRequest): boolean => prefers(headers['prefer'], 'respond-async');

/** Path and query below /api/v2, as sent; undefined for any other URL. */
export function urlInPce(url: string): string | undefined {
  if (url.startsWith(`${API_PREFIX}/`)) return url.slice(API_PREFIX.length);
  return DOUBLED.test(url) ? url.replace(DOUBLED, '') : undefined;
}

const DOUBLED = beginningWith(API_PREFIX, '/');

/** The path below /api/v2, as sent; empty for any other URL. */
export function pathInPce(url: string): string {
  const sent = urlInPce(url) ?? '';
  const question = sent.indexOf('?');
  return question === -1 ? sent : sent.slice(0, question);
}
