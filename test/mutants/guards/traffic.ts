import { type Guard, inFiles } from '../guard.ts';

const queries = 'test/pce/resources/traffic-queries.test.ts';
const decisions = 'test/pce/resources/traffic-decisions.property.test.ts';
const agrees = 'a small model of its own agrees on what becomes of each flow';

/** Queries for flows, and what decides these. */
export const traffic: readonly Guard[] = inFiles('src/pce/resources', {
  'traffic-flows.ts': [
    {
      guard: 'a boundary that is disabled denies nothing',
      take: '      if (!isInForce(found.shown)) continue;\n',
      put: '',
      test: decisions,
      title: agrees,
    },
    {
      guard: 'a flow of which no VEN tells is not shown',
      take: '  if (!source.isSeen && !destination.isSeen) return undefined;\n',
      put: '',
      test: decisions,
      title: agrees,
    },
  ],
  'flow-edges.ts': [
    {
      guard: 'edges of flows are no more than are bounded',
      take: 'if (!edges.has(key) && edges.size >= MOST_EDGES) {',
      put: 'if (edges.size < 0) {',
      test: 'test/control/traffic-edges.test.ts',
      title: 'edges of too many groups say that they are cut',
    },
  ],
  'flow-decisions.ts': [
    {
      guard: 'override deny rules stand before those that allow',
      take: "    if (sorts.has('override_deny_rules')) return 'overridden';\n",
      put: '',
      test: decisions,
      title: agrees,
    },
    {
      guard: 'hosts that a rule tells apart are not decided as one',
      take: '      [...labels].sort(),\n',
      put: '',
      test: decisions,
      title: agrees,
    },
    {
      guard: 'a host that is idle tells of no decision',
      take: " || mode === 'idle'",
      put: '',
      test: decisions,
      title: agrees,
    },
  ],
  'traffic-queries.ts': [
    {
      guard: 'a query is deleted and canceled by its user alone',
      take: '  if (!isOwn(call, found)) throw',
      put: '  if (false) throw',
      test: queries,
      title: 'of another user is read by its href, and neither listed, canceled nor deleted',
    },
    {
      guard: 'a result is not there before the query is completed',
      take: "  if (kept.status !== 'completed') throw notFound('the query is not completed: poll it first');\n",
      put: '',
      test: queries,
      title: 'a query is queued, worked on for as many polls',
    },
    {
      guard: 'a query tells of no time that is still to come',
      take: 'to: Math.min(to, now + 1)',
      put: 'to',
      test: queries,
      title: 'for time that is still to come tells of what was up to now',
    },
    {
      guard: 'a result is decided by the policy of its query',
      take: 'answer(withPolicy(call, policy), asked, part)',
      put: 'answer(withPolicy(call, ACTIVE), asked, part)',
      test: queries,
      title: 'a result stays as it was when the policy has changed since',
    },
  ],
});
