import type { FastifyRequest } from 'fastify';

/** What a browser or a client says that it takes (RFC 9110), as far as it is asked here. */

/** Whether a header such as Accept names a value, and not with a quality of 0. */
export function accepts(header: string | readonly string[] | undefined, value: string): boolean {
  return String(header ?? '')
    .split(',')
    .some((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      return name === value && !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
    });
}

/** Whether a client has what it asks for already. Tags are compared weakly: one that a proxy made weak is as good. */
export function hasAlready({ headers }: FastifyRequest, tag: string): boolean {
  const tags: readonly string[] = (headers['if-none-match'] ?? '').match(/"[^"]*"|\*/g) ?? [];
  return tags.includes('*') || tags.includes(tag);
}
