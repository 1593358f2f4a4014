import type { Ended } from '../../state/ends.ts';
import type { Notification } from './event-types.ts';
import type { JsonObject } from './json-values.ts';
import { userHref } from './operation.ts';
import type { Pce } from './pce.ts';

/** Why a session ended: nobody used it, or the user has too many. */
type End = 'timeout' | 'superseded';

/** The notification that a session began or ended, with its user. */
function sessionNotification(pce: Pce, type: string, userId: number, more?: JsonObject): Notification {
  const user = { href: userHref(userId), username: pce.accounts.user(userId)?.username };
  return pce.events.notification(type, { ...more, user });
}

export const sessionCreated = (pce: Pce, userId: number) =>
  sessionNotification(pce, 'user.pce_session_created', userId);

export const sessionTerminated = (pce: Pce, userId: number, reason: End | 'user_logout') =>
  sessionNotification(pce, 'user.pce_session_terminated', userId, { reason });

/** Writes events of sessions that ended without a call, in the first org of each user. In the caller's transaction. */
export function tellEnded(pce: Pce, sessions: readonly Ended[], reason: End): void {
  for (const { userId, expiresAt } of sessions) {
    const [org] = pce.accounts.orgsOf(userId);
    if (org === undefined) continue;
    pce.events.happened(org, 'user.pce_session_terminated', {
      ...{ status: null, severity: 'info' },
      ...(reason === 'timeout' && { at: expiresAt }),
      notifications: [sessionTerminated(pce, userId, reason)],
    });
  }
}
