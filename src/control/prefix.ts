/** Where the emulator speaks of itself: a PCE has nothing there. */
export const CONTROL_PREFIX = '/_mock/v1';

const CONTROL = new RegExp(`^${CONTROL_PREFIX}(?=[/?]|$)`);
/** Whether a URL's path is one of the control API. */
export const isControl = (url: string) => CONTROL.test(url);
