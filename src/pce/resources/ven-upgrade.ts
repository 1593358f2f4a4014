import type { VensUpgradePut } from '../../generated/schema-types.ts';
import { timeText } from '../../state/clock.ts';
import { carryOutForHrefs, failuresForm } from '../engine/failures.ts';
import { invalidInput } from '../model/errors.ts';
import { assumed, client, documented, type Fact, factOf } from '../model/facts.ts';
import { collectionPath } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import { profileWriters } from '../model/roles.ts';
import { changeVen, mustFindVen } from './ven-changes.ts';
import { defaultVenRelease } from './ven-releases.ts';
import { vens } from './vens.ts';

const EVENT = 'ven_software.upgrade';

/** How long a PCE tries, where the call does not say. */
const DEFAULT_SECONDS = 86_400;

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
  const { release, vens: asked, upgrade_timeout_seconds: seconds = DEFAULT_SECONDS } = call.body as VensUpgradePut;
  mustBeInstalled(call, release);
  const upgrade_expires_at = timeText(call.pce.clock.now() + seconds * 1000);
  const hrefs = asked.map(({ href }) => href);
  const change = { upgrade_target_version: release, upgrade_expires_at };
  const work = (href: string) => changeVen(call, mustFindVen(call, href), change);
  return carryOutForHrefs(call, EVENT, hrefs, (href, tell) => tell(EVENT, work(href)), 200);
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
