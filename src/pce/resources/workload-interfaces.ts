import { changeObject } from '../engine.ts';
import { Refusal } from '../errors.ts';
import { summary } from '../events.ts';
import type { Fact } from '../facts.ts';
import { mustFind } from '../objects.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../operation.ts';
import { idOf, type JsonObject } from '../resource.ts';
import { everyone, profileWriters } from '../roles.ts';
import { completeInterface, workloads } from './workloads.ts';

const facts: readonly Fact[] = [
  {
    says: 'interfaces are listed in the order in which the workload has them, and found by name',
    confidence: 'inferred',
    source: 'API index; the href ends in the name',
  },
  {
    says: 'the interfaces of a workload with a VEN are what the VEN tells: they cannot be added or deleted',
    confidence: 'assumed',
    source: 'no source',
  },
];

interface Interface extends JsonObject {
  readonly name: string;
}

function read(call: Call): { workload: JsonObject; interfaces: Interface[] } {
  const workload = JSON.parse(mustFind(workloads, call.pce, call.org, idOf(call)).body) as JsonObject;
  return { workload, interfaces: workload['interfaces'] as Interface[] };
}

const withHref = ({ href }: JsonObject, one: Interface) => ({ href: `${href}/interfaces/${one.name}`, ...one });

function write(call: Call, edit: (interfaces: Interface[]) => Interface[]): Interface[] {
  const { pce } = call;
  const { workload, interfaces } = read(call);
  if (workload['managed'])
    throw new Refusal('method_not_allowed_error', 'The VEN tells the interfaces of this workload');
  const edited = edit(interfaces);
  const { object } = changeObject(workloads, call, idOf(call), { interfaces: edited });
  pce.events.auditable(call, 'workload.update', call.method === 'POST' ? 201 : 204, {
    resource: { workload: summary(object) },
    before: JSON.stringify({ interfaces }),
    after: JSON.stringify({ interfaces: edited }),
    change_type: 'update',
  });
  return edited;
}

function add(call: Call): Answer {
  const added = completeInterface(call.body as JsonObject) as Interface;
  return call.pce.store.transaction(() => {
    write(call, (interfaces) => [...interfaces, added]);
    return json(201, withHref(read(call).workload, added));
  });
}

function remove(call: Call): Answer {
  return call.pce.store.transaction(() => {
    write(call, (interfaces) => {
      const kept = interfaces.filter(({ name }) => name !== call.params['name']);
      if (kept.length === interfaces.length) throw noSuchInterface(call);
      return kept;
    });
    return noContent;
  });
}

function list(call: Call): Answer {
  const { workload, interfaces } = read(call);
  return json(
    200,
    interfaces.map((one) => withHref(workload, one)),
  );
}

function get(call: Call): Answer {
  const { workload, interfaces } = read(call);
  const found = interfaces.find(({ name }) => name === call.params['name']);
  if (!found) throw noSuchInterface(call);
  return json(200, withHref(workload, found));
}

const noSuchInterface = ({ params }: Call) => notFound(`the workload has no interface ${params['name']}`);

const path = '/orgs/:org/workloads/:id/interfaces';
const answer = 'workloads_interfaces_get';

export const workloadInterfaceOperations: readonly Operation[] = [
  { name: 'workloads_interfaces_get', method: 'GET', path, roles: everyone, answer, facts, handle: list },
  {
    name: 'workloads_interfaces_post',
    method: 'POST',
    path,
    roles: profileWriters,
    body: 'workloads_interfaces_post',
    answer,
    facts,
    handle: add,
  },
  {
    name: 'workloads_interfaces_get_instance',
    method: 'GET',
    path: `${path}/:name`,
    roles: everyone,
    answer,
    facts,
    handle: get,
  },
  {
    name: 'workloads_interfaces_delete',
    method: 'DELETE',
    path: `${path}/:name`,
    roles: profileWriters,
    facts,
    handle: remove,
  },
];
