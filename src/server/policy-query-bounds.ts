import { type Bound, bound, number } from '../emulator/bound.ts';
import { MOST_VERDICTS } from '../pce/resources/flow-decisions.ts';
import { MOST_EDGES } from '../pce/resources/flow-edges.ts';

const ofCall = (name: string, holds: string, most: string) =>
  bound(`pce/resources/${name}`, holds, most, 'goes with the call');

/** Bounds of what a query holds that asks who may talk to whom, or who did. */
export const policyQueryBounds: readonly Bound[] = [
  ofCall('policy-objects.ts #read', 'objects that the rules of a policy query refer to', 'one per object of the org'),
  ofCall('policy-objects.ts #ranges', 'ranges of these', 'one per object of the org'),
  ofCall('policy-objects.ts #ports', 'ports of these', 'one per object of the org'),
  ofCall('policy-objects.ts #groups', 'labels of these', 'one per object of the org'),
  ofCall('policy-rules.ts services', 'services of a rule', 'one per service'),
  ofCall(
    'policy-evaluation.ts held',
    'of the process: lists with somebody who is asked about',
    'one per IP list of the rules',
  ),
  ofCall('rule-coverage.ts #keys', 'rules that cover something', 'one per rule of the org'),
  ofCall('flow-decisions.ts #rules', 'rules that a query for flows is decided by', 'one per rule of the org'),
  ofCall('flow-decisions.ts #named', 'what these rules name by href', 'one per object of the org'),
  ofCall('flow-decisions.ts #lists', 'IP lists of these rules', 'one per IP list of the org'),
  ofCall('flow-decisions.ts #sortOf', 'ends of flows', 'one per workload and declared address'),
  ofCall('flow-decisions.ts #sorts', 'ends among which no rule makes a difference', 'at most one per end'),
  ofCall('flow-decisions.ts #verdicts', 'what is decided between these', `${number(MOST_VERDICTS)}; then emptied`),
  ofCall('flow-ends.ts #all', 'workloads that may talk', 'one per workload of the org'),
  ofCall('flow-ends.ts #named', 'the same by hostname and labels', 'one per workload and label'),
  ofCall('flow-ends.ts labels', 'labels of one of them', 'one per label'),
  ofCall('flow-ends.ts #outside', 'lists of an address outside', 'one per declared address'),
  ofCall('flow-texts.ts #ends', 'ends of flows, as they are shown', 'one per workload and declared address'),
  ofCall('flow-texts.ts #networks', 'networks of these', 'one per workload and declared address'),
  ofCall('flow-edges.ts edges', 'who talked to whom', number(MOST_EDGES)),
  ofCall('traffic-criteria.ts #known', 'ends that a query was held against', 'one per workload and declared address'),
];
