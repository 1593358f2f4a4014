import { collectionAnswer } from '../engine/collections.ts';
import type { Fact } from '../model/facts.ts';
import { type Accepted, type Method, notFound, type Operation } from '../model/operation.ts';
import {
  administrators,
  everyone,
  globalReaders,
  owners,
  profileWriters,
  provisioners,
  type Role,
} from '../model/roles.ts';

type Row = readonly [method: Method, path: string, roles: readonly Role[]];

/** Things of which an org has none here: their lists are empty, and calls on one of them find nothing. */
interface Absent {
  /** What there is none of. */
  readonly what: string;
  readonly why: string;
  /** GETs of lists, below the org, with the parameters that are published of them. */
  readonly lists: readonly (readonly [path: string, roles: readonly Role[], parameters?: Accepted])[];
  /** Calls on one of them. */
  readonly ones: readonly Row[];
}

const text = { type: 'string' };

const families: readonly Absent[] = [
  {
    what: 'network enforcement nodes, their jobs, and what their network devices have',
    why: 'a node pairs itself, by a call that is not public; clients only list them',
    lists: [
      [
        'network_enforcement_nodes',
        everyone,
        {
          condition: { enum: ['network_enforcement_node.missed_heartbeats', 'network_enforcement_node.degraded'] },
          device_type: text,
          health: { enum: ['healthy', 'unhealthy', 'error', 'warning'] },
          manufacturer: text,
          model: text,
        },
      ],
    ],
    ones: [
      ['GET', 'network_enforcement_nodes/:uuid', everyone],
      ['PUT', 'network_enforcement_nodes/:uuid', administrators],
      ['POST', 'network_enforcement_nodes/:uuid/network_devices', profileWriters],
      ['GET', 'network_enforcement_nodes/virtual_server_discovery_jobs/:job_uuid', everyone],
      ['PUT', 'network_devices/:nd_uuid', profileWriters],
      ['DELETE', 'network_devices/:nd_uuid', profileWriters],
      ['POST', 'network_devices/:nd_uuid/enforcement_instructions_request', provisioners],
      ['POST', 'network_devices/:nd_uuid/enforcement_instructions_applied', provisioners],
      ['GET', 'network_devices/:nd_uuid/network_endpoints', everyone],
      ['POST', 'network_devices/:nd_uuid/network_endpoints', profileWriters],
      ['GET', 'network_devices/:nd_uuid/network_endpoints/:ep_uuid', everyone],
      ['PUT', 'network_devices/:nd_uuid/network_endpoints/:ep_uuid', profileWriters],
      ['DELETE', 'network_devices/:nd_uuid/network_endpoints/:ep_uuid', profileWriters],
    ],
  },
  {
    what: 'load balancers and the virtual servers on them',
    why: 'a POST of one is not modelled',
    lists: [],
    ones: [
      ['PUT', 'slbs/:slb_id', administrators],
      ['DELETE', 'slbs/:slb_id', administrators],
      ['PUT', 'sec_policy/:pversion/virtual_servers/:virtual_server_id', administrators],
      ['DELETE', 'sec_policy/:pversion/virtual_servers/:virtual_server_id', administrators],
    ],
  },
  {
    what: 'core services that were detected',
    why: 'traffic would show them',
    lists: [
      [
        'detected_core_services',
        everyone,
        {
          action: { enum: ['skip', 'reject', 'accept', 'recommended'] },
          core_service_type: text,
          max_results: { type: 'integer', minimum: 0 },
        },
      ],
      ['detected_core_services_summary', everyone],
    ],
    ones: [
      ['GET', 'detected_core_services/:detected_core_service_id', everyone],
      ['PUT', 'detected_core_services/:detected_core_service_id', administrators],
    ],
  },
  {
    what: 'runs of rules that map labels',
    why: 'a POST of one is not modelled',
    lists: [],
    ones: [
      ['GET', 'label_mapping_rules/run/:job_uuid', everyone],
      ['GET', 'label_mapping_rules/run/:job_uuid/download', everyone],
      ['PUT', 'label_mapping_rules/run/:job_uuid/assign_labels', administrators],
    ],
  },
  {
    what: 'reports',
    why: 'a POST of one is not modelled',
    lists: [['reports', owners]],
    ones: [
      ['GET', 'reports/:report_id', owners],
      ['PUT', 'reports/:report_id', owners],
      ['GET', 'reports/:report_id/download', owners],
    ],
  },
  {
    what: 'support bundles',
    why: 'a POST of one is not modelled: there are no logs to collect',
    lists: [['support_bundle_requests', globalReaders]],
    ones: [
      ['GET', 'support_bundle_requests/:uuid', globalReaders],
      ['DELETE', 'support_bundle_requests/:uuid', administrators],
    ],
  },
  {
    what: 'app groups with a risk, workloads of Kubernetes',
    why: 'traffic and clusters that connect would show them',
    lists: [['app_groups/risk_summary', everyone]],
    ones: [
      ['GET', 'app_groups/:app_group_id/risk_details', everyone],
      ['GET', 'kubernetes_workloads/:kubernetes_workload_id', everyone],
    ],
  },
];

/** The name of a call, as others are called: `reports_download_get`, `reports_get_instance`. */
const nameOf = (method: Method, path: string) => {
  const words = path.split('/').filter((word) => !word.startsWith(':'));
  const isOne = method === 'GET' && path.split('/').at(-1)?.startsWith(':');
  return `${words.join('_')}_${method.toLowerCase()}${isOne ? '_instance' : ''}`;
};

/** The list of what there is none of. Its parameters find nothing, whatever they say. */
export const emptyList = (
  path: string,
  roles: readonly Role[],
  facts: readonly Fact[],
  parameters: Accepted = {},
): Operation => ({
  ...{
    name: nameOf('GET', path),
    method: 'GET',
    path: `/orgs/:org/${path}`,
    roles,
    collection: true,
    parameters,
    facts,
  },
  handle: () => collectionAnswer(Buffer.from('[]'), 0, 0),
});

function one([method, path, roles]: Row, what: string, facts: readonly Fact[]): Operation {
  return {
    ...{ name: nameOf(method, path), method, path: `/orgs/:org/${path}`, roles, facts },
    ...(path.includes(':pversion') && { draftOnly: true as const }),
    handle: ({ org }) => {
      throw notFound(`org ${org} has none of the ${what}`);
    },
  };
}

export const absentOperations: readonly Operation[] = families.flatMap(({ what, why, lists, ones }) => {
  const facts: Fact[] = [
    {
      says: `there are no ${what}: their lists are empty, and each call on one is 404`,
      confidence: 'own',
      source: why,
    },
    ...lists
      .filter(([, , parameters]) => parameters)
      .map(
        ([path]): Fact => ({
          says: `the filters of ${path} are not looked at: a wrong value is not refused`,
          confidence: 'own',
          source: 'the list is empty',
        }),
      ),
    {
      says: `the body of a call on one of the ${what} is not read, as there is none`,
      confidence: 'own',
      source: 'the emulator alone: a PCE may look at the body first',
    },
  ];
  return [
    ...lists.map(([path, roles, parameters]) => emptyList(path, roles, facts, parameters)),
    ...ones.map((row) => one(row, what, facts)),
  ];
});
