import { timeText } from '../../state/clock.ts';
import type { Pce } from '../model/pce.ts';
import { credentialsIn, KEY_PREFIX, SESSION_MINUTES, SESSION_USER } from './auth.ts';

/** Why credentials are refused: for the journal and the terminal. A client is told the same of all of them. */
export interface AuthFailure {
  readonly hint: string;
  /** Name of the key or session, where its secret is right. */
  readonly credential?: string;
}

/** Looked at once they are refused. @param header Authorization */
export function authFailure(pce: Pce, header: string | undefined): AuthFailure {
  const [username, secret] = credentialsIn(header) ?? [];
  if (username === undefined || secret === undefined) return { hint: 'these are no name and secret, as HTTP Basic' };
  if (username.startsWith(KEY_PREFIX)) return ofApiKey(pce, username, secret);
  const id = SESSION_USER.exec(username)?.[1];
  if (id !== undefined) return ofSession(pce, username, Number(id), secret);
  return { hint: `a name begins with ${KEY_PREFIX}, for a key, or with user_, for a session` };
}

function ofApiKey({ accounts, clock }: Pce, credential: string, secret: string): AuthFailure {
  const keyId = credential.slice(KEY_PREFIX.length);
  const user = accounts.userWithApiKey(keyId, secret);
  if (!user) return { hint: accounts.apiKey(keyId) ? 'wrong secret: there is such a key' : noKey };
  const { expires_at: expiresAt, locked } = user;
  if (locked) return { hint: 'the user of this key is locked', credential };
  if (expiresAt !== null && expiresAt <= clock.now())
    return { hint: `this key expired at ${timeText(expiresAt)}`, credential };
  return { hint: 'the key changed while it was looked at', credential };
}

const noKey = 'unknown key: there is none of this name, or it was deleted';

/** Sessions that ended are not kept. */
function ofSession({ accounts, clock }: Pce, credential: string, id: number, token: string): AuthFailure {
  const user = accounts.userWithSession('session', token, clock.now());
  if (user && user.id !== id) return { hint: 'this session is one of another user' };
  if (user?.locked) return { hint: 'the user of this session is locked', credential };
  return { hint: noSession };
}

const noSession = `unknown session, or one that ended: ${SESSION_MINUTES} minutes after its last call, or by a logout`;
