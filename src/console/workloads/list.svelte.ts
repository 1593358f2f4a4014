import { SvelteMap } from 'svelte/reactivity';
import { inPlace } from '../parts/still.svelte.ts';
import { control } from '../server/control.ts';
import { here } from '../server/here.svelte.ts';
import { FIELDS, type Filter, queryOf, stateOf, type Workload } from './workload.ts';

const PAGE = 100;

/** The workloads that fit a filter, of which the pages in view alone are fetched. */
export class WorkloadList {
  /** How many there are, and how many of them fit. */
  total = $state<number>();
  matched = $state(0);
  /** How many came or went while the rows stayed as they are. */
  news = $state(0);
  /** How many of those that are shown changed their state meanwhile. */
  turned = $state(0);
  error = $state<Error>();
  readonly #filter: Filter;
  readonly #pages = new SvelteMap<number, readonly Workload[]>();
  readonly #asked = new Set<number>();

  constructor(filter: Filter) {
    this.#filter = filter;
  }

  /** A row; undefined while it is fetched. */
  at(index: number): Workload | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Fetches what is missing of some rows. */
  async show(first: number, last: number): Promise<void> {
    const wanted = Array.from(
      { length: Math.floor(last / PAGE) - Math.floor(first / PAGE) + 1 },
      (_, at) => Math.floor(first / PAGE) + at,
    );
    await Promise.all(wanted.filter((page) => !this.#asked.has(page)).map((page) => this.#fetch(page)));
  }

  /**
   * What is shown is fetched again. Where rows would move, their number alone is told.
   * @param isRead rows that others leave behind stay for now
   */
  async renew(isRead = false): Promise<void> {
    if (!this.#isInOrderOfCreation) return this.look([...this.#asked]);
    const { matched, total } = await this.#ask(0, 0);
    this.total = total;
    this.matched = matched;
    this.news = 0;
    this.turned = 0;
    await Promise.all([...this.#asked].map((page) => this.#fetch(page, isRead)));
  }

  /** What is shown stays as it is: how many came, went or changed their state meanwhile is told. */
  async look(pages: readonly number[]): Promise<void> {
    const { matched, total } = await this.#ask(0, 0);
    this.total = total;
    this.news = Math.abs(matched - this.matched);
    const turned = await Promise.all(pages.map((page) => this.#turnedOn(page)));
    this.turned = turned.reduce((sum, count) => sum + count, 0);
  }

  /** All that fit, for a file. */
  async all(): Promise<Workload[]> {
    const found: Workload[] = [];
    for (let offset = 0; offset < this.matched; offset += 500) {
      const { items } = await this.#ask(offset, 500);
      found.push(...(items as unknown as Workload[]));
    }
    return found;
  }

  /** New ones are at the end, and none moves. */
  get #isInOrderOfCreation(): boolean {
    const { q, state, mode, sort } = this.#filter;
    return [q, state, mode, sort].every((text) => text === '');
  }

  async #fetch(page: number, isRead = false): Promise<void> {
    this.#asked.add(page);
    try {
      const { total, matched, items } = await this.#ask(page * PAGE, PAGE);
      this.total = total;
      this.matched = matched;
      const newest = items as unknown as Workload[];
      const shown = this.#pages.get(page);
      this.#pages.set(page, isRead && shown ? inPlace(shown, newest, ({ href }) => href) : newest);
      this.error = undefined;
    } catch (error) {
      this.#asked.delete(page);
      this.error = error as Error;
    }
  }

  async #turnedOn(page: number): Promise<number> {
    const { items } = await this.#ask(page * PAGE, PAGE);
    const states = new Map((items as unknown as Workload[]).map((row) => [row.href, stateOf(row)]));
    const shown = this.#pages.get(page) ?? [];
    return shown.filter((row) => states.has(row.href) && states.get(row.href) !== stateOf(row)).length;
  }

  #ask(offset: number, limit: number) {
    const query = { ...queryOf(this.#filter), offset, limit, fields: FIELDS };
    return control('GET /orgs/:org/objects/:kind', { params: { org: here.org, kind: 'workloads' }, query });
  }
}
