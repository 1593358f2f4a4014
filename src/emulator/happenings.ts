import { idIn } from '../pce/model/names.ts';
import type { PairedHost, Pce } from '../pce/model/pce.ts';
import { type Kept, shown } from '../pce/observing/journal.ts';
import { fleetWithId } from '../pce/pairing/fleets.ts';
import { type ClockState, timeText } from '../state/clock.ts';
import type { FollowedEvent } from '../state/events.ts';

/** Something that happened, as a person would tell it. */
export interface Told {
  /** ISO-8601, on the emulator's clock. */
  readonly at: string;
  readonly what:
    | 'paired'
    | 'offline'
    | 'online'
    | 'unpaired'
    | 'key_expired'
    | 'key_spent'
    | 'fault_hit'
    | 'fleet'
    | 'advanced';
  /** null: it is about no single org. */
  readonly org: number | null;
  /** Of a workload, a pairing profile, or under /_mock/v1 a fault or a fleet. */
  readonly href: string | null;
  readonly name: string | null;
  /** Href of the pairing profile, where it is known. */
  readonly profile: string | null;
  readonly labels: readonly { readonly href: string; readonly key?: string; readonly value?: string }[];
}

/** What an event names a workload by. */
interface Named {
  readonly href: string;
  readonly name?: string | null;
  readonly hostname?: string | null;
  readonly labels?: Told['labels'];
}

interface EventBody {
  readonly created_by: { readonly ven?: { readonly href: string; readonly hostname?: string | null } };
  readonly resource_changes: readonly { readonly resource: { readonly workload?: Named } }[];
}

const whatOf: Readonly<Record<string, Told['what']>> = {
  'agent.activate': 'paired',
  'agent.deactivate': 'unpaired',
  'system_task.agent_offline_check': 'offline',
  'workload.online': 'online',
};

const TYPES = Object.keys(whatOf);
/** A host that pairs is online by that: it counts once. One that is refused is not told. */
const COUNTED = TYPES.filter((type) => type !== 'agent.activate');

/** Read at once; of more, the oldest are counted alone. */
const MOST_HAPPENINGS = 100;

/** `skipped`: how many items came before these, and are left out. */
export interface ToldItems {
  readonly items: readonly Told[];
  readonly skipped: number;
}

/**
 * What happens in a PCE, found by looking now and then: in its events, keys, fleets, clock and journal. Of what leaves no
 * trace there it is told by `paired`.
 */
export class Happenings {
  readonly #pce: Pce;
  /** Ordinal of the last event that was looked at. */
  #last = 0;
  /** Hosts that paired since the last look, by the ids of their workloads. */
  readonly #paired = new Map<string, PairedHost>();
  #fleets: ReadonlySet<number> = new Set();
  #now = 0;
  #mode: ClockState['mode'] = 'system';

  constructor(pce: Pce) {
    this.#pce = pce;
    this.goTo(pce.events.last);
  }

  /** Ordinal of the last event that was looked at. */
  get last(): number {
    return this.#last;
  }

  /** From here on: what was before is no news. */
  goTo(ordinal: number): void {
    this.#last = ordinal;
    this.#paired.clear();
    this.#fleets = new Set(this.#pce.fleets.underWay());
    this.#setClock();
  }

