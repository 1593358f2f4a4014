import type { MockTrafficPut } from '../../generated/schema-types.ts';
import type { Pce } from '../model/pce.ts';

/** The rules and flows that an org declares: a document of the emulator's own, beside the settings of the org. */
export const TRAFFIC = 'mock_traffic';

export type FlowRule = NonNullable<MockTrafficPut['rules']>[number];
export type DeclaredFlow = NonNullable<MockTrafficPut['flows']>[number];
export type DeclaredEnd = FlowRule['from'];

export function saveTraffic(pce: Pce, org: number, traffic: MockTrafficPut): void {
  pce.store.saveDocument(org, TRAFFIC, JSON.stringify(traffic));
}

export const trafficOf = (pce: Pce, org: number): MockTrafficPut =>
  JSON.parse(pce.store.document(org, TRAFFIC) ?? '{}') as MockTrafficPut;
