import { listOperation } from './collections.ts';
import { type ErrorToken, Refusal } from './errors.ts';
import { summary } from './events.ts';
import { addObject, isId, mergeObject, mustFind, saveObject } from './objects.ts';
import { type Answer, type Call, hasRole, noContent, notFound, type Operation, userHref } from './operation.ts';
import { forCaller, withExtras } from './representation.ts';
import { hrefOf, idOf, type JsonObject, type Resource, type WriteContext } from './resource.ts';
import { checkLimit, checkRules, refuseWhileReferenced } from './rules.ts';
import { withoutReadOnly } from './validation.ts';

/** The five calls of a kind, and what its declaration adds. */
export function operationsOf(resource: Resource): Operation[] {
  const { kind } = resource;
  const collection = `/orgs/:org/${kind}`;
  const one = `${collection}/:id`;
  const answer = `${kind}_get`;
  const facts = resource.facts;
  const adapt: Operation['adapt'] = (body, level) => (level === 'lenient' ? adaptLenient(resource, body) : body);
  const update: Operation = {
    name: `${kind}_put`,
    method: 'PUT',
    path: one,
    roles: resource.write,
    body: `${kind}_put`,
    adapt: (body, level) => forSchema(`${kind}_put`, answer, adapt(body, level), level),
    facts,
    handle: (call) => change(resource, call, idOf(call)),
  };
  const operations: Operation[] = [
    listOperation(resource),
    {
      name: `${kind}_post`,
      method: 'POST',
      path: collection,
      roles: resource.write,
      body: `${kind}_post`,
      answer,
      adapt: (body, level) => forSchema(`${kind}_post`, answer, adapt(body, level), level),
      facts,
      handle: (call) => create(resource, call),
    },
    {
      name: `${kind}_get_instance`,
      method: 'GET',
      path: one,
      roles: resource.read,
      answer,
      facts,
      handle: get(resource),
    },
    update,
    {
      name: `${kind}_delete`,
      method: 'DELETE',
      path: one,
      roles: resource.write,
      facts,
      handle: (call) => remove(resource, call),
    },
    ...(resource.actions ?? []).map((action) => ({
      ...action,
      path: one + action.path,
      handle: (call: Call) => action.handle(resource, call),
    })),
  ];
  if (resource.lenientCollectionPut) operations.push(collectionPut(resource, update));
  return operations;
}

/** The vendor page updates with PUT on the collection and the href in the body. */
function collectionPut(resource: Resource, update: Operation): Operation {
  const hrefs = new WeakMap<object, string>();
  return {
    ...update,
    name: `${resource.kind}_collection_put`,
    path: `/orgs/:org/${resource.kind}`,
    level: 'lenient',
    adapt: (body, level) => {
      const adapted = update.adapt?.(body, level);
      const { href } = (body ?? {}) as JsonObject;
      if (typeof href === 'string' && typeof adapted === 'object' && adapted !== null) hrefs.set(adapted, href);
      return adapted;
    },
    handle: (call) => {
      const href = hrefs.get(call.body as object);
      const prefix = hrefOf(resource, call.org, '');
      if (!href?.startsWith(prefix))
        throw notFound(`a PUT on the collection needs an href under ${prefix} in its body`);
      return change(resource, call, href.slice(prefix.length));
    },
  };
}

function adaptLenient(resource: Resource, body: unknown): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject && resource.adaptLenient ? resource.adaptLenient(body as JsonObject) : body;
}

function forSchema(request: string, answer: string, body: unknown, level: string): unknown {
  return level === 'lenient' ? withoutReadOnly(body, request, answer) : body;
}

function get(resource: Resource) {
  const seesAll = (call: Call) => !resource.caps || hasRole(call.principal, call.org, resource.write);
  return (call: Call): Answer => {
    const id = idOf(call);
    if (!resource.extras && seesAll(call) && isId(resource, id)) {
      const body = call.pce.store.bytes(call.org, resource.kind, id);
      if (body) return { status: 200, body };
    }
    const stored = mustFind(resource, call.pce, call.org, id);
    const body = withExtras(resource, call, [stored.body])[0] as string;
    return { status: 200, body: Buffer.from(forCaller(resource, call)(body)) };
  };
}

function create(resource: Resource, call: Call): Answer {
  const { pce, org } = call;
  return pce.store.transaction(() => {
    const notifications = checkLimit(
      pce,
      resource.limit,
      pce.store.totals(org, resource.kind).live,
      `${resource.singular}.create`,
    );
    const { object, text } = addObject(resource, pce, org, call.body as JsonObject, call.principal.userId);
    pce.events.auditable(call, `${resource.singular}.create`, 201, {
      resource: { [resource.singular]: summary(object) },
      after: text,
      change_type: 'create',
      notifications,
    });
    return { status: 201, body: Buffer.from(text) };
  });
}

function change(resource: Resource, call: Call, id: string): Answer {
  const { pce, org } = call;
  const body = call.body as JsonObject;
  return pce.store.transaction(() => {
    const stored = mustFind(resource, pce, org, id);
    if (stored.deleted) throw alreadyDeleted(resource);
    const before = JSON.parse(stored.body) as JsonObject;
    const object = mergeObject(resource, before, body);
    const context: WriteContext = { pce, org, body, before, object };
    resource.complete?.(context);
    checkRules(resource, context, stored.ordinal);
    object['updated_at'] = pce.clock.timestamp();
    if ('updated_by' in object) object['updated_by'] = { href: userHref(call.principal.userId) };
    const after = saveObject(resource, pce, org, stored.ordinal, object);
    pce.events.auditable(call, `${resource.singular}.update`, 204, {
      resource: { [resource.singular]: summary(object) },
      before: stored.body,
      after,
      change_type: 'update',
    });
    return noContent;
  });
}

function remove(resource: Resource, call: Call): Answer {
  const { pce, org } = call;
  return pce.store.transaction(() => {
    const stored = mustFind(resource, pce, org, idOf(call));
    if (stored.deleted) throw alreadyDeleted(resource);
    const object = JSON.parse(stored.body) as JsonObject;
    resource.checkDelete?.(pce, org, object);
    refuseWhileReferenced(resource, pce, org, object['href'] as string);
    if (resource.deletion === 'hard') pce.store.remove(org, resource.kind, stored.ordinal);
    else {
      const deleted = deletedObject(object, pce.clock.timestamp(), { href: userHref(call.principal.userId) });
      pce.store.markDeleted(org, resource.kind, stored.ordinal, JSON.stringify(deleted));
    }
    pce.events.auditable(call, `${resource.singular}.delete`, 204, {
      resource: { [resource.singular]: summary(object) },
      before: stored.body,
      change_type: 'delete',
    });
    return noContent;
  });
}

/** What a soft-deleted object says of itself; some kinds also say when and by whom. */
function deletedObject(object: JsonObject, now: string, by: JsonObject): JsonObject {
  const stamps = 'deleted_at' in object ? { deleted_at: now, deleted_by: by } : {};
  return { ...object, deleted: true, updated_at: now, updated_by: by, ...stamps };
}

function alreadyDeleted(resource: Resource): Refusal {
  return new Refusal(`${resource.singular}_already_deleted` as ErrorToken);
}
