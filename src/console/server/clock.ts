import type { Clock } from '../../generated/control-api.ts';
import { control } from './control.ts';
import { live } from './live.svelte.ts';
import { said } from './said.svelte.ts';

const done = {
  frozen: 'The clock is frozen.',
  running: 'The clock runs on from here.',
  system: 'The clock runs with the system.',
} as const;
type Mode = keyof typeof done;

/** @throws Refused, Unreachable */
export async function setMode(mode: Mode): Promise<Clock> {
  const clock = await control('PUT /clock', { body: { mode } });
  live.setClock(clock);
  return clock;
}

/** Freezes the clock, or lets it run, and says so; of a clock that went back it says that too. */
export const turnClock = (mode: Mode): Promise<boolean> =>
  said.doing(async () => {
    const { note } = await setMode(mode);
    said.say(note ?? done[mode]);
  }, '');
