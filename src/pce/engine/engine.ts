import { type EventType, eventType } from '../model/event-types.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, hrefPrefix, objectPath, operationName, schemaName, storedIdOf } from '../model/names.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import { withoutReadOnly } from '../model/read-only.ts';
import type { Resource } from '../model/resource.ts';
import { inOne } from '../observing/untold.ts';
import { bulkOperations } from './bulk.ts';
import { listOperation } from './collections.ts';
import { deleteManyOperations } from './delete-many.ts';
import { lookupOperations } from './lookups.ts';
import { isId, mustFind } from './objects.ts';
import { partOperations } from './parts.ts';
import { pastBody } from './past-versions.ts';
import { hasAllOf, mustFindFor, mustReach, reachesSome, reachOf } from './reach.ts';
import { shownTo, withOwnCaps } from './representation.ts';
import { formOf } from './versions.ts';
import { hintOfLost } from './whereabouts.ts';
import { alone, createFor, putFor, removeFor } from './writes.ts';

/** The five common calls of a kind, and those that its declaration adds. The draft has those of all its versions. */
export function operationsOf(resource: Resource): Operation[] {
  if (resource.version === 'active') return [];
  const without = new Set<string>(resource.without);
  const [collection, one] = [collectionPath(resource), objectPath(resource)];
  const isLeftOut = ({ path, method }: Operation) => (path === collection || path === one) && without.has(method);
  const update = updateOperation(resource);
  const operations: Operation[] = [
    ...(resource.id === 'single' ? [] : [listOperation(resource)]),
    createOperation(resource),
    getOperation(resource),
    update,
    deleteOperation(resource),
    ...bulkOperations(resource),
    ...deleteManyOperations(resource),
    ...lookupOperations(resource),
    ...partOperations(resource),
    ...actionOperations(resource),
    ...(resource.lenientCollectionPut ? [collectionPut(resource, update)] : []),
  ];
  return operations.filter((operation) => !isLeftOut(operation));
}

const createOperation = (resource: Resource): Operation => ({
  name: operationName(resource, 'post'),
  method: 'POST',
  path: collectionPath(resource),
  body: schemaName(resource, 'post'),
  answer: schemaName(resource, 'get'),
  adapt: adaptTo(resource),
  ...writing(resource, eventType(resource.singular, 'create')),
  handle: (call) => create(resource, call),
});

const getOperation = (resource: Resource): Operation => ({
  name: operationName(resource, resource.id === 'single' ? 'get' : 'get_instance'),
  method: 'GET',
  path: objectPath(resource),
  roles: resource.read,
  answer: schemaName(resource, 'get'),
  facts: resource.facts,
  handle: get(resource),
});

const updateOperation = (resource: Resource): Operation => ({
  name: operationName(resource, 'put'),
  method: 'PUT',
  path: objectPath(resource),
  body: putSchemaOf(resource),
  ...(resource.putSchema && { bodies: resource.putSchema.among }),
  adapt: adaptTo(resource),
  ...writing(resource, resource.told?.as ?? eventType(resource.singular, 'update')),
  handle: (call) => change(resource, call, storedIdOf(call, resource)),
});

const deleteOperation = (resource: Resource): Operation => ({
  name: operationName(resource, 'delete'),
  method: 'DELETE',
  path: objectPath(resource),
  ...writing(resource, eventType(resource.singular, 'delete')),
  handle: (call) => remove(resource, call),
});

const actionOperations = (resource: Resource): Operation[] =>
  (resource.actions ?? []).map((action) => ({
    ...action,
    path: objectPath(resource) + action.path,
    handle: (call: Call) => {
      mustReachNow(resource, action.roles, call);
      return action.handle(resource, call);
    },
  }));

/** Whatever the calls share that write. */
const writing = (resource: Resource, event: EventType) => ({
  roles: resource.write,
  ...(resource.version && { draftOnly: true as const }),
  ...leaving(resource, event),
  facts: resource.facts,
});

