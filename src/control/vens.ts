import type { Emulator } from '../emulator/emulator.ts';
import { noneOf, orgIds } from '../emulator/there-is.ts';
import type { MockVensPost, MockVensPut } from '../generated/schema-types.ts';
import { agentHref, venHref } from '../pce/model/agent-events.ts';
import { invalidInput, Refusal } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { activate } from '../pce/pairing/activate.ts';
import { fallSilent, speakAgain } from '../pce/pairing/heartbeats.ts';
import { stopwatch, timeText } from '../state/clock.ts';
import type { VenRow } from '../state/vens.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneState } from './one-state.ts';
import { profileAt } from './pairing-keys.ts';
import { HIGHEST_ORG, integer, numberIn, orgAlone, text } from './parameters.ts';
import { PAIRING_PATH } from './prefix.ts';

function find(pce: Pce, id: string): VenRow | undefined {
  const org = pce.store.orgWith('vens', id);
  return org === undefined ? undefined : pce.vens.withId(org, id);
}

/** Ids that a mistyped one is compared with. */
const MOST_COMPARED = 100;

function mustFind(pce: Pce, id: string): VenRow {
  const found = find(pce, id);
  if (!found) throw noneOf('VEN', id, pce.vens.someIds(MOST_COMPARED));
  return found;
}

async function list({ pce }: Emulator, { query }: ControlRequest): Promise<ShownVen[]> {
  const [org, newest] = [numberIn(query, 'org'), numberIn(query, 'newest')];
  const { profile } = query;
  if (profile === undefined && newest === undefined) return listAll(pce, org);
  if (profile === undefined || org === undefined) throw invalidInput(NEEDS_MORE);
  return pce.vens
    .ofProfile(org, profileAt(pce, org, profile).id)
    .slice(0, newest)
    .map(show);
}

const NEEDS_MORE = "The parameter 'profile' needs 'org' beside it, and 'newest' needs both";

/** With turns for others: there may be ten thousand orgs. */
const listAll = (pce: Pce, org?: number): Promise<ShownVen[]> =>
  onOneState(pce, org, async (turn) => {
    const shown: ShownVen[] = [];
    for (const id of org === undefined ? orgIds(pce) : [org]) {
      const rest = turn();
      if (rest) await rest;
      shown.push(...pce.vens.all(id).map(show));
    }
    return shown;
  });

/** A paired host. */
export interface ShownVen {
  readonly org: number;
  readonly ven: { readonly href: string };
  readonly workload: { readonly href: string };
  readonly agent: { readonly href: string };
  /** By what it is known when it pairs again. */
  readonly identity: string;
  /** Whether it sends heartbeats. */
  readonly heartbeat: boolean;
  /** By which it paired last; null where nobody noted it. The profile may be gone. */
  readonly pairing_profile: { readonly href: string } | null;
  readonly paired_at: string | null;
}

const show = (ven: VenRow): ShownVen => ({
  org: ven.org,
  ven: { href: venHref(ven) },
  workload: { href: `/orgs/${ven.org}/workloads/${ven.id}` },
  agent: { href: agentHref(ven) },
  identity: ven.identity,
  heartbeat: ven.silentSince === null,
  pairing_profile: ven.profile === null ? null : { href: `/orgs/${ven.org}/pairing_profiles/${ven.profile}` },
  paired_at: ven.pairedAt === null ? null : timeText(ven.pairedAt),
});

const orgOfVen = ({ pce }: Emulator, { params }: ControlRequest) => pce.store.orgWith('vens', params['id'] ?? '');

function orgOfKey({ pce }: Emulator, { body }: ControlRequest): number | undefined {
  const { activation_code: code } = (body ?? {}) as Partial<MockVensPost>;
  return typeof code === 'string' ? pce.pairingKeys.find(code)?.org : undefined;
}

/** A host is let in, or the journal tells why it is not. @throws Refusal */
function pair(pce: Pce, host: MockVensPost, address: string) {
  const begun = stopwatch();
  try {
    return activate(pce, host, address);
  } catch (error) {
    if (error instanceof Refusal) noteRefused(pce, host, error, stopwatch() - begun);
    throw error;
  }
}

/**
 * Whoever drives a PCE's clients looks for a failed pairing where their other requests are. No other call of the control
 * API is in the journal: this one is in the place of a VEN's, which is not public.
 */
function noteRefused(pce: Pce, host: MockVensPost, refusal: Refusal, ms: number): void {
  const org = pce.pairingKeys.find(host.activation_code)?.org;
  const properties = Object.keys(host);
  pce.journal.record({
    ...{ at: pce.clock.now(), ms, method: 'POST', url: PAIRING_PATH, isOutside: true, plain: true },
    ...{ operation: undefined, org, share: org ?? 0, key: undefined, fault: undefined },
    ...{ properties, passedOver: null, status: refusal.status, refusal },
  });
  const { bodies, newest } = pce.journal;
  bodies?.keep(newest, org ?? 0, {
    ...{ org, url: PAIRING_PATH, type: 'application/json', secrets: [host.activation_code] },
    ...{ request: Buffer.from(JSON.stringify(host)), answer: Buffer.from(JSON.stringify(refusal.items)) },
    tokens: refusal.items.map(({ token }) => token),
  });
}

/** Hosts that pair, and what becomes of them. The call that a VEN makes is not public: POST is ours. */
export const venCalls: readonly ControlCall[] = [
  {
    name: 'mock_vens_get',
    method: 'GET',
    path: '/vens',
    waitsFor: 'org',
    summary: 'The hosts that are paired',
    query: {
      ...orgAlone,
      profile: text('those that paired by this pairing profile, by its href or id, the newest first; needs org'),
      newest: integer('so many of these at most [all]', 1, HIGHEST_ORG),
    },
    status: 200,
    handle: list,
  },
  {
    name: 'mock_vens_post',
    method: 'POST',
    path: '/vens',
    waitsFor: orgOfKey,
    summary: 'A host pairs: `{workload, ven, agent}`, each with its href. The activation code is the credential',
    access: 'anyone',
    body: 'mock_vens_post',
    status: 201,
    handle: ({ pce }, { body, address }) => pair(pce, body as MockVensPost, address),
  },
  {
    name: 'mock_vens_put',
    method: 'PUT',
    path: '/vens/:id',
    waitsFor: orgOfVen,
    summary: 'Whether a host sends heartbeats from now on',
    body: 'mock_vens_put',
    status: 200,
    handle: ({ pce }, { params, body }) => {
      const ven = mustFind(pce, params['id'] ?? '');
      pce.store.transaction(() => ((body as MockVensPut).heartbeat ? speakAgain : fallSilent)(pce, ven));
      return show(mustFind(pce, ven.id));
    },
  },
];
