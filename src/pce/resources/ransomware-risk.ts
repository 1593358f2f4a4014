import { mustFind } from '../engine/objects.ts';
import { mustReach } from '../engine/reach.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { objectPath } from '../model/names.ts';
import { type Call, json, type Operation, objectForm } from '../model/operation.ts';
import { idOf, resourceOf } from '../model/resource.ts';
import { everyone, globalReaders } from '../model/roles.ts';
import { workloads } from './workloads.ts';

const facts: readonly Fact[] = [
  {
    says: 'the risk of ransomware is null, of an org and of each workload',
    confidence: 'own',
    source: 'not worked out; the schemas of both answers take null',
  },
  {
    says: 'each property that time series are asked of has an empty one',
    confidence: 'own',
    source: 'no history is kept',
  },
];

/** The answer to a POST of properties. */
const noHistory = ({ body }: Call) =>
  json(
    201,
    (body as readonly { readonly property: string }[]).map(({ property }) => ({ property, time_series: [] })),
  );

/** How much ransomware could reach. */
export const ransomwareRiskOperations: readonly Operation[] = [
  {
    name: 'reports_risk_summary_get',
    method: 'GET',
    path: '/orgs/:org/reports/risk_summary',
    roles: globalReaders,
    facts,
    handle: () => json(200, { ransomware: null }),
  },
  ...['time_series_statistics', 'risk_summary/ransomware_timeseries_statistics'].map((path): Operation => {
    const name = `reports_${path.replace('/', '_')}_post`;
    return {
      ...{ name, method: 'POST', path: `/orgs/:org/reports/${path}`, roles: globalReaders, body: name, isList: true },
      ...{ answer: objectForm({ property: 'string', time_series: 'array' }), facts, handle: noHistory },
    };
  }),
  {
    name: 'workloads_risk_details_get',
    method: 'GET',
    path: `${objectPath(workloads)}/risk_details`,
    roles: everyone,
    facts,
    handle: (call) => {
      const { body } = mustFind(workloads, call.pce, call.org, idOf(call));
      mustReach(call, resourceOf(call.pce, workloads.kind), everyone, [JSON.parse(body) as JsonObject]);
      return json(200, { risk_details: { ransomware: null } });
    },
  },
];
