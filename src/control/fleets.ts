import type { Emulator } from '../emulator/emulator.ts';
import { mustHaveOrg, noneOf, numberInPath } from '../emulator/there-is.ts';
import type { MockFleetsPost } from '../generated/schema-types.ts';
import type { Pce } from '../pce/model/pce.ts';
import { addFleet, fleetWithId } from '../pce/pairing/fleets.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneState } from './one-state.ts';
import { numberIn, orgAlone } from './parameters.ts';

const firstOrg = (pce: Pce) => pce.store.orgs()[0]?.id ?? 0;

async function add(pce: Pce, { org = firstOrg(pce), ...rules }: MockFleetsPost) {
  mustHaveOrg(pce, org);
  const { id } = pce.store.transactionAlone(() => {
    const fleet = addFleet(pce, org, rules);
    pce.due.begin();
    return fleet;
  });
  const begun = fleetWithId(pce, id);
  await pce.due.catchUpWith(org);
  // Meanwhile its org may have been deleted or reset.
  return fleetWithId(pce, id) ?? begun;
}

/** With turns for others: there may be thousands. */
const list = (pce: Pce, org?: number) =>
  onOneState(pce, org, async (turn) => {
    const shown = [];
    for (const id of pce.fleets.ids(org)) {
      const rest = turn();
      if (rest) await rest;
      shown.push(fleetWithId(pce, id));
    }
    // Some may have gone meanwhile.
    return shown.filter((fleet) => fleet !== undefined);
  });

/** The body has not been looked at yet, and may be anything. */
function orgOfNewFleet({ pce }: Emulator, { body }: ControlRequest): number | undefined {
  const { org = firstOrg(pce) } = (body ?? {}) as Partial<MockFleetsPost>;
  return typeof org === 'number' ? org : undefined;
}

const orgOfFleet = ({ pce }: Emulator, { params }: ControlRequest) => fleetWithId(pce, numberInPath(params['id']))?.org;

export const fleetCalls: readonly ControlCall[] = [
  {
    name: 'mock_fleets_get',
    method: 'GET',
    path: '/fleets',
    waitsFor: 'org',
    summary: 'The fleets, and how far each has come',
    query: orgAlone,
    status: 200,
    handle: ({ pce }, { query }) => list(pce, numberIn(query, 'org')),
  },
  {
    name: 'mock_fleets_post',
    method: 'POST',
    path: '/fleets',
    waitsFor: orgOfNewFleet,
    summary: "Simulated hosts pair by rules, at a rate on the emulator's clock",
    body: 'mock_fleets_post',
    status: 201,
    handle: ({ pce }, { body }) => add(pce, body as MockFleetsPost),
  },
  {
    name: 'mock_fleets_delete',
    method: 'DELETE',
    path: '/fleets/:id',
    waitsFor: orgOfFleet,
    summary: 'Ends a fleet: no more hosts pair, and those that did stay',
    status: 204,
    handle: ({ pce }, { params }) => {
      const { id = '' } = params;
      if (pce.store.transaction(() => pce.fleets.remove(numberInPath(id)))) return;
      throw noneOf('fleet', id, pce.fleets.ids());
    },
  },
];
