import type { ServiceBindingsGet } from '../../generated/schema-types.ts';
import { carryOut, itemForm } from '../engine/bulk.ts';
import { objectAt } from '../engine/objects.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { activeKind, isPendingDeletion } from '../engine/versions.ts';
import { createFor, type Tell } from '../engine/writes.ts';
import { type ErrorItem, invalidUri, Refusal } from '../model/errors.ts';
import { client } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, idIn, operationName, schemaName } from '../model/names.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { type ObjectOf, type Resource, type ResourceOf, resourceOf, type WriteContext } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { referringTo } from './policy-filters.ts';
import { checkRange } from './port-checks.ts';
import { virtualServices } from './virtual-services.ts';

type Context = WriteContext<ObjectOf<ServiceBindingsGet>>;

/** Workloads that provide a virtual service. */
export const serviceBindings: ResourceOf<ServiceBindingsGet> = {
  kind: 'service_bindings',
  singular: 'service_binding',
  id: 'uuid',
  deletion: 'hard',
  without: ['POST', 'PUT'],
  read: everyone,
  write: administrators,
  defaults: {
    port_overrides: client([], 'connector, data of its tests'),
    ...noExternalData('as other kinds'),
  },
  filters: {
    virtual_service: referringTo('virtual_service'),
    workload: referringTo('workload'),
    ...externalDataFilters,
  },
  references: { virtual_service: activeKind(virtualServices.kind), workload: 'workloads' },
  embeds: { workload: ['name', 'hostname', 'deleted'] },
  reachedBy: ['virtual_service', 'workload'],
  goesWith: ['workload'],
  limit: ownLimit('total_service_bindings'),
  unique: [{ ...uniqueExternalData, token: 'uniqueness_failure' }],
  complete: ({ object }) => {
    object.bound_service = object.virtual_service as { href: string };
  },
  check: (context) => {
    checkOverrides(context.body['port_overrides']);
    refusePendingDeletion(context);
    refuseSecondOfSame(context);
  },
  deletesMany: true,
  facts: [
    {
      says: 'new_to_port below new_port is 406 input_validation_error',
      confidence: 'assumed',
      source: 'as ranges of ports in services',
    },
    {
      says: 'POST takes a list and answers a list of {href, status: created} in its order',
      confidence: 'client',
      source: 'illumio-py, Terraform provider; the status: connector',
    },
    {
      says: 'a binding that there is already, and one with the external reference of another, are items {status, error} of uniqueness_failure, without href',
      confidence: 'client',
      source: 'connector, data of its tests; illumio-py tells errors by the missing href; further keys are not known',
    },
    {
      says: 'an href of a virtual service or workload that there is not refuses the whole call',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'the virtual service has to be in force: one that is only a draft is 406 invalid_uri',
      confidence: 'inferred',
      source: 'documented, and both suites provision it first; the token is assumed',
    },
    {
      says: 'either form of its href is taken, and the active one is answered',
      confidence: 'observed',
      source: 'connector: the draft href of a provisioned one works; illumio-py reads the active one',
    },
    {
      says: 'a virtual service whose deletion is pending cannot be bound: 406 invalid_uri',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'answers have both virtual_service and bound_service',
      confidence: 'client',
      source: 'Terraform provider reads both; the schema has the second, answers of a PCE the first',
    },
    {
      says: 'the workload is answered with name, hostname and deleted',
      confidence: 'client',
      source: 'connector, data of its tests',
    },
    {
      says: 'the deletion of a bound workload takes the binding with it, without an event of its own',
      confidence: 'inferred',
      source: 'nothing keeps a workload from being deleted; the event: assumed',
    },
    {
      says: 'a POST leaves one event service_binding.create, with an entry for each binding',
      confidence: 'assumed',
      source: 'the list of events has the type; that there is one: as for bulk calls',
    },
  ],
};

/** @throws Refusal 406 */
function checkOverrides(overrides: unknown): void {
  for (const [at, { new_port, new_to_port }] of ((overrides ?? []) as readonly Override[]).entries())
    checkRange(new_port, new_to_port, `#/port_overrides/${at}/new_to_port`, 'new_port');
}

type Override = NonNullable<ServiceBindingsGet['port_overrides']>[number];

/** A deletion that is provisioned would leave the binding with nothing. @throws Refusal 406 */
function refusePendingDeletion({ pce, org, object }: Context): void {
  const href = object.virtual_service?.href ?? '';
  const draft = pce.store.find(org, virtualServices.kind, idIn(href));
  if (!draft || !isPendingDeletion(draft)) return;
  throw invalidUri(href, 'the deletion of that virtual service is pending');
}

/** A workload has few bindings, a virtual service may have many. @throws Refusal 406 `uniqueness_failure` */
function refuseSecondOfSame({ pce, org, object }: Context): void {
  const ofWorkload = pce.store.withValue(org, serviceBindings.kind, 'workload', object.workload?.href ?? '');
  const bound = ofWorkload.map((ordinal) => objectAt(pce, ordinal) as Partial<ServiceBindingsGet>);
  if (bound.some(({ virtual_service }) => virtual_service?.href === object.virtual_service?.href)) {
    throw new Refusal('uniqueness_failure');
  }
}

function create(call: Call): Answer | Promise<Answer> {
  const declared = resourceOf(call.pce, serviceBindings.kind);
  const event = call.pce.events.bulk(call, 'service_binding.create', 201);
  const failures: ErrorItem[] = [];
  const failed = (_item: unknown, { items: [item] }: Refusal) => {
    const { token } = item as ErrorItem;
    failures.push(item as ErrorItem);
    return [{ status: token, error: token }];
  };
  const items = call.body as JsonObject[];
  return carryOut({
    ...{ call, items, failed },
    work: (item) => {
      try {
        return [created(call, declared, item, (_type, change) => event.tell(change))];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.items[0]?.token === 'uniqueness_failure') return failed(item, error);
        throw error.at(`${items.indexOf(item)}/`);
      }
    },
    keep: () => event.write(),
    answer: (done) => ({ ...json(201, done), failures }),
  });
}

function created(call: Call, declared: Resource, item: JsonObject, tell: Tell): JsonObject {
  return { href: createFor(call, declared, item, tell).object['href'], status: 'created' };
}

/** POST takes several at once, unlike that of any other kind. */
export const serviceBindingOperations: readonly Operation[] = [
  {
    name: operationName(serviceBindings, 'post'),
    method: 'POST',
    path: collectionPath(serviceBindings),
    roles: serviceBindings.write,
    body: schemaName(serviceBindings, 'post'),
    size: 'bulk',
    event: 'service_binding.create',
    ...{ answer: { ...itemForm, required: ['status'] }, isList: true },
    facts: serviceBindings.facts,
    handle: create,
  },
];
