import { arrayOf, collectionAnswer } from '../engine/collections.ts';
import type { Fact } from '../model/facts.ts';
import { notFound, type Operation } from '../model/operation.ts';
import { askedOf, eventParameters } from './events.ts';

const facts: readonly Fact[] = [
  {
    says: 'system events are for every user',
    confidence: 'documented',
    source: 'API index: all roles, for one event any user',
  },
  {
    says: 'there are no system events: what happens here is told in the events of an org',
    confidence: 'own',
    source: 'each org stands for a PCE',
  },
];

/** Events of the PCE that are about no org. */
export const systemEventOperations: readonly Operation[] = [
  {
    name: 'system_events_get',
    method: 'GET',
    path: '/system_events',
    roles: 'user',
    answer: 'events_get',
    parameters: eventParameters,
    isList: true,
    facts,
    handle: (call) => {
      askedOf(call);
      return collectionAnswer(arrayOf([]), 0, 0);
    },
  },
  {
    name: 'system_events_get_instance',
    method: 'GET',
    path: '/system_events/:id',
    roles: 'user',
    facts,
    handle: () => {
      throw notFound('there are no system events');
    },
  },
];
