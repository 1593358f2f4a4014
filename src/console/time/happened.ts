/** What an advance may count, in words for one and for many, and the page that shows it. */
const told: Readonly<Record<string, readonly [one: string, many: string, page: string]>> = {
  paired: ['host paired', 'hosts paired', '#/workloads'],
  refused: ['host was refused', 'hosts were refused', '#/fleet'],
  offline: ['host went offline', 'hosts went offline', '#/workloads?state=offline'],
  unpaired: ['host was unpaired', 'hosts were unpaired', '#/workloads'],
  silent: ['host fell silent', 'hosts fell silent', '#/workloads'],
  heartbeat_missed: ['host missed heartbeats', 'hosts missed heartbeats', '#/workloads'],
  told_to_unpair: ['host was told to unpair', 'hosts were told to unpair', '#/workloads'],
  key_expired: ['pairing key expired', 'pairing keys expired', '#/pairing'],
  session_expired: ['session expired', 'sessions expired', '#/objects/events'],
};

/** One count of what happened. */
export interface Counted {
  readonly what: string;
  readonly text: string;
  readonly page: string;
}

export const countedIn = (happened: Readonly<Record<string, number>>): Counted[] =>
  Object.entries(happened)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => {
      const [one, many, page] = told[what] ?? [what, what, '#/'];
      return { what, text: `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`, page };
    });
