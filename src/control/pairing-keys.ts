import type { Emulator } from '../emulator/emulator.ts';
import { noneOf, orgInPath } from '../emulator/there-is.ts';
import { hrefOf, idIn } from '../pce/model/names.ts';
import type { Pce } from '../pce/model/pce.ts';
import { resourceOf } from '../pce/model/resource.ts';
import { timeText } from '../state/clock.ts';
import { type KeyState, keyStateAt, type ListedKey } from '../state/pairing-keys.ts';
import { digestOf } from '../state/secrets.ts';
import type { TakeTurn } from '../state/turns.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneOrg } from './one-state.ts';
import { text } from './parameters.ts';

/** A pairing key, without what a host pairs by. */
export interface ShownPairingKey {
  readonly id: string;
  readonly state: KeyState;
  readonly generated_at: string;
  /** null: never. */
  readonly expires_at: string | null;
  /** null: any number. */
  readonly uses_left: number | null;
  /** null: the key was revoked, or its profile is gone. */
  readonly pairing_profile: { readonly href: string } | null;
}

/** Newest first, with turns for others: there may be 16,000. */
const list = ({ pce }: Emulator, { params, query }: ControlRequest): Promise<ShownPairingKey[]> =>
  onOneOrg(pce, params['org'], (org, turn) => listOf(pce, org, query['profile'], turn));

async function listOf(pce: Pce, org: number, asked: string | undefined, turn: TakeTurn): Promise<ShownPairingKey[]> {
  const profile = asked === undefined ? undefined : profileAt(pce, org, asked).ordinal;
  const shown: ShownPairingKey[] = [];
  for (const key of pce.pairingKeys.list(org)) {
    if (profile !== undefined && key.profile !== profile) continue;
    const rest = turn();
    if (rest) await rest;
    shown.push(show(pce, org, key));
  }
  return shown;
}

/** @param asked href or id @throws Refusal 404 */
export function profileAt(pce: Pce, org: number, asked: string): { readonly ordinal: number; readonly id: string } {
  const { store } = pce;
  const id = idIn(asked);
  const isMeant = asked === id || asked === hrefOf(resourceOf(pce, PROFILES), org, id);
  const found = isMeant ? store.place(org, PROFILES, id) : undefined;
  if (found) return { ordinal: found.ordinal, id };
  const first = store.lists.ordinals(org, PROFILES).slice(0, MOST_COMPARED);
  throw noneOf(
    'pairing profile',
    asked,
    first.flatMap((ordinal) => store.excerpts.idAt(ordinal) ?? []),
  );
}

const PROFILES = 'pairing_profiles';
const MOST_COMPARED = 100;

function show(pce: Pce, org: number, key: ListedKey): ShownPairingKey {
  const { generatedAt, expiresAt, usesLeft, profileId } = key;
  return {
    id: idOfKey(key),
    state: keyStateAt(key, pce.clock.now()),
    generated_at: timeText(generatedAt),
    expires_at: expiresAt === null ? null : timeText(expiresAt),
    uses_left: usesLeft,
    pairing_profile: profileId === null ? null : { href: hrefOf(resourceOf(pce, PROFILES), org, profileId) },
  };
}

const ID_DIGITS = 32;

/**
 * The same in every copy of the state, and of no use to whoever has it: a digest of the digest by which a host's code is
 * looked up. A code has 320 random bits, so that none is found by trying.
 */
const idOfKey = ({ digest }: Pick<ListedKey, 'digest'>): string =>
  digestOf(`id of ${digest.toString('hex')}`)
    .toString('hex')
    .slice(0, ID_DIGITS);

/** @throws Refusal 404 */
function revoke({ pce }: Emulator, { params: { org: named, id = '' } }: ControlRequest): void {
  const org = orgInPath(pce, named);
  const all = pce.pairingKeys.list(org);
  const ids = all.map(idOfKey);
  const key = all[ids.indexOf(id)];
  if (!key) throw noneOf('pairing key', id, ids);
  pce.store.write(() => pce.pairingKeys.revokeOne(key));
}

export const pairingKeyCalls: readonly ControlCall[] = [
  {
    name: 'mock_pairing_keys_get',
    method: 'GET',
    path: '/orgs/:org/pairing_keys',
    waitsFor: 'org',
    summary: 'The pairing keys of an org, newest first, without their activation codes',
    query: { profile: text('those of this pairing profile alone, by its href or id; a revoked key is of none') },
    status: 200,
    handle: list,
  },
  {
    name: 'mock_pairing_keys_delete',
    method: 'DELETE',
    path: '/orgs/:org/pairing_keys/:id',
    waitsFor: 'org',
    summary: 'Revokes one pairing key: no host pairs by it any longer. A PCE revokes all of a profile',
    status: 204,
    handle: revoke,
  },
];
