import { control, pce } from '../server/control.ts';
import { here } from '../server/here.svelte.ts';
import { live } from '../server/live.svelte.ts';
import type { Happened } from '../server/live-messages.ts';
import { loaded } from '../server/loaded.svelte.ts';
import { labelsOf, nameOf, type Workload } from '../workloads/workload.ts';

/** A host that paired by a profile. */
export interface PairedHost {
  readonly href: string;
  readonly at: string;
  readonly name: string;
  readonly labels: string;
  readonly state: 'online' | 'offline' | 'unpaired';
  /** It paired while the page was open. */
  readonly isNew: boolean;
}

/** Hosts that are shown. */
const MOST_SHOWN = 6;
/** Of more in a second, the number alone is spoken. */
const MOST_SPOKEN = 3;
const SECOND = 1000;

/** The hosts that pair by one profile, and what of it is said aloud. */
export class PairedHosts {
  shown = $state.raw<readonly PairedHost[]>([]);
  /** They came while the list was read, and are shown when it is not. */
  waiting = $state.raw<readonly PairedHost[]>([]);
  spoken = $state('');
  isRead = $state(false);
  readonly #profile: string;
  #unspoken: string[] = [];
  /** They paired since those before were asked for: the answer may lack them. */
  #heard: readonly PairedHost[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param profile its href. To be called while a component is set up. */
  constructor(profile: string) {
    this.#profile = profile;
    loaded(() => this.#load());
    $effect(() => {
      const end = live.on('happened', ({ items }) => this.#hear(items.filter(({ org }) => org === here.org)));
      return () => {
        end();
        clearTimeout(this.#timer);
      };
    });
  }

  show(): void {
    this.shown = [...this.waiting, ...this.shown].slice(0, MOST_SHOWN);
    this.waiting = [];
  }

  read(isRead: boolean): void {
    this.isRead = isRead;
    if (!isRead) this.show();
  }

  /** Those that paired before. */
  async #load(): Promise<void> {
    this.#heard = [];
    const before = await pairedBefore(this.#profile);
    const all = [...this.#heard, ...before.filter(({ href }) => this.#heard.every((host) => host.href !== href))];
    // While it is read, what is there stays.
    const isShown = ({ href, at }: PairedHost) => this.shown.some((host) => host.href === href && host.at === at);
    this.waiting = (this.isRead ? all.filter((host) => !isShown(host)) : all).slice(0, MOST_SHOWN);
    if (this.isRead) return;
    this.shown = [];
    this.show();
  }

  #hear(items: readonly Happened[]): void {
    const came = items.filter(({ what, profile }) => what === 'paired' && profile === this.#profile).map(hostOf);
    if (came.length > 0) {
      this.#heard = [...came.toReversed(), ...this.#heard].slice(0, MOST_SHOWN);
      this.waiting = [...came.toReversed(), ...this.waiting].slice(0, MOST_SHOWN);
      if (!this.isRead) this.show();
      this.#unspoken.push(...came.map(({ name }) => name));
      if (this.#timer === undefined) this.#speak();
    }
    for (const { href, what } of items) this.#become(href, what);
  }

  #become(href: string | null, what: Happened['what']): void {
    if (what !== 'online' && what !== 'offline' && what !== 'unpaired') return;
    const become = (host: PairedHost) => (host.href === href ? { ...host, state: what } : host);
    this.shown = this.shown.map(become);
    this.waiting = this.waiting.map(become);
  }

  /** Once for each host; what comes in the second behind it is spoken together. */
  #speak(): void {
    const names = this.#unspoken;
    this.#unspoken = [];
    this.#timer = undefined;
    if (names.length === 0) return;
    this.spoken =
      names.length > MOST_SPOKEN ? `${names.length} hosts paired` : names.map((name) => `${name} paired`).join(', ');
    this.#timer = setTimeout(() => this.#speak(), SECOND);
  }
}

/** The newest, as they are now. One that leaves meanwhile is left out. */
async function pairedBefore(profile: string): Promise<PairedHost[]> {
  const { org } = here;
  const vens = await control('GET /vens', { query: { org, profile, newest: MOST_SHOWN } });
  const hosts = vens.map(async ({ workload: { href }, paired_at: at }): Promise<PairedHost | undefined> => {
    const workload = (await pce(org, 'GET', href).catch(() => undefined)) as Workload | undefined;
    if (workload === undefined) return undefined;
    const [name, labels] = [nameOf(workload), labelsOf(workload)];
    return { href, at: at ?? '', name, labels, state: workload.online ? 'online' : 'offline', isNew: false };
  });
  return (await Promise.all(hosts)).filter((host) => host !== undefined);
}

const hostOf = ({ href, at, name, labels }: Happened): PairedHost => ({
  href: href ?? '',
  at,
  name: name ?? 'A host without a name',
  labels: labels.flatMap(({ value }) => value ?? []).join(' · '),
  state: 'online',
  isNew: true,
});
