import type { VensGet } from '../../generated/schema-types.ts';
import type { VenRow } from '../../state/vens.ts';
import type { EventType } from './event-types.ts';
import type { JsonObject } from './json-values.ts';
import { idIn } from './names.ts';
import type { Having, WriteContext } from './resource.ts';

type Ven = Pick<VenRow, 'org' | 'id' | 'agent'>;

export const agentHref = ({ org, agent }: Pick<Ven, 'org' | 'agent'>): string => `/orgs/${org}/agents/${agent}`;
export const venHref = ({ org, id }: Pick<Ven, 'org' | 'id'>): string => `/orgs/${org}/vens/${id}`;

/** Who is behind what a VEN does: its agent and itself (recordings of 25.2.40 and 26.2.20). */
export function byVen(ven: Ven, hostname: string | null | undefined): JsonObject {
  return { agent: { href: agentHref(ven), hostname }, ven: { href: venHref(ven), hostname } };
}

/** How events name a VEN that is changed: as one with its agent (recordings of 26.2.20). */
export function venAndAgent(
  ven: Ven,
  { name = null, hostname }: Partial<Pick<VensGet, 'name' | 'hostname'>>,
): JsonObject {
  return { ven: { href: venHref(ven), hostname }, agent: { href: agentHref(ven), name, hostname } };
}

/** A change of a VEN is told as one of its agent. One that was uninstalled has no agent any longer. */
export function toldAsAgent({ pce, org, before, object }: WriteContext<Having<VensGet, 'href'>>): {
  type: EventType;
  named: JsonObject;
} {
  const { href, hostname, status } = object;
  const ven = pce.vens.withId(org, idIn(href));
  return {
    type: before?.status === status ? 'agent.update' : status === 'suspended' ? 'agent.suspend' : 'agent.unsuspend',
    named: ven ? venAndAgent(ven, object) : { ven: { href, hostname } },
  };
}
