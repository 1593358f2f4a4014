import type { Pce } from './pce.ts';
import type { JsonObject, Resource } from './resource.ts';

/** Shows beside each href what the declaration wants to be shown of what it refers to. */
export function embed({ embedded = {}, references }: Resource, pce: Pce, org: number, object: JsonObject): void {
  for (const [property, names] of Object.entries(embedded)) {
    const kind = references[property] as string;
    object[property] = (object[property] as { href: string }[]).map(({ href }) => shown(pce, org, kind, href, names));
  }
}

function shown(pce: Pce, org: number, kind: string, href: string, names: readonly string[]): JsonObject {
  const stored = pce.store.find(org, kind, href.slice(href.lastIndexOf('/') + 1));
  const target = JSON.parse(stored?.body ?? '{}') as JsonObject;
  return { href, ...Object.fromEntries(names.map((name) => [name, target[name]])) };
}

/** An object was changed: whoever shows some of it shows it as it is now. */
export function refreshEmbedded(changed: Resource, pce: Pce, org: number, before: JsonObject, after: JsonObject): void {
  for (const holder of pce.resources) {
    for (const [property, names] of Object.entries(holder.embedded ?? {})) {
      if (holder.references[property] !== changed.kind || names.every((name) => before[name] === after[name])) continue;
      for (const ordinal of pce.store.withValue(org, holder.kind, property, after['href'] as string)) {
        const object = JSON.parse(pce.store.at(ordinal)?.body ?? '{}') as JsonObject;
        embed(holder, pce, org, object);
        pce.store.rewrite(org, holder.kind, ordinal, JSON.stringify(object));
      }
    }
  }
}
