import { idOf } from '../parts/page-of.ts';
import { pce } from '../server/control.ts';

/** What is shown in place of hrefs, which tell a reader nothing. */
export type Names = ReadonlyMap<string, string>;

/** By what an object may be known. */
export interface Named {
  readonly key?: string;
  readonly value?: string;
  readonly name?: string;
  readonly hostname?: string;
  readonly username?: string;
}

/** Of one view: a rule set of thousands of references shows the rest by their hrefs. */
const MOST = 300;

/** The names of all that some objects refer to. One that is gone has none. */
export async function namesIn(org: number, ...objects: readonly unknown[]): Promise<Names> {
  const hrefs = new Set<string>();
  for (const object of objects) gather(object, hrefs);
  const asked = [...hrefs].slice(0, MOST).map(async (href) => [href, await nameAt(org, href)] as const);
  return new Map(await Promise.all(asked));
}

/** References alone: an object's own href needs no name, and a label shows what it is. */
function gather(value: unknown, hrefs: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) gather(one, hrefs);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  const { href, key, name, hostname } = value as Named & { href?: unknown };
  const isBare = typeof href === 'string' && key === undefined && name === undefined && hostname === undefined;
  if (isBare && Object.keys(value).length <= 2) hrefs.add(href);
  for (const one of Object.values(value)) gather(one, hrefs);
}

async function nameAt(org: number, href: string): Promise<string> {
  // Who has no account: what was there from the start, and what the server does by itself.
  if (href === '/users/0') return 'the system';
  try {
    return nameOf((await pce(org, 'GET', href)) as Named) ?? idOf(href);
  } catch {
    return idOf(href);
  }
}

/** `app:Webshop` of a label; the name of all else. */
export function nameOf({ key, value, name, hostname, username }: Named): string | undefined {
  if (key !== undefined && value !== undefined) return `${key}:${value}`;
  return name || hostname || username;
}