  /** Of more hosts than can be told at once, the profiles are not kept. */
  paired(host: PairedHost): void {
    if (this.#paired.size < MOST_PAIRED) this.#paired.set(host.id, host);
  }

  /** The newest events of all may have gone with an org, and their ordinals are given again. */
  orgReplaced(): void {
    this.#last = Math.min(this.#last, this.#pce.events.last);
  }

  /**
   * What happened since the last look, by the org that is followed: what happens to one takes no place from another.
   * @param entries that came to the journal since @param orgs that are followed; undefined is all of them
   */
  look(entries: readonly Kept[], orgs: ReadonlySet<number | undefined>): ReadonlyMap<number | undefined, ToldItems> {
    const others = [...this.#ofFleets(), ...entries.flatMap(faultHit), ...this.#ofClock()];
    const told = new Map(
      [...orgs].map((org) => {
        const keys = this.#ofKeys(org);
        return [org, this.#told(this.#last, org, [...keys.items, ...others], keys.skipped)];
      }),
    );
    this.#last = this.#pce.events.last;
    this.#setClock();
    this.#paired.clear();
    return told;
  }

  /** Behind an ordinal, for whoever comes back: the profiles are not known any longer. */
  since(ordinal: number, org?: number): ToldItems {
    return this.#told(ordinal, org);
  }

  /** @param others what happened, and has left no event @param more how many others there are */
  #told(ordinal: number, org: number | undefined, others: readonly Told[] = [], more = 0): ToldItems {
    const { found, skipped } = this.#pce.events.after(ordinal, TYPES, COUNTED, MOST_HAPPENINGS, org);
    const all = [...this.#ofEvents(found), ...others];
    const items = org === undefined ? all : all.filter((item) => item.org === org || item.org === null);
    return {
      items: items.slice(-MOST_HAPPENINGS),
      skipped: skipped + more + Math.max(0, items.length - MOST_HAPPENINGS),
    };
  }

  /** A host that pairs is online by that: it is told once. */
  #ofEvents(events: readonly FollowedEvent[]): Told[] {
    const told = new Map<string, Told>();
    for (const event of events) {
      const happening = this.#ofEvent(event);
      if (happening === undefined) continue;
      const { href, at, what, labels } = happening;
      const pairing = told.get(`${href} ${at} paired`);
      if (what === 'online' && pairing) told.set(`${href} ${at} paired`, { ...pairing, labels });
      else told.set(`${href} ${at} ${what}`, happening);
    }
    return [...told.values(), ...this.#spentKeys()];
  }

  #ofEvent({ org, type, status, timestamp: at, body }: FollowedEvent): Told | undefined {
    const what = whatOf[type];
    if (what === undefined || status === 'failure') return undefined;
    const { created_by: by, resource_changes: changes } = JSON.parse(body) as EventBody;
    const id = by.ven === undefined ? '' : idIn(by.ven.href);
    const {
      href,
      hostname,
      name,
      labels = [],
    }: Named = changes[0]?.resource.workload ?? {
      href: `/orgs/${org}/workloads/${id}`,
      hostname: by.ven?.hostname ?? null,
    };
    const profile = this.#paired.get(id)?.profile ?? null;
    return { at, what, org, href, name: name ?? hostname ?? null, profile, labels };
  }

  #spentKeys(): Told[] {
    const at = this.#pce.clock.timestamp();
    const spent = [...this.#paired.values()].filter(({ isSpent }) => isSpent);
    return spent.map(({ org, profile }) => ofProfile('key_spent', at, org, profile, this.#nameOf(org, profile)));
  }

  #ofKeys(org: number | undefined): ToldItems {
    const { clock, pairingKeys, store } = this.#pce;
    const now = clock.now();
    const ended = pairingKeys.expired(this.#now, now, MOST_HAPPENINGS, org);
    const all = ended.length < MOST_HAPPENINGS ? ended.length : pairingKeys.countExpired(this.#now, now, org);
    const items = ended.flatMap(({ org: own, profile, expiresAt }) => {
      const { href, name } = JSON.parse(store.at(profile)?.body ?? '{}') as { href?: string; name?: string };
      return href === undefined ? [] : ofProfile('key_expired', timeText(expiresAt), own, href, name ?? null);
    });
    return { items, skipped: all - ended.length };
  }

  #nameOf(org: number, profile: string): string | null {
    const found = this.#pce.store.find(org, 'pairing_profiles', idIn(profile));
    return found ? (JSON.parse(found.body) as { name: string }).name : null;
  }

  /** Those that began to pair hosts, and those that did so until now. */
  #ofFleets(): Told[] {
    const before = this.#fleets;
    const after = (this.#fleets = new Set(this.#pce.fleets.underWay()));
    const changed = [...before, ...after].filter((id) => before.has(id) !== after.has(id));
    const at = this.#pce.clock.timestamp();
    return changed.flatMap((id) => {
      const fleet = fleetWithId(this.#pce, id);
      if (!fleet) return [];
      const { org, name, pairing_profile } = fleet;
      return { at, what: 'fleet', org, href: `/fleets/${id}`, name, profile: pairing_profile, labels: [] };
    });
  }

  #setClock(): void {
    const { clock } = this.#pce;
    this.#now = clock.now();
    this.#mode = clock.mode;
  }

  #ofClock(): Told[] {
    const { mode, now } = this.#pce.clock.get();
    // A clock that is frozen where it stands has run on since the last look.
    const ran = this.#mode === 'frozen' ? 0 : RUN_MS;
    const isAdvanced = mode === 'frozen' && this.#pce.clock.now() > this.#now + ran;
    return isAdvanced ? [{ at: now, what: 'advanced', ...aboutNothing }] : [];
  }
}

/** A clock that runs comes no farther between two looks. */
const RUN_MS = 2000;

/** Hosts of one look: a fleet pairs hundreds in a quarter of a second. */
export const MOST_PAIRED = 10_000;

const aboutNothing = { org: null, href: null, name: null, profile: null, labels: [] };

const ofProfile = (what: Told['what'], at: string, org: number, href: string, name: string | null): Told => ({
  at,
  what,
  org,
  href,
  name,
  profile: href,
  labels: [],
});

/** By the name of the call that the fault met. */
function faultHit(entry: Kept): Told[] {
  if (entry.fault === undefined) return [];
  const { at, fault, org, operation, method, path } = shown(entry);
  const name = operation ?? `${method} ${path}`;
  return [{ at, what: 'fault_hit', org, href: `/faults/${fault}`, name, profile: null, labels: [] }];
}
