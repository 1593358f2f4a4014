import type { Answered } from '../../src/pce/observing/journal.ts';

/** A request as the journal gets it. */
export const answered: Answered = {
  ...{ at: 0, ms: 1, method: 'GET', url: '/orgs/1', operation: 'x', plain: true, org: 1, share: 1, key: 'api_1' },
  ...{ isOutside: false, properties: [], passedOver: null, status: 200, refusal: null, fault: undefined },
};
