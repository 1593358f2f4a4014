import { countText } from '../parts/times.ts';

/** What happened on the way of an advance: how often, in words, and the page that shows it. */
export interface ToldCount {
  readonly what: string;
  readonly text: string;
  /** Missing where no page shows it. */
  readonly href?: string;
}

const words: Readonly<Record<string, readonly [one: string, more: string, href?: string]>> = {
  paired: ['paired', 'paired', '#/workloads'],
  refused: ['was refused', 'were refused', '#/fleet'],
  silent: ['fell silent', 'fell silent', '#/workloads'],
  heartbeat_missed: ['missed heartbeats', 'missed heartbeats', '#/objects/vens'],
  offline: ['went offline', 'went offline', '#/workloads?state=offline'],
  told_to_unpair: ['was told to unpair', 'were told to unpair', '#/objects/vens'],
  unpaired: ['was unpaired', 'were unpaired', '#/workloads'],
  recovery_ended: ['left recovery', 'left recovery', '#/objects/vens'],
  key_expired: ['key expired', 'keys expired', '#/pairing'],
  api_key_expired: ['API key expired', 'API keys expired', '#/objects/service_accounts'],
  session_expired: ['session expired', 'sessions expired'],
};

/** In the order in which a server tells them. One that this page does not know yet is told by its name. */
export const countsIn = (happened: Readonly<Record<string, number>>): ToldCount[] =>
  Object.entries(happened).map(([what, count]) => {
    const [one, more, href] = words[what] ?? [what, what];
    const text = `${countText(count)} ${count === 1 ? one : more}`;
    return { what, text, ...(href !== undefined && { href }) };
  });
