import { Refusal } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { Resource } from '../model/resource.ts';
import { hrefsAt } from './indexed-values.ts';

/**
 * The circles that are met on the ways from some hrefs: each is a way whose last href leads to its first. Where there
 * are circles, at least one is met.
 */
export function* circlesFrom(starts: Iterable<string>, next: (href: string) => Iterable<string>): Generator<string[]> {
  const done = new Set<string>();
  for (const start of starts) {
    if (done.has(start)) continue;
    // No recursion: groups may be within each other to any depth.
    const way = [{ href: start, left: next(start)[Symbol.iterator]() }];
    const places = new Map([[start, 0]]);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const { value: href, done: isOver } = last.left.next();
      if (isOver) {
        done.add(last.href);
        places.delete(last.href);
        way.pop();
      } else if (places.has(href)) yield way.slice(places.get(href)).map((one) => one.href);
      else if (!done.has(href)) {
        places.set(href, way.length);
        way.push({ href, left: next(href)[Symbol.iterator]() });
      }
    }
  }
}

/** @throws Refusal 406 where an object would lead back to itself, in the form that its kind is checked in */
export function refuseCircle(resource: Resource, pce: Pce, org: number, object: JsonObject): void {
  const { kind, noCircle } = resource;
  const { href } = object;
  // Nothing refers to a new object.
  if (!noCircle || typeof href !== 'string') return;
  const stored = (one: string) => JSON.parse(pce.store.find(org, kind, idIn(one))?.body ?? '{}') as JsonObject;
  const circles = circlesFrom([href], (one) => hrefsAt(one === href ? object : stored(one), noCircle.path));
  if (!circles.next().done) throw new Refusal(noCircle.token);
}
