import { control } from './control.ts';
import { live } from './live.svelte.ts';
import { said } from './said.svelte.ts';

const done = {
  frozen: 'The clock is frozen.',
  running: 'The clock runs on from here.',
  system: 'The clock runs with the system.',
} as const;

/** Freezes the clock, or lets it run, and says so; of a clock that went back it says that too. */
export async function turnClock(mode: keyof typeof done): Promise<void> {
  await said.doing(async () => {
    const clock = await control('PUT /clock', { body: { mode } });
    live.setClock(clock);
    said.say(clock.note ?? done[mode]);
  }, '');
}
