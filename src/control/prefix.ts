/** Where the emulator speaks of itself: a PCE has nothing there. */
export const CONTROL_ROOT = '/_mock';
/** The version that there is. */
export const CONTROL_PREFIX = `${CONTROL_ROOT}/v1`;

/** Whether a URL's path is one of the control API, in whatever version. */
export const isControl = (url: string) => new RegExp(`^${CONTROL_ROOT}(?=[/?]|$)`).test(url);

const VERSION = new RegExp(`^${CONTROL_PREFIX}(?=[/?]|$)`);
/** Whether it is one of the version that there is. */
export const isInVersion = (url: string) => VERSION.test(url);
