import { control } from './control.ts';

/** The control token that a link carries behind `#token=`. It is taken out of the address at once. */
export function tokenInAddress(): string | undefined {
  const [, token] = /[#?&]token=([^&]+)/.exec(location.hash) ?? [];
  if (token === undefined) return undefined;
  history.replaceState(null, '', `${location.pathname}#/`);
  return decodeURIComponent(token);
}

/** The browser gets a cookie, which no script can read. @throws Refused */
export const signIn = (token: string): Promise<undefined> => control('POST /session', { body: { token } });

/** @throws Refused */
export const signOut = (): Promise<undefined> => control('DELETE /session');

/** This machine needs no token. */
export const isElsewhere = !/^(localhost|.+\.localhost|127\..+|\[::1\])$/.test(location.hostname);
