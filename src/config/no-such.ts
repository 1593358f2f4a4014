import { orMeant } from '../pce/observing/meant.ts';

/** A complaint about an unknown name: the one that may be meant stands ahead of all, which may fill a screen. */
export const noSuch = (kind: string, name: string, names: readonly string[]): string => {
  const near = orMeant(name, names);
  return `there is no ${kind} ${name}${near}${near === '' ? '; the' : ' The'} ${kind}s are ${names.join(', ')}`;
};
