import { timeText } from '../../state/clock.ts';
import type { FlowEnd } from './flow-ends.ts';
import { lotOf } from './flow-lots.ts';
import { networkOf } from './networks.ts';
import type { Flow } from './traffic-flows.ts';

/** Bytes of a connection, at least and beyond. */
const bytes = { least: 200, more: 20_000 };

/** Lots of a pair, whatever the rule by which it talks. */
const lots = { received: -1, sent: -2 } as const;

/** Flows of an org as a download shows them, in JSON. A host of a thousand flows is written once. */
export class FlowTexts {
  readonly #org: number;
  readonly #ends = new Map<FlowEnd, string>();
  readonly #networks = new Map<FlowEnd, string>();

  constructor(org: number) {
    this.#org = org;
  }

  of({ source, destination, service, seen, decision }: Flow): string {
    const ofPair = (lot: keyof typeof lots) =>
      Math.round(bytes.least + lotOf(source.number, destination.number, lots[lot]) * bytes.more);
    const middle = {
      service,
      num_connections: seen.count,
      ...decision,
      flow_direction: destination.mode === undefined ? 'outbound' : 'inbound',
      timestamp_range: { first_detected: secondsText(seen.first), last_detected: secondsText(seen.last) },
      state: 'closed',
      dst_bi: seen.count * ofPair('received'),
      dst_bo: seen.count * ofPair('sent'),
    };
    const ends = `"src":${this.#end(source)},"dst":${this.#end(destination)}`;
    return `{${ends},${inner(middle)}${this.#network(destination)},"caps":[],"client_type":"server"}`;
  }

  #end(end: FlowEnd): string {
    return written(this.#ends, end, () => JSON.stringify(end.shown));
  }

  #network(end: FlowEnd): string {
    return written(this.#networks, end, () => {
      const { network } = networkOf(this.#org, end.party.addresses[0] ?? '');
      return network ? `,${inner({ network })}` : '';
    });
  }
}

function written(texts: Map<FlowEnd, string>, end: FlowEnd, write: () => string): string {
  let text = texts.get(end);
  if (text === undefined) texts.set(end, (text = write()));
  return text;
}

/** The properties of an object, without its brackets. */
const inner = (object: object) => JSON.stringify(object).slice(1, -1);

/** Whole seconds, as flows have them. */
const secondsText = (at: number) => `${timeText(at).slice(0, -'.000Z'.length)}Z`;
