import type { VensAuthenticationRecoveryPut, VensRemoteActionPut } from '../../generated/schema-types.ts';
import type { VenRow } from '../../state/vens.ts';
import { carryOutForHrefs, failuresForm } from '../engine/failures.ts';
import { objectAt } from '../engine/objects.ts';
import { venAndAgent } from '../model/agent-events.ts';
import type { Fact } from '../model/facts.ts';
import { collectionPath } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { profileWriters } from '../model/roles.ts';
import type { Ven } from './stored-hosts.ts';
import { changeVen, mustFindVen } from './ven-changes.ts';
import { vens } from './vens.ts';

const EVENT = 'agent.update';

const answered: readonly Fact[] = [
  {
    says: 'the answer is 204, or 200 with a list of errors where a VEN is not there or out of reach',
    confidence: 'assumed',
    source: 'API index: 204; the errors are as those of vens/unpair',
    settledBy: 'a PUT of vens/authentication_recovery that names one VEN and one that is not there: status and body',
  },
  {
    says: 'a call leaves one event agent.update, with an entry for each VEN',
    confidence: 'assumed',
    source: 'API index: it is auditable; no list of events has one of its own',
    settledBy: 'the same call for two VENs, then a GET of events: how many are new, and their event_type',
  },
];

const recoveryFacts: readonly Fact[] = [
  ...answered,
  {
    says: 'up to 1000 VENs are put in recovery, for an hour to 30 days',
    confidence: 'documented',
    source: 'schema vens_authentication_recovery_put',
  },
  {
    says: 'authentication_recovery of a VEN is true until its time is over, another call ends it, or its host pairs again',
    confidence: 'inferred',
    source: 'the names of the properties; that pairing ends it is assumed',
  },
  {
    says: 'the end of a recovery leaves no event, and a VEN in recovery has no condition agent.authentication_recovery',
    confidence: 'assumed',
    source: 'no source; the filter condition has that name',
    settledBy: 'a GET of a VEN in recovery',
  },
  { says: 'no host makes use of a recovery', confidence: 'own', source: 'simulated hosts have no certificate to lose' },
];

const remoteFacts: readonly Fact[] = [
  ...answered,
  { says: 'a restart is taken, and restarts nothing', confidence: 'own', source: 'simulated hosts run no software' },
];

/** A second call sets the time anew. */
function recover(call: Call): Answer | Promise<Answer> {
  const { pce, body } = call;
  const {
    vens: asked,
    recovery_enabled: on,
    recovery_duration_seconds: seconds,
  } = body as VensAuthenticationRecoveryPut;
  const until = pce.clock.now() + seconds * 1000;
  return carryOutForHrefs(call, EVENT, hrefsOf(asked), (href, tell) => {
    const ven = mustFindVen(call, href);
    pce.vens.cancel(ven, 'recovery_end');
    if (on) pce.vens.schedule(ven, 'recovery_end', until);
    tell(EVENT, changeVen(call, ven, { authentication_recovery: on }));
  });
}

/** The time of a recovery is over. Inside the caller's transaction. */
export function endRecovery(pce: Pce, { org, ordinal }: VenRow): void {
  const ven = { ...objectAt<Ven>(pce, ordinal), authentication_recovery: false };
  pce.store.rewrite(org, vens.kind, ordinal, JSON.stringify(ven));
}

function actRemotely(call: Call): Answer | Promise<Answer> {
  const { vens: asked } = call.body as VensRemoteActionPut;
  return carryOutForHrefs(call, EVENT, hrefsOf(asked), (href, tell) => {
    const ven = mustFindVen(call, href);
    tell(EVENT, { resource: venAndAgent(ven, objectAt<Ven>(call.pce, ven.ordinal)), change_type: 'update' });
  });
}

const hrefsOf = (some: readonly { readonly href: string }[]) => some.map(({ href }) => href);

const shared = {
  ...{ roles: profileWriters, answer: failuresForm, statuses: [204, 200] },
  ...({ method: 'PUT', event: EVENT } as const),
};

export const venRecoveryOperations: readonly Operation[] = [
  {
    ...shared,
    name: 'vens_authentication_recovery_put',
    path: `${collectionPath(vens)}/authentication_recovery`,
    body: 'vens_authentication_recovery_put',
    size: 'bulk',
    facts: recoveryFacts,
    handle: recover,
  },
  {
    ...shared,
    name: 'vens_remote_action_put',
    path: `${collectionPath(vens)}/remote_action`,
    body: 'vens_remote_action_put',
    facts: remoteFacts,
    handle: actRemotely,
  },
];