const adaptTo =
  (resource: Resource): NonNullable<Operation['adapt']> =>
  (body, level) =>
    level === 'lenient' ? adaptLenient(resource, body) : body;

const leaving = ({ unaudited }: Resource, event: EventType) => (unaudited ? {} : { event });

/** The vendor page updates with PUT on the collection and the href in the body. */
function collectionPut(resource: Resource, update: Operation): Operation {
  const hrefs = new WeakMap<object, string>();
  return {
    ...update,
    name: operationName(resource, 'collection_put'),
    path: collectionPath(resource),
    level: 'lenient',
    adapt: (body, level, schema) => {
      // Here already, since the href is read-only, and whoever carries the call out has this very body.
      const adapted = withoutReadOnly(update.adapt?.(body, level, schema), schema);
      const { href } = (body ?? {}) as JsonObject;
      if (typeof href === 'string' && typeof adapted === 'object' && adapted !== null) hrefs.set(adapted, href);
      return adapted;
    },
    handle: (call) => {
      const href = hrefs.get(call.body as object);
      const prefix = hrefPrefix(resource, call.org);
      if (!href?.startsWith(prefix))
        throw notFound(`a PUT on the collection needs an href under ${prefix} in its body`);
      return change(resource, call, href.slice(prefix.length));
    },
  };
}

/** The schema of a PUT. Where it depends on the object, an unknown id is a 404. */
function putSchemaOf(resource: Resource): NonNullable<Operation['body']> {
  const { putSchema } = resource;
  if (!putSchema) return schemaName(resource, 'put');
  return (call, body) =>
    putSchema.of(JSON.parse(mustFind(resource, call.pce, call.org, storedIdOf(call, resource)).body), body);
}

function adaptLenient(resource: Resource, body: unknown): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject && resource.adaptLenient ? resource.adaptLenient(body as JsonObject) : body;
}

function get(declared: Resource) {
  return (call: Call): Answer => {
    const id = storedIdOf(call, declared);
    const { resource, past } = formOf(declared, call);
    const shown = (body: string): Answer => {
      if (reachesSome(resource, call)) mustReach(call, resource, resource.read, [JSON.parse(body) as JsonObject]);
      return { status: 200, body };
    };
    if (past !== undefined) return shown(pastBody(resource, call, past, id));
    if (!resource.extras && !resource.elides && !resource.asOf && hasAllOf(declared, call) && isId(resource, id)) {
      const body = call.pce.store.body(call.org, resource.kind, id);
      if (body) return { status: 200, body };
    }
    const stored = mustFindFor(call, resource, id);
    return shown(shownTo(resource, call)(stored.body));
  };
}

/** The object of an action's path, where it is there. @throws Refusal 403 */
function mustReachNow(resource: Resource, roles: Operation['roles'], call: Call): void {
  if (!resource.scopesOf || typeof roles === 'string' || reachOf(call, roles).isWhole) return;
  const { body } = mustFind(resource, call.pce, call.org, storedIdOf(call, resource));
  mustReach(call, resource, roles, [JSON.parse(body) as JsonObject]);
}

function create(resource: Resource, call: Call): Answer {
  const { object, text } = createFor(call, resource, call.body as JsonObject, alone(call, 201));
  const secrets = resource.toldOnce?.(call.pce, call.org);
  if (secrets) return json(201, { ...object, ...secrets });
  const body = withOwnCaps(resource, call)(text, () => object);
  return { status: 201, body, hint: resource.hint?.(call.body as JsonObject) };
}

function change(resource: Resource, call: Call, id: string): Answer {
  const body = call.body as JsonObject;
  putFor(call, resource, id, body, alone(call, 204));
  const hints = [resource.hint?.(body), hintOfLost(resource, call.pce, call.org, id, body)];
  return { ...noContent, hint: inOne(hints) || undefined };
}

function remove(resource: Resource, call: Call): Answer {
  removeFor(call, resource, storedIdOf(call, resource), alone(call, 204));
  return noContent;
}
