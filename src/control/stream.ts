import type { Emulator } from '../emulator/emulator.ts';
import { MOST_STREAMS, type Topic, topics } from '../emulator/live-topics.ts';
import { short } from '../emulator/there-is.ts';
import { invalidInput, Refusal } from '../pce/model/errors.ts';
import { orMeant } from '../pce/observing/meant.ts';
import type { ControlCall, ControlRequest, EventStream } from './call.ts';
import { number, numberIn, orgAlone, text } from './parameters.ts';

/** @throws Refusal 406; 503 when too many follow */
async function follow(
  emulator: Emulator,
  { query, lastEventId, isStillOpen: mayListen }: ControlRequest,
): Promise<EventStream> {
  const { Live } = await import('../emulator/live.ts');
  const live = (emulator.live ??= new Live(emulator));
  const listener = {
    org: numberIn(query, 'org'),
    topics: topicsIn(query['topics']),
    lastId: lastEventId,
    seconds: numberIn(query, 'timeout'),
    ...(mayListen && { mayListen }),
  };
  if (live.isFull) {
    throw Refusal.simulated(503, 'too_many_streams', `${MOST_STREAMS} clients follow the server already`);
  }
  return { events: () => live.listen(listener) };
}

/** @throws Refusal 406 */
function topicsIn(asked: string | undefined): ReadonlySet<Topic> {
  const named = asked?.split(',') ?? topics;
  const wrong = named.find((name) => !(topics as readonly string[]).includes(name));
  if (wrong === undefined) return new Set(named as readonly Topic[]);
  const told = short(wrong);
  throw invalidInput(
    `The parameter 'topics' has '${told}', which is none of ${topics.join(', ')}${orMeant(told, topics)}`,
  );
}

/** A day. */
const MOST_SECONDS = 86_400;

export const streamCalls: readonly ControlCall[] = [
  {
    name: 'mock_stream_get',
    method: 'GET',
    path: '/stream',
    waitsFor: 'nothing',
    summary: 'What becomes of the server, as server-sent events, until the client leaves',
    query: {
      ...orgAlone,
      topics: text(`those of these alone, separated by commas: ${topics.join(', ')} [all]`),
      timeout: number(`seconds, of the real clock, until it ends [never]; ${MOST_SECONDS} at most`, MOST_SECONDS),
    },
    type: 'text/event-stream',
    status: 200,
    handle: follow,
  },
];
