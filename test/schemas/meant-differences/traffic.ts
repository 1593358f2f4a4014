import type { MeantDifference } from '../meant-difference.ts';

/** Traffic flows, and the queries for them. */
export const traffic: readonly MeantDifference[] = [
  {
    schemas: ['traffic_flows_async_queries_get'],
    paths: ['#/href', '#/result', '#/created_by/href'],
    fact: 'format',
    ours: undefined,
    reason: 'an href is no URI by that format, as it has no scheme; every client reads hrefs',
  },
  {
    schemas: ['traffic_flows_async_queries_post'],
    paths: ['#/start_date', '#/end_date'],
    fact: 'format',
    ours: undefined,
    reason: 'clients send times, and a live 25.2.40 takes them; traffic-times.ts checks both forms',
  },
  {
    schemas: ['traffic_flows_exclude_array', 'traffic_flows_destination_exclude_array'],
    paths: ['#/*'],
    fact: 'types',
    ours: undefined,
    reason: 'each alternative says that it is an object',
  },
  {
    schemas: ['traffic_flows_include_array_list', 'traffic_flows_destination_include_array_list'],
    paths: ['#/*/*'],
    fact: 'types',
    ours: undefined,
    reason: 'as above',
  },
  {
    schemas: ['traffic_flows_endpoint_labels'],
    paths: ['#/*/key', '#/*/value'],
    fact: 'present',
    ours: true,
    reason: 'clients read both of the labels of a flow',
  },
  {
    schemas: ['traffic_flows_enforcement_boundary', 'traffic_flows_rules'],
    paths: ['#'],
    fact: 'closed',
    ours: false,
    reason: 'published on a list, which has no properties to close',
  },
  {
    schemas: ['traffic_flows_workload'],
    paths: ['#/managed_by', '#/external_data_set', '#/external_data_reference'],
    fact: 'present',
    ours: true,
    only: '25.2.20',
    reason: 'new in 26.3.0',
  },
];
