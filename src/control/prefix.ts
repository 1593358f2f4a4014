import { beginningWith } from '../pce/model/prefix.ts';

/** Where the emulator speaks of itself: a PCE has nothing there. */
export const CONTROL_ROOT = '/_mock';
/** The version that there is. */
export const CONTROL_PREFIX = `${CONTROL_ROOT}/v1`;

/** The pages of the console. */
export const CONSOLE_ROOT = `${CONTROL_ROOT}/ui`;

const ROOT = beginningWith(CONTROL_ROOT, '[/?]|$');
const VERSION = beginningWith(CONTROL_PREFIX, '[/?]|$');

/** Whether a URL's path is one of the control API, in whatever version. */
export const isControl = (url: string) => ROOT.test(url);

/** Path and query below the version that there is, as sent; undefined for any other URL. */
export const urlInVersion = (url: string): string | undefined =>
  VERSION.test(url) ? url.replace(VERSION, '') : undefined;

/** Where a host pairs: a pairing that is refused is in the journal at this path. */
export const PAIRING_PATH = `${CONTROL_PREFIX}/vens`;
