import type { MockClockAdvancePost, MockClockPut } from '../generated/schema-types.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { ClockState } from '../state/clock.ts';
import type { ControlCall } from './call.ts';

/** How the clock stands when it was set. */
interface SetClock extends ClockState {
  /** Of one that went back: whoever sets it may take what happened for undone. */
  readonly note?: string;
}

async function set(pce: Pce, { mode = 'frozen', now }: MockClockPut): Promise<SetClock> {
  if (mode === 'system' && now !== undefined) {
    throw invalidInput("The property '#/now' is for a frozen clock alone in schema mock_clock_put.schema.json");
  }
  const before = pce.clock.get().now;
  if (mode === 'system') pce.clock.useSystemTime();
  else tryTo('now', () => pce.clock.freeze(now ?? pce.clock.timestamp()));
  const after = pce.clock.get().now;
  await pce.due.catchUp();
  return { ...pce.clock.get(), ...(after < before && { note: wentBack(before) }) };
}

const wentBack = (from: string) =>
  `The clock went back from ${from}: what happened by then stays, with its times; POST reset or a snapshot undoes it`;

async function advance(pce: Pce, { seconds }: MockClockAdvancePost): Promise<ClockState> {
  tryTo('seconds', () => pce.clock.advance(seconds));
  await pce.due.catchUp();
  return pce.clock.get();
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
    summary: 'Freezes the clock, at a time or where it is, or lets it run with the system',
    body: 'mock_clock_put',
    status: 200,
    handle: ({ pce }, { body }) => set(pce, body as MockClockPut),
  },
  {
    name: 'mock_clock_advance_post',
    method: 'POST',
    path: '/clock/advance',
    waitsFor: 'all',
    summary: 'Moves the clock forward; what has become due by then happens, in the order of its times',
    body: 'mock_clock_advance_post',
    status: 200,
    handle: ({ pce }, { body }) => advance(pce, body as MockClockAdvancePost),
  },
];
