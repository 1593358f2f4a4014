import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import packageJson from '../../package.json' with { type: 'json' };
import type { Pce } from '../pce/model/pce.ts';
import { stopwatch } from '../state/clock.ts';
import { type Metric, metricsText } from './metrics-text.ts';

const unlabelled = (value: number): Metric['samples'] => [[{}, value]];

/**
 * The figures of a server. All are worked out when they are asked for, from what is kept anyway: no request is slower for
 * them. Answers are counted in the journal, behind the last entry that was counted.
 */
export class Metrics {
  readonly #pce: Pce;
  /** By operation and status. */
  readonly #answers = new Map<string, { readonly operation: string; readonly status: number; count: number }>();
  /** Id of the last entry of the journal that was counted. */
  #last = 0;
  /** Answers whose entries had gone before they were counted. */
  #missed = 0;
  #utilization: EventLoopUtilization | undefined;
  #underWay: Promise<string> | undefined;

  constructor(pce: Pce) {
    this.#pce = pce;
  }

  /** Whoever asks while they are worked out gets the same: hundreds may ask at once. */
  text(): Promise<string> {
    this.#underWay ??= this.#workOut().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #workOut(): Promise<string> {
    const begun = stopwatch();
    await nextTurn();
    const lag = (stopwatch() - begun) / 1000;
    this.#countAnswers();
    return metricsText([...this.#ofRequests(), ...this.#ofState(), ...this.#ofProcess(lag)]);
  }

  #countAnswers(): void {
    const { journal } = this.#pce;
    // Ids began anew: so do counters, as Prometheus expects of a process that started again.
    if (journal.newest < this.#last) {
      this.#answers.clear();
      this.#last = this.#missed = 0;
    }
    const entries = journal.after(this.#last);
    this.#missed += journal.newest - this.#last - entries.length;
    this.#last = journal.newest;
    for (const { operation, status } of entries) this.#count(operation ?? 'none', status);
  }

  #count(operation: string, status: number): void {
    const key = `${operation} ${status}`;
    const known = this.#answers.get(key) ?? { operation, status, count: 0 };
    known.count += 1;
    this.#answers.set(key, known);
  }

  #ofRequests(): Metric[] {
    const { calls, faults, journal } = this.#pce;
    const rules = faults.list();
    return [
      {
        ...{ name: 'calls_total', type: 'counter', help: 'Calls by operation, as GET operations has them' },
        samples: [...calls].map(([operation, count]) => [{ operation }, count]),
      },
      {
        ...{
          name: 'answers_total',
          type: 'counter',
          help: 'Answers by operation and status, as the journal tells them',
        },
        samples: [...this.#answers.values()].map(({ count, ...labels }) => [labels, count]),
      },
      {
        ...{
          name: 'answers_missed_total',
          type: 'counter',
          help: 'Answers that the journal dropped before they were counted',
        },
        samples: unlabelled(this.#missed),
      },
      { name: 'journal_entries', type: 'gauge', help: 'Entries of the journal', samples: unlabelled(journal.size) },
      { name: 'faults', type: 'gauge', help: 'Faults that there are', samples: unlabelled(rules.length) },
      {
        ...{ name: 'fault_matched_total', type: 'counter', help: 'Requests that a fault was meant for' },
        samples: rules.map(({ id, matched }) => [{ fault: id }, matched]),
      },
      {
        ...{ name: 'fault_hits_total', type: 'counter', help: 'Requests that met a fault' },
        samples: rules.map(({ id, hits }) => [{ fault: id }, hits]),
      },
    ];
  }

  #ofState(): Metric[] {
    const { store, vens, kinds } = this.#pce;
    store.settleNow();
    const objects = store.allTotals().filter(({ kind }) => kinds.has(kind));
    return [
      {
        ...{
          name: 'objects',
          type: 'gauge',
          help: 'Objects by org and kind; a kind of which there is none is left out',
        },
        samples: objects.map(({ live, ...labels }) => [labels, live]),
      },
      {
        ...{ name: 'hosts', type: 'gauge', help: 'Paired hosts by org, and whether they send heartbeats' },
        samples: vens.counts().map(({ count, ...labels }) => [labels, count]),
      },
    ];
  }

  #ofProcess(lag: number): Metric[] {
    const { rss, heapUsed } = process.memoryUsage();
    const now = performance.eventLoopUtilization();
    const { utilization } = this.#utilization ? performance.eventLoopUtilization(now, this.#utilization) : now;
    this.#utilization = now;
    const labels = { version: packageJson.version, pce_version: this.#pce.settings.version };
    return [
      { name: 'info', type: 'gauge', help: 'Versions of mock-pce and of the PCE', samples: [[labels, 1]] },
      {
        name: 'event_loop_lag_seconds',
        type: 'gauge',
        help: 'How long a turn took just now',
        samples: unlabelled(lag),
      },
      {
        ...{
          name: 'event_loop_utilization',
          type: 'gauge',
          help: 'Share of the time since the last look that was spent on work',
        },
        samples: unlabelled(utilization),
      },
      { name: 'resident_memory_bytes', type: 'gauge', help: 'Memory of the process', samples: unlabelled(rss) },
      { name: 'heap_used_bytes', type: 'gauge', help: 'Memory of JavaScript objects', samples: unlabelled(heapUsed) },
    ];
  }
}
