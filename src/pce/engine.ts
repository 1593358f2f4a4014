import { listOperation } from './collections.ts';
import { refreshEmbedded } from './embedded.ts';
import { type ErrorToken, Refusal } from './errors.ts';
import { summary } from './events.ts';
import { addObject, deletedObject, isId, mergeObject, mustFind, prepareObject, saveObject } from './objects.ts';
import { type Answer, type Call, hasRole, noContent, notFound, type Operation, userHref } from './operation.ts';
import { forCaller, present, withExtras } from './representation.ts';
import { hrefOf, idOf, type JsonObject, type Resource } from './resource.ts';
import { checkLimit, refuseWhileReferenced } from './rules.ts';
import { withoutReadOnly } from './validation.ts';

const allCalls = ['list', 'post', 'get', 'put', 'delete'] as const;

/** The five calls of a kind, and what its declaration adds. */
export function operationsOf(resource: Resource): Operation[] {
  const { kind, putSchemas } = resource;
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
    body: putSchemas ? (call, body) => putSchemas.pick(call.pce, call.org, idOf(call), body) : `${kind}_put`,
    adapt: (body, level) => forSchema(putSchemas?.names ?? [`${kind}_put`], answer, adapt(body, level), level),
    facts,
    handle: (call) => change(resource, call, idOf(call)),
  };
  const calls: Record<NonNullable<Resource['calls']>[number], Operation> = {
    list: listOperation(resource),
    post: {
      name: `${kind}_post`,
      method: 'POST',
      path: collection,
      roles: resource.write,
      body: `${kind}_post`,
      answer,
      adapt: (body, level) => forSchema([`${kind}_post`], answer, adapt(body, level), level),
      facts,
      handle: (call) => create(resource, call),
    },
    get: {
      name: `${kind}_get_instance`,
      method: 'GET',
      path: one,
      roles: resource.read,
      answer,
      facts,
      handle: get(resource),
    },
    put: update,
    delete: {
      name: `${kind}_delete`,
      method: 'DELETE',
      path: one,
      roles: resource.write,
      facts,
      handle: (call) => remove(resource, call),
    },
  };
  const actions = (resource.actions ?? []).map((action) => ({
    ...action,
    path: one + action.path,
    handle: (call: Call) => action.handle(resource, call),
  }));
  const operations = [...(resource.calls ?? allCalls).map((name) => calls[name]), ...actions];
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

function forSchema(request: readonly string[], answer: string, body: unknown, level: string): unknown {
  return level === 'lenient' ? withoutReadOnly(body, request, answer) : body;
}

function get(resource: Resource) {
  const seesAll = (call: Call) => !resource.caps || hasRole(call.principal, call.org, resource.write);
  return (call: Call): Answer => {
    const id = idOf(call);
    if (!resource.extras && !resource.asOf && seesAll(call) && isId(resource, id)) {
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
  const { pce } = call;
  return pce.store.transaction(() => {
    const { object, before, after } = changeObject(resource, call, id, call.body as JsonObject);
    pce.events.auditable(call, `${resource.singular}.update`, 204, {
      resource: { [resource.singular]: summary(object) },
      before: present(resource, pce, before),
      after: present(resource, pce, after),
      change_type: 'update',
    });
    return noContent;
  });
}

/** Changes an object inside the caller's transaction; the texts are as stored. @throws Refusal */
export function changeObject(
  resource: Resource,
  { pce, org, principal }: Call,
  id: string,
  body: JsonObject,
): { object: JsonObject; before: string; after: string } {
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const before = JSON.parse(stored.body) as JsonObject;
  const object = mergeObject(resource, before, body);
  prepareObject(resource, { pce, org, body, before, object }, stored.ordinal);
  object['updated_at'] = pce.clock.timestamp();
  if ('updated_by' in object) object['updated_by'] = { href: userHref(principal.userId) };
  const after = saveObject(resource, pce, org, stored.ordinal, object);
  resource.changed?.(pce, org, object);
  refreshEmbedded(resource, pce, org, before, object);
  return { object, before: stored.body, after };
}

function remove(resource: Resource, call: Call): Answer {
  const { pce } = call;
  return pce.store.transaction(() => {
    const { object, before } = removeObject(resource, call, idOf(call));
    pce.events.auditable(call, `${resource.singular}.delete`, 204, {
      resource: { [resource.singular]: summary(object) },
      before: present(resource, pce, before),
      change_type: 'delete',
    });
    return noContent;
  });
}

/** Deletes an object inside the caller's transaction. @throws Refusal */
export function removeObject(
  resource: Resource,
  { pce, org, principal }: Call,
  id: string,
): { object: JsonObject; before: string } {
  const stored = mustFind(resource, pce, org, id);
  if (stored.deleted) throw alreadyDeleted(resource);
  const object = JSON.parse(stored.body) as JsonObject;
  resource.checkDelete?.(pce, org, object);
  refuseWhileReferenced(resource, pce, org, object['href'] as string);
  if (resource.deletion === 'hard') pce.store.remove(org, resource.kind, stored.ordinal);
  else {
    const deleted = deletedObject(object, pce.clock.timestamp(), { href: userHref(principal.userId) });
    pce.store.markDeleted(org, resource.kind, stored.ordinal, JSON.stringify(deleted));
  }
  return { object, before: stored.body };
}

function alreadyDeleted(resource: Resource): Refusal {
  return new Refusal(`${resource.singular}_already_deleted` as ErrorToken);
}
