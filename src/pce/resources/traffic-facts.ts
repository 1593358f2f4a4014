import type { Fact } from '../model/facts.ts';
import { portsFact } from './port-checks.ts';

const noSource = { confidence: 'assumed', source: 'no source' } as const;

/** What is known of queries for flows, and what is not. */
export const facts: readonly Fact[] = [
  portsFact,
  {
    says: 'a start_date after end_date and an ip_address that is no address or subnet are 406',
    confidence: 'assumed',
    source: 'the schema leaves them open; invalid_ip_address is that of IP lists',
  },
  {
    says: 'POST answers 202 with the query, queued; the query then is working and completed',
    confidence: 'documented',
    source: 'REST guide 25.2; pylo insists on queued',
  },
  {
    says: 'a query is completed at the first poll, or after --async-polls; the GET of the collection polls all that it shows',
    confidence: 'assumed',
    source: 'a PCE takes as long as it takes; pylo polls the collection',
  },
  {
    says: 'a caller whose roles have scopes finds flows of which an end is in reach, and reads no query of another user: 404',
    confidence: 'assumed',
    source: 'administration guide: scoped roles restrict reads by scope; the form is not told',
  },
  {
    says: 'the collection shows the caller’s own queries of the last 24 hours',
    confidence: 'documented',
    source: 'REST guide 25.2',
  },
  {
    says: 'those of others are read by href, and neither deleted nor canceled: 404; older ones are 404; the 200 newest of an org are kept; a cancel request ends a query at once, as canceled',
    ...noSource,
  },
  {
    says: 'result, matches_count and flows_count are shown when the query is completed, and a download before is 404',
    confidence: 'inferred',
    source: 'traffic_flows_async_queries_get schema: result is available only then',
  },
  {
    says: 'a download works the flows out again, by the policy that was in force at the POST and the hosts as they are now',
    confidence: 'own',
    source: 'no flow is stored',
  },
  {
    says: 'offset and limit cut a download',
    confidence: 'client',
    source: 'illumio-ops sends both',
  },
  {
    says: 'a row is all connections of a service from one address to another within the time of the query; it is decided by the policy in force at the POST, also for the time before',
    confidence: 'own',
    source: 'a PCE tells of each connection as it was decided then',
  },
  {
    says: 'the VEN that receives tells of a flow, inbound, and its mode counts; where there is none, the one that sends, outbound',
    ...noSource,
  },
  {
    says: 'full blocks what no rule allows; selective blocks what is denied, and the rest is potentially blocked, as all is with visibility_only; idle is unknown',
    confidence: 'inferred',
    source: 'guide 25.2 on enforcement modes',
  },
  {
    says: 'a rule for user groups allows no flow, as none tells of its user; every network_type of a rule is taken for that of a flow',
    confidence: 'own',
    source: 'users and networks of flows are not modelled',
  },
  {
    says: 'boundary_decision is shown where a deny rule or an enforcement boundary decided (blocked), or an override deny rule (blocked_by_override_deny)',
    confidence: 'inferred',
    source: 'traffic_flows_async_queries_post schema names the values',
  },
  {
    says: 'an enforcement boundary is effective for workloads in selective mode alone: in other modes a flow has no boundary_decision by it',
    confidence: 'documented',
    source: 'guides on enforcement boundaries',
  },
  {
    says: 'policy_decisions and boundary_decisions are joined by AND, and an empty list of either, of include or of services is all',
    confidence: 'client',
    source: 'clients send empty lists; AND: assumed',
  },
  {
    says: 'outer lists of include are joined by OR, inner ones by AND; each element of exclude leaves out',
    confidence: 'documented',
    source: 'REST guide 25.2',
  },
  {
    says: 'exclude_workloads_from_ip_list_query leaves workloads out of what an IP list in include names, not of exclude',
    confidence: 'inferred',
    source: 'traffic_flows_async_queries_post schema; exclude: assumed',
  },
  {
    says: 'start_date and end_date are times with a zone, and a date alone is 406 invalid_timestamp; without them all is asked about up to now',
    confidence: 'observed',
    source: 'a live 25.2.40 refused a date; the schema takes any text; without them: assumed',
  },
  {
    says: 'labels of a workload in a flow have key and value',
    confidence: 'client',
    source: 'clients read both; the published schema has href alone',
  },
  {
    says: 'all flows are unicast, closed, and told by servers; caps is empty; windows services, cloud resources and data centers are nobody’s',
    confidence: 'own',
    source: 'not modelled',
  },
  {
    says: 'draft decisions, rules of a flow and regions are not shown; update_rules is not modelled',
    confidence: 'own',
    source: 'not modelled yet',
  },
];
