import type { Emulator } from '../emulator/emulator.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { inSteps } from '../state/turns.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { onOneOrg } from './one-state.ts';
import { integer, numberIn, text } from './parameters.ts';

/** An event without what it tells in detail: its href leads to the whole, as a PCE shows it. */
export interface ShownEvent {
  readonly href: string;
  readonly timestamp: string;
  readonly event_type: string;
  readonly status: string | null;
  readonly severity: string;
}

/** What is asked of the events of an org. */
export interface EventsQuery {
  /** Hrefs, joined by commas. */
  readonly about: string;
  readonly newest?: number;
}

/** Events of an answer, unless more are asked for. */
const USUAL = 20;
const MOST = 500;
/** Each is looked for in every event. */
const MOST_HREFS = 10;

/** With turns for others: an org may have 100,000 events. @throws Refusal */
async function listEvents({ pce }: Emulator, { params, query }: ControlRequest): Promise<ShownEvent[]> {
  const hrefs = hrefsIn(query['about']);
  const newest = numberIn(query, 'newest') ?? USUAL;
  return onOneOrg(pce, params['org'], async (org, turn) => {
    const found = await inSteps(turn, pce.events.naming(org, hrefs, newest));
    return found.map(({ id, timestamp, type: event_type, status, severity }) => ({
      ...{ href: `/orgs/${org}/events/${id}`, timestamp, event_type, status, severity },
    }));
  });
}

/** @throws Refusal 406 */
function hrefsIn(asked = ''): string[] {
  const hrefs = asked.split(',');
  if (hrefs.length <= MOST_HREFS && hrefs.every((href) => href.startsWith('/'))) return hrefs;
  throw invalidInput(
    `The parameter 'about' takes 1 to ${MOST_HREFS} hrefs, such as /orgs/1/labels/1, joined by commas`,
  );
}

export const eventCalls: readonly ControlCall[] = [
  {
    name: 'mock_events_get',
    method: 'GET',
    path: '/orgs/:org/events',
    waitsFor: 'org',
    summary: 'The events of an org that name an object, newest first. A PCE has no filter for it',
    query: {
      about: text('hrefs, joined by commas: an event that names one of them is meant; must be given'),
      newest: integer(`so many at most [${USUAL}]`, 1, MOST),
    },
    status: 200,
    handle: listEvents,
  },
];
