import type { AdvancedClock } from '../../generated/control-api.ts';
import { clockText, spanText } from '../parts/times.ts';
import { setMode } from '../server/clock.ts';
import { control } from '../server/control.ts';
import { live } from '../server/live.svelte.ts';
import { said } from '../server/said.svelte.ts';

/** The last advance that was made here. */
interface Advanced {
  /** How far. */
  readonly by: string;
  /** Where the clock stands since. */
  readonly to: string;
  readonly happened: AdvancedClock['happened'];
}

/** Kept outside of the page: whoever follows one of its counts finds it again on the way back. */
export const advanced = $state<{ last: Advanced | undefined }>({ last: undefined });

live.on('reset', () => {
  advanced.last = undefined;
});

export const advanceBy = (seconds: number) => doing(() => moveBy(seconds));

/** What is due first is moved to by the server itself, which knows its moment best. */
export const advanceToNext = () =>
  doing(async () => {
    const { now } = await setMode('frozen');
    told(Date.parse(now), await control('POST /clock/advance', { body: { to: 'next' } }));
  });

/**
 * To exactly the moment of what was due, and never back to it: it may have happened since it was told.
 * @param at ISO-8601
 * @param done is said then
 */
export const advanceTo = (at: string, done = '') =>
  doing(async () => {
    const { now } = await control('GET /clock');
    if (Date.parse(at) <= Date.parse(now)) return said.say('That has happened by now.');
    await moveBy(Math.max(0, await frozenMsTo(Date.parse(at))) / 1000);
    if (done !== '') said.say(done);
  });

/** To a moment, back as well. @param at in ms */
export const goTo = (at: number) =>
  doing(async () => {
    const ms = await frozenMsTo(at);
    if (ms < 0) await setTo(at);
    else await moveBy(ms / 1000);
  });

/** How far it is. The clock is stopped, so that it does not run on meanwhile. */
const frozenMsTo = async (at: number) => at - Date.parse((await setMode('frozen')).now);

async function moveBy(seconds: number): Promise<void> {
  const before = live.now;
  const clock = await control('POST /clock/advance', { body: { seconds } });
  told(before, clock, seconds * 1000);
}

/** Back: nothing happens, and nothing is undone. */
async function setTo(at: number): Promise<void> {
  live.setClock(await control('PUT /clock', { body: { now: new Date(at).toISOString() } }));
  advanced.last = undefined;
  said.say(`The clock stands at ${clockText(at)}. What happened stays.`);
}

function told(before: number, clock: AdvancedClock, ms = Date.parse(clock.now) - before): void {
  live.setClock(clock);
  advanced.last = { by: spanText(ms), to: clock.now, happened: clock.happened };
}

const doing = (work: () => Promise<unknown>): Promise<boolean> => said.doing(work, '');

/** What the way back to the system's time would be, as far as this browser knows that. */
export function wayBackText(now: number): string {
  const ms = now - Date.now();
  // Two clocks of two machines are never the same to the second.
  if (Math.abs(ms) < 2000) return 'What happened stays';
  return ms > 0
    ? `${spanText(ms)} back; what happened stays`
    : `${spanText(-ms)} ahead; what becomes due by then happens`;
}
