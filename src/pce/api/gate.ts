import type { IncomingMessage } from 'node:http';
import { Authenticator } from '../engine/auth.ts';
import { RateLimit } from '../engine/rate-limit.ts';
import type { Pce } from '../model/pce.ts';
import { IncomingBodies } from './incoming.ts';
import { UnreadAnswers } from './unread.ts';

/** The clients of a PCE: their credentials, their rates, the bodies that they send and the answers still unread. */
export class Gate {
  readonly authenticator: Authenticator;
  readonly rate: RateLimit;
  /** Calls that unpair hosts have a limit of their own. */
  readonly unpairRate: RateLimit;
  readonly incoming = new IncomingBodies();
  readonly unread = new UnreadAnswers();

  constructor(pce: Pce) {
    this.authenticator = new Authenticator(pce);
    this.rate = new RateLimit(pce.clock);
    this.unpairRate = new RateLimit(pce.clock);
  }

  /** Forgets how many requests came, as right after the start. @param orgs those in them alone */
  clearRates(orgs?: ReadonlySet<number>): void {
    this.rate.clear(orgs);
    this.unpairRate.clear(orgs);
  }

  /** The API key or session of a request, as far as it is known without writing anything; empty for all others. */
  credentialOf({ headers: { authorization }, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    return this.authenticator.whose(socket, authorization);
  }
}
