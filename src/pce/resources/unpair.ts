import type { VenRow } from '../../state/vens.ts';
import { carryOut } from '../engine/bulk.ts';
import { Failures, failuresForm } from '../engine/failures.ts';
import { objectAt } from '../engine/objects.ts';
import { reaches } from '../engine/reach.ts';
import { venAndAgent } from '../model/agent-events.ts';
import { type ErrorToken, errorTable } from '../model/error-table.ts';
import { Refusal } from '../model/errors.ts';
import type { EventType } from '../model/event-types.ts';
import { summary } from '../model/events.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, hrefPrefix, operationName, schemaName } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import { resourceOf } from '../model/resource.ts';
import { profileWriters } from '../model/roles.ts';
import { uninstallTimeouts } from './settings-workloads.ts';
import type { Ven } from './stored-hosts.ts';
import { unpair } from './uninstall.ts';

/** REST guide 25.2: besides the limit of all calls. */
const CALLS_PER_MINUTE = 10;

const facts: readonly Fact[] = [
  {
    says: 'the answer is 200 with a list of errors, each with the hrefs that it is about',
    confidence: 'client',
    source: 'pylo; illumio-py-open reads a body too, against the 204 of the API index',
  },
  { says: 'ten calls a minute, where --rate-limit is on', confidence: 'documented', source: 'REST guide 25.2' },
  { says: 'a suspended VEN cannot be unpaired', confidence: 'documented', source: 'page on VENs, 24.2' },
  {
    says: 'a VEN that is heard from is uninstalled at once, one that is silent when it is heard from, or after ven_uninstall_timeout_hours (-1: never)',
    confidence: 'inferred',
    source: 'the workload goes when the VEN confirms, or at the latest then',
  },
  {
    says: 'a call leaves one event, workloads.unpair or agents.unpair, with an entry of resource_changes for each that was unpaired, of the change_type update and without changes',
    confidence: 'inferred',
    source: 'event lists; as the recorded workloads.bulk_update; change_type and changes are assumed',
  },
  {
    says: 'agent.deactivate of each VEN comes after the event of the call, as the VEN confirms what it was told',
    confidence: 'inferred',
    source: 'event lists; the workload goes when the VEN confirms',
  },
  {
    says: 'where nothing could be unpaired, the event has the status failure',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'the workload of an uninstalled VEN is deleted, its VEN leaves the list but for ?status=uninstalled, and both stay readable by href',
    confidence: 'assumed',
    source: 'how long a PCE keeps them is not known',
  },
];

type Kind = 'vens' | 'workloads';

/** Hosts that are unpaired in one go, while nobody else is served. */
const AT_ONCE = 100;

function handler(kind: Kind) {
  return (call: Call): Answer | Promise<Answer> => {
    const { pce } = call;
    const isUnlimited = pce.settings.in(call.org).rate_limit === 0 || call.principal.via !== undefined;
    const perMinute = isUnlimited ? 0 : CALLS_PER_MINUTE;
    if (!pce.gate.unpairRate.admits(call.org, `${kind} ${call.principal.credential}`, perMinute))
      throw new Refusal('too_many_requests_error');
    const hrefs = (call.body as Record<Kind, { href: string }[]>)[kind].map(({ href }) => href);
    return unpairAll(call, kind, [...new Set(hrefs)]);
  };
}

function unpairAll(call: Call, kind: Kind, items: readonly string[]): Answer | Promise<Answer> {
  const { pce } = call;
  const type = eventOf[kind];
  const event = pce.events.bulk(call, type, 200);
  const failures = new Failures();
  // Timeouts are read once in each step: they may change until the next one.
  let hoursIn = uninstallTimeouts(pce);
  let unpaired = 0;
  return carryOut({
    ...{ call, items, atOnce: AT_ONCE },
    work: (href) => {
      const found = unpairable(call, kind, href);
      if (typeof found === 'string') return failures.add(href, { token: found, message: errorTable[found].message });
      event.tell({ resource: found.resource, change_type: 'update' });
      // It takes its place ahead of the events of the VENs.
      if (unpaired++ === 0) event.write();
      unpair(pce, found.row, hoursIn);
      return [];
    },
    failed: (href, refusal) => failures.refused(href, refusal),
    keep: () => {
      hoursIn = uninstallTimeouts(pce);
      if (unpaired > 0) event.write();
    },
    answer: () => {
      if (unpaired === 0) tellFailure(call, type);
      return failures.answer;
    },
  });
}

/** Writes the event in a transaction of its own: the steps of the call are kept already. */
function tellFailure(call: Call, type: EventType): void {
  const { store, events } = call.pce;
  store.transactionAlone(() => events.refused(call, { status: 200, items: [] }, { type, notifications: [] }));
}

const eventOf = { vens: 'agents.unpair', workloads: 'workloads.unpair' } as const;

/** @returns the VEN and what the event names, or why the host cannot be unpaired */
function unpairable(call: Call, kind: Kind, href: string): { row: VenRow; resource: JsonObject } | ErrorToken {
  const { pce, org } = call;
  const prefix = hrefPrefix(resourceOf(pce, kind), org);
  const row = href.startsWith(prefix) ? pce.vens.withId(org, href.slice(prefix.length)) : undefined;
  if (!row) return 'not_found_error';
  const ven = objectAt<Ven>(pce, row.ordinal);
  if (!reaches(call, resourceOf(pce, 'vens'), profileWriters, { ...ven })) return 'authorization_failed_error';
  if (ven.status === 'suspended') return 'ven_suspended';
  if (kind === 'vens') return { row, resource: venAndAgent(row, ven) };
  const workload = summary(objectAt(pce, row.workload), resourceOf(pce, 'workloads').inEvents);
  return { row, resource: { workload } };
}

export const unpairOperations: readonly Operation[] = (['vens', 'workloads'] as const).map((kind) => ({
  name: operationName({ kind }, 'unpair_put'),
  method: 'PUT',
  path: `${collectionPath({ kind })}/unpair`,
  roles: profileWriters,
  body: schemaName({ kind }, 'unpair_put'),
  size: 'bulk',
  ...{ answer: failuresForm, statuses: [200] },
  event: eventOf[kind],
  facts,
  handle: handler(kind),
}));
