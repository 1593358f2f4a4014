import type { StoredObject } from '../../state/stored-object.ts';
import type { VenRow } from '../../state/vens.ts';
import { composeChange, objectAt, saveChange } from '../engine/objects.ts';
import { mustReach } from '../engine/reach.ts';
import { venAndAgent } from '../model/agent-events.ts';
import type { Change } from '../model/event-types.ts';
import { hrefPrefix } from '../model/names.ts';
import { type Call, notFound } from '../model/operation.ts';
import { profileWriters } from '../model/roles.ts';
import type { Ven } from './stored-hosts.ts';
import { vens } from './vens.ts';

/** A paired VEN that a call names in its body. @throws Refusal 404, and 403 where no role of the caller reaches it */
export function mustFindVen(call: Call, href: string): VenRow {
  const { pce, org } = call;
  const prefix = hrefPrefix(vens, org);
  const ven = href.startsWith(prefix) ? pce.vens.withId(org, href.slice(prefix.length)) : undefined;
  if (!ven) throw notFound(`there is no VEN ${href}`);
  mustReach(call, vens, profileWriters, [{ ...objectAt<Ven>(pce, ven.ordinal) }]);
  return ven;
}

/** Changes a VEN by a call that is no PUT of it, in the caller's transaction. @returns what an event tells */
export function changeVen({ pce, org, principal }: Call, ven: VenRow, body: Partial<Ven>): Change {
  const stored = pce.store.at(ven.ordinal) as StoredObject;
  const changed = composeChange(vens, pce, org, stored, body, principal.href);
  const after = saveChange(vens, stored.ordinal, changed);
  return { resource: venAndAgent(ven, changed.object), before: stored.body, after, change_type: 'update' };
}
