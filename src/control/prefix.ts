/** Where the emulator speaks of itself: a PCE has nothing there. */
export const CONTROL_PREFIX = '/_mock/v1';

/** Whether a URL's path is one of the control API, in whatever version. */
export const isControl = (url: string) => /^\/_mock(?=[/?]|$)/.test(url);

const VERSION = new RegExp(`^${CONTROL_PREFIX}(?=[/?]|$)`);
/** Whether it is one of the version that there is. */
export const isInVersion = (url: string) => VERSION.test(url);
