import { ConfigError } from '../config/config-error.ts';

const SECONDS: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** `1h30m`, `90s`, `2d`. */
const plain = /^(?:\d+(?:\.\d+)?[wdhms])+$/;
/** ISO 8601, without years and months, whose length depends on which they are. */
const iso = /^P(?=.)(?:\d+(?:\.\d+)?[wd])*(?:T(?:\d+(?:\.\d+)?[hms])+)?$/i;

/** Seconds of a duration as people or programs write it. @throws ConfigError */
export function secondsOf(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  if (!plain.test(text) && !iso.test(text)) {
    throw new ConfigError(`${JSON.stringify(text)} is not a duration such as 30m, 1h30m, 2d, PT1H or 90 (seconds)`);
  }
  const parts = text.toLowerCase().matchAll(/(\d+(?:\.\d+)?)([wdhms])/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * (SECONDS[unit as string] as number), 0);
}
