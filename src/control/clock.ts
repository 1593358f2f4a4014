import type { MockClockAdvancePost, MockClockPut } from '../generated/schema-types.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { type Counts, since } from '../pce/model/happened.ts';
import type { Pce } from '../pce/model/pce.ts';
import { nextMoment, upcoming } from '../pce/pairing/upcoming.ts';
import { type ClockState, timeText } from '../state/clock.ts';
import type { ControlCall } from './call.ts';
import { integer, numberIn } from './parameters.ts';

/** How the clock stands when it was set. */
export interface SetClock extends ClockState {
  /** Of one that went back: whoever sets it may take what happened for undone. */
  readonly note?: string;
}

/** How the clock stands when it was moved forward, and what happened on the way. */
export interface AdvancedClock extends ClockState {
  readonly happened: Counts;
}

async function set(pce: Pce, asked: MockClockPut): Promise<SetClock> {
  const { mode = 'frozen', now } = asked;
  if (asked.mode === undefined && now === undefined) {
    throw invalidInput('Give mode, now or both in schema mock_clock_put.schema.json');
  }
  if (mode !== 'frozen' && now !== undefined) {
    throw invalidInput("The property '#/now' is only for a frozen clock in schema mock_clock_put.schema.json");
  }
  const before = pce.clock.get().now;
  if (mode === 'system') pce.clock.useSystemTime();
  else if (mode === 'running') pce.clock.runOn();
  else tryTo('now', () => pce.clock.freeze(now ?? pce.clock.timestamp()));
  const after = pce.clock.get().now;
  await pce.due.catchUp();
  return { ...pce.clock.get(), ...(after < before && { note: wentBack(before) }) };
}

const wentBack = (from: string) =>
  `The clock went back from ${from}: what happened by then stays, with its times, but keys that end later are good again; POST reset or a snapshot undoes it`;

async function advance(pce: Pce, { seconds, to }: MockClockAdvancePost): Promise<AdvancedClock> {
  if ((seconds === undefined) === (to === undefined)) {
    throw invalidInput('Give either seconds or to in schema mock_clock_advance_post.schema.json');
  }
  const before = pce.clock.now();
  const earlier = pce.due.happened.get();
  if (seconds === undefined) pce.clock.freeze(timeText(Math.max(before, mustBeNext(pce))));
  else tryTo('seconds', () => pce.clock.advance(seconds));
  await pce.due.catchUp();
  const keys = pce.pairingKeys.countExpired(before, pce.clock.now());
  const happened = { ...since(earlier, pce.due.happened.get()), ...(keys > 0 && { key_expired: keys }) };
  return { ...pce.clock.get(), happened };
}

/** @throws Refusal 406 where nothing will happen, however long the clock runs */
function mustBeNext(pce: Pce): number {
  const next = nextMoment(pce);
  if (next === undefined) throw invalidInput("The property '#/to': nothing is due, so there is no next moment");
  return next;
}

function tryTo(property: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof RangeError) throw invalidInput(`The property '#/${property}': ${error.message}`);
    throw error;
  }
}

export const clockCalls: readonly ControlCall[] = [
  {
    name: 'mock_clock_get',
    method: 'GET',
    path: '/clock',
    waitsFor: 'nothing',
    summary: 'How the clock stands: `{mode, now}`',
    status: 200,
    handle: ({ pce }) => pce.clock.get(),
  },
  {
    name: 'mock_clock_put',
    method: 'PUT',
    path: '/clock',
    waitsFor: 'all',
    summary: 'Freezes the clock, at a time or where it is, or lets it run, from where it stands or with the system',
    body: 'mock_clock_put',
    status: 200,
    handle: ({ pce }, { body }) => set(pce, body as MockClockPut),
  },
  {
    name: 'mock_clock_advance_post',
    method: 'POST',
    path: '/clock/advance',
    waitsFor: 'all',
    summary:
      'Moves the clock forward, by seconds or to what is due next; what has become due by then happens, in the order of its times, and is counted in `happened`',
    body: 'mock_clock_advance_post',
    status: 200,
    handle: ({ pce }, { body }) => advance(pce, body as MockClockAdvancePost),
  },
  {
    name: 'mock_clock_due_get',
    method: 'GET',
    path: '/clock/due',
    waitsFor: 'all',
    summary: 'What will happen by itself, soonest first: `{at, what, org, href, name, text}` each',
    query: { limit: integer('how many are told [10], 100 at most', 1, 100) },
    status: 200,
    handle: ({ pce }, { query }) => upcoming(pce, numberIn(query, 'limit') ?? 10),
  },
];
