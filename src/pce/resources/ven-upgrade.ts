import type { VensUpgradePut } from '../../generated/schema-types.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { carryOut } from '../engine/bulk.ts';
import { Failures, failuresForm } from '../engine/failures.ts';
import { composeChange, saveChange } from '../engine/objects.ts';
import { venAndAgent } from '../model/agent-events.ts';
import { invalidInput } from '../model/errors.ts';
import type { Change } from '../model/event-types.ts';
import { assumed, client, documented, type Fact, factOf } from '../model/facts.ts';
import { collectionPath, hrefPrefix } from '../model/names.ts';
import { type Answer, type Call, notFound, type Operation } from '../model/operation.ts';
import { profileWriters } from '../model/roles.ts';
import { defaultVenRelease } from './ven-releases.ts';
import { vens } from './vens.ts';

const EVENT = 'ven_software.upgrade';

/** How long a PCE tries, where the call does not say. */
const DEFAULT_SECONDS = 86_400;

/** VENs that are changed in one go, while nobody else is served. */
const AT_ONCE = 100;

const facts: readonly Fact[] = [
  factOf(
    client(
      'the answer is 200 with a list of errors, each with the hrefs that it is about',
      'Terraform provider, workloader',
    ),
  ),
  factOf(documented('up to 25000 VENs are upgraded in one call', 'schema vens_upgrade_put')),
  factOf(assumed(`a PCE tries for ${DEFAULT_SECONDS} seconds where upgrade_timeout_seconds is left out`, 'no source')),
  factOf(assumed('a release that is not installed is 406', 'no source')),
  {
    says: 'a call leaves one event ven_software.upgrade, with an entry for each VEN',
    confidence: 'assumed',
    source: 'event lists have it; that it is of this call is assumed',
  },
  {
    says: 'upgrade_target_version and upgrade_expires_at of a VEN tell of the upgrade for good: no host carries it out',
    confidence: 'own',
    source: 'simulated hosts keep their version',
  },
];

/** @throws Refusal 406 */
function mustBeInstalled({ pce }: Call, release: string): void {
  if (release !== defaultVenRelease(pce))
    throw invalidInput(`The property '#/release' is no release that is installed`);
}

function upgrade(call: Call): Answer | Promise<Answer> {
  const { pce } = call;
  const { release, vens: asked, upgrade_timeout_seconds: seconds = DEFAULT_SECONDS } = call.body as VensUpgradePut;
  mustBeInstalled(call, release);
  const upgrade_expires_at = new Date(pce.clock.now() + seconds * 1000).toISOString();
  const event = pce.events.bulk(call, EVENT, 200);
  const failures = new Failures();
  return carryOut({
    ...{ call, items: [...new Set(asked.map(({ href }) => href))], atOnce: AT_ONCE },
    work: (href) => {
      const done = upgradeOne(call, href, { upgrade_target_version: release, upgrade_expires_at });
      if (!done) return failures.refused(href, notFound(`there is no VEN ${href}`));
      event.tell(done);
      return [];
    },
    failed: (href, refusal) => failures.refused(href, refusal),
    keep: () => event.write(),
    answer: () => failures.answer,
  });
}

function upgradeOne({ pce, org, principal }: Call, href: string, body: object): Change | undefined {
  const prefix = hrefPrefix(vens, org);
  const row = href.startsWith(prefix) ? pce.vens.withId(org, href.slice(prefix.length)) : undefined;
  if (!row) return undefined;
  const stored = pce.store.at(row.ordinal) as StoredObject;
  const changed = composeChange(vens, pce, org, stored, { ...body }, principal.href);
  const after = saveChange(vens, stored.ordinal, changed);
  return { resource: venAndAgent(row, changed.object), before: stored.body, after, change_type: 'update' };
}

export const venUpgradeOperations: readonly Operation[] = [
  {
    name: 'vens_upgrade_put',
    method: 'PUT',
    path: `${collectionPath(vens)}/upgrade`,
    roles: profileWriters,
    body: 'vens_upgrade_put',
    size: 'bulk',
    ...{ answer: failuresForm, statuses: [200] },
    event: EVENT,
    facts,
    handle: upgrade,
  },
];
