import { mustHaveOrg, noneOf, numberInPath } from '../emulator/there-is.ts';
import type { MockFaultsPost } from '../generated/schema-types.ts';
import type { Pce } from '../pce/model/pce.ts';
import { faultInWords } from '../pce/observing/faults.ts';
import type { ControlCall } from './call.ts';
import { checkRule } from './fault-rules.ts';
import { numberIn, orgAlone, orgIn } from './parameters.ts';
import { isKey } from './which-requests.ts';

/** As all that waits it is done once, whatever becomes of its turn: a rule is no part of what is undone with that. */
async function add(pce: Pce, rule: MockFaultsPost) {
  checkRule(rule);
  if (rule.org !== undefined) mustHaveOrg(pce, rule.org);
  const fault = pce.faults.add(rule);
  // Not refused: a test may make the key, or bring it back by a snapshot, after the rule.
  if (rule.key !== undefined && !isKey(pce, rule.key)) {
    process.emitWarning(`${faultInWords(fault)} waits for a key that does not exist yet`);
  }
  return fault;
}

export const faultCalls: readonly ControlCall[] = [
  {
    name: 'mock_faults_get',
    method: 'GET',
    path: '/faults',
    waitsFor: 'nothing',
    summary: 'The rules by which requests go wrong, each with how many it matched and hit',
    query: orgAlone,
    status: 200,
    handle: ({ pce }, { query }) => pce.faults.list(numberIn(query, 'org')),
  },
  {
    name: 'mock_faults_post',
    method: 'POST',
    path: '/faults',
    waitsFor: 'nothing',
    summary: 'Adds a rule',
    body: 'mock_faults_post',
    status: 201,
    handle: ({ pce }, { body }) => add(pce, body as MockFaultsPost),
  },
  {
    name: 'mock_faults_delete_all',
    method: 'DELETE',
    path: '/faults',
    waitsFor: 'nothing',
    summary: 'Takes all rules away',
    query: orgAlone,
    status: 204,
    handle: ({ pce }, { query }) => pce.faults.clear(orgIn(query)),
  },
  {
    name: 'mock_faults_delete',
    method: 'DELETE',
    path: '/faults/:id',
    waitsFor: 'nothing',
    summary: 'Takes one rule away',
    status: 204,
    // Once, as `add`: the second time it would be gone.
    handle: async ({ pce }, { params }) => {
      const { id = '' } = params;
      if (pce.faults.remove(numberInPath(id))) return;
      const there = pce.faults.list().map((fault) => fault.id);
      throw noneOf('fault', id, there);
    },
  },
];
