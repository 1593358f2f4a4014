import type { Emulator } from '../emulator/emulator.ts';
import { MOST_WRONG, SIGNED_IN_SECONDS } from '../emulator/sign-ins.ts';
import type { MockSessionPost } from '../generated/schema-types.ts';
import { Refusal } from '../pce/model/errors.ts';
import type { ControlCall, ControlRequest, CookieAnswer } from './call.ts';
import { CONTROL_ROOT } from './prefix.ts';
import type { SessionCookie } from './session-cookie.ts';

function signIn({ signIns, token }: Emulator, { body, address, cookie }: ControlRequest): CookieAnswer {
  const found = signIns.signIn((body as MockSessionPost).token, token, address);
  if (found === 'too many') {
    throw new Refusal('too_many_requests_error', `${MOST_WRONG} wrong tokens within a minute: try again in a minute`);
  }
  if (found === 'wrong') throw new Refusal('control_token_required', 'Wrong control token');
  return { cookie: cookieText(cookie, found.secret, SIGNED_IN_SECONDS) };
}

function signOut({ signIns }: Emulator, { cookie }: ControlRequest): CookieAnswer {
  if (cookie?.secret !== undefined) signIns.signOut(cookie.secret);
  return { cookie: cookieText(cookie, '', 0) };
}

function cookieText(cookie: SessionCookie | undefined, secret: string, seconds: number): string {
  const { name, isSecure } = cookie ?? { name: '', isSecure: false };
  const secure = isSecure ? '; Secure' : '';
  return `${name}=${secret}; Max-Age=${seconds}; Path=${CONTROL_ROOT}; HttpOnly; SameSite=Strict${secure}`;
}

export const sessionCalls: readonly ControlCall[] = [
  {
    name: 'mock_session_post',
    method: 'POST',
    path: '/session',
    waitsFor: 'nothing',
    summary: 'Signs a browser in by the control token: its cookie opens what the token opens, for 12 hours',
    access: 'guest',
    body: 'mock_session_post',
    status: 204,
    handle: signIn,
  },
  {
    name: 'mock_session_delete',
    method: 'DELETE',
    path: '/session',
    waitsFor: 'nothing',
    summary: 'Signs a browser out, and ends its streams',
    access: 'guest',
    status: 204,
    handle: signOut,
  },
];
