import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import type { Message } from './form.ts';

/** Milliseconds of the real clock. */
const LONGEST_LATENCY_MS = 10;
const LEAST_BYTES_PER_SECOND = 1_000_000;
const MOST_HOSTS = 8;

/**
 * Bounds requests that make the server wait, send slowly or grow: a run is to find slowness that nobody asked for.
 * Works on the text of a body, which may be mutated beyond JSON, and on any path: one with doubled slashes is taken too.
 */
export function withinReason(message: Message): Message {
  const { url, body } = message;
  if (url.includes('/journal/wait')) {
    return { ...message, url: `${CONTROL_PREFIX}/journal/wait?timeout=0.00${url.length % 4}&count=${url.length % 3}` };
  }
  if (body === undefined) return message;
  const text = body.toString('latin1');
  if (!/latency_ms|bytes_per_second|count|demo/.test(text)) return message;
  const tamed = text
    .replace(/("latency_ms":)\s*([-\d.eE+]+)/g, (_all, name, number) => `${name}${atMost(number, LONGEST_LATENCY_MS)}`)
    .replace(/("bytes_per_second":)\s*([-\d.eE+]+)/g, (_all, name, number) => `${name}${atLeast(number)}`)
    .replace(/("count":)\s*([-\d.eE+]+)/g, (_all, name, number) => `${name}${atMost(number, MOST_HOSTS)}`)
    .replaceAll('"demo"', '"default"');
  return { ...message, body: Buffer.from(tamed, 'latin1') };
}

const atMost = (number: string, most: number) => (Number(number) > most ? String(most) : number);
const atLeast = (number: string) =>
  Number(number) >= 1 ? String(Math.max(Number(number), LEAST_BYTES_PER_SECOND)) : number;
