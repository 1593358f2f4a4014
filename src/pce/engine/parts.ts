import { Refusal } from '../model/errors.ts';
import { eventType } from '../model/event-types.ts';
import { summary } from '../model/events.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, operationName } from '../model/names.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import { idOf, type Part, type Resource } from '../model/resource.ts';
import { collectionAnswer } from './collections.ts';
import { composeChange, mustFind, saveChange } from './objects.ts';
import { partsIn } from './part-forms.ts';
import { placeOf } from './part-lists.ts';
import { pastBody } from './past-versions.ts';
import { mustReach, mustReachChange } from './reach.ts';
import { shownTo, withOwnCaps } from './representation.ts';
import { formOf, updateTypeOf } from './versions.ts';
import { elsewhere, hintOfLost } from './whereabouts.ts';
import { seesOthers } from './writes.ts';

/** The five calls of each list of parts of a kind. A change of a part is a change of the object that it is in. */
export const partOperations = (whole: Resource): Operation[] =>
  whole.version === 'active' ? [] : (whole.parts ?? []).flatMap((part) => operationsOfPart(whole, part));

function operationsOfPart(whole: Resource, part: Part): Operation[] {
  const { singular, documents, facts } = part;
  const list = `${collectionPath(whole)}/:id/${part.kind}`;
  const one = `${list}/:part`;
  const name = (document: string) => operationName(whole, `${part.kind}_${document}`);
  const reads = { method: 'GET', roles: whole.read, answer: documents.get, facts } as const;
  const writes = { roles: whole.write, ...(whole.version && { draftOnly: true as const }), facts };
  return [
    {
      ...reads,
      name: name('get'),
      path: list,
      collection: true,
      parameters: Object.fromEntries(Object.keys(part.filters ?? {}).map((filter) => [filter, { type: 'string' }])),
      handle: (call) => getList(whole, part, call),
    },
    {
      ...writes,
      ...{ name: name('post'), method: 'POST', path: list, body: documents.post, answer: documents.get },
      event: eventType(singular, 'create'),
      handle: (call) => post(whole, part, call),
    },
    {
      ...reads,
      ...{ name: name('get_instance'), path: one },
      handle: (call) => json(200, mustHave(whole, part, call, partsIn(wholeIn(whole, call), part))),
    },
    {
      ...writes,
      ...{ name: name('put'), method: 'PUT', path: one, body: documents.put, event: eventType(singular, 'update') },
      handle: (call) => put(whole, part, call),
    },
    {
      ...writes,
      ...{ name: name('delete'), method: 'DELETE', path: one, event: eventType(singular, 'delete') },
      handle: (call) => remove(whole, part, call),
    },
  ];
}

/** The object that a path names, in the version that it names, as the caller sees it. @throws Refusal 404 */
function wholeIn(declared: Resource, call: Call): JsonObject {
  const { resource, past } = formOf(declared, call);
  const id = idOf(call);
  const body =
    past === undefined
      ? shownTo(resource, call)(mustFind(resource, call.pce, call.org, id).body)
      : pastBody(resource, call, past, id);
  const whole = JSON.parse(body) as JsonObject;
  mustReach(call, resource, resource.read, [whole]);
  return whole;
}

function getList(whole: Resource, part: Part, call: Call): Answer {
  const all = partsIn(wholeIn(whole, call), part);
  const asked = Object.keys(part.filters ?? {}).filter((name) => Object.hasOwn(call.query, name));
  const found = all.filter((one) => asked.every((name) => one[name] === call.query[name]));
  return collectionAnswer(JSON.stringify(found), all.length, found.length);
}

/** @param list of the version that the call names @throws Refusal 404 */
function mustHave(whole: Resource, part: Part, call: Call, list: readonly JsonObject[]): JsonObject {
  const ending = `/${part.kind}/${call.params['part']}`;
  const isIt = ({ href }: JsonObject) => (href as string).endsWith(ending);
  const found = list.find(isIt);
  if (found) return found;
  const { resource, past } = formOf(whole, call);
  const isIn = (object: JsonObject) => partsIn(object, part).some(isIt);
  const where = elsewhere(resource, call.pce, call.org, idOf(call), { past, isIn });
  const told = `${part.singular} ${call.params['part']} is none of ${list.length} that are there`;
  throw notFound(where === undefined ? told : `${told}: ${where}`);
}

const justHref = ({ href }: JsonObject): JsonObject => ({ href });

/** The draft that a call changes a part of. @throws Refusal 404 */
function draftIn(whole: Resource, part: Part, call: Call) {
  const stored = mustFind(whole, call.pce, call.org, idOf(call));
  const list = partsIn(JSON.parse(stored.body) as JsonObject, part);
  return { whole, part, call, stored, list };
}

type Draft = ReturnType<typeof draftIn>;

function post(whole: Resource, part: Part, call: Call): Answer {
  const draft = draftIn(whole, part, call);
  const items = [...draft.list.map(justHref), call.body as JsonObject];
  const made = write(draft, items, draft.list.length, (parts) => ({
    ...{ verb: 'create', status: 201 },
    after: parts.at(-1) as JsonObject,
  }));
  const own = withOwnCaps(whole, call);
  const text = own(JSON.stringify(made), () => JSON.parse(draft.stored.body) as JsonObject);
  return { status: 201, body: text, hint: hintOf(draft, {}) };
}

/** The hint on a change that goes with the deletion of the part, or of the object that it is in. */
const hintOf = ({ whole, part, call }: Draft, sent: JsonObject): string | undefined =>
  hintOfLost(whole, call.pce, call.org, idOf(call), { [part.property]: [sent] });

function put(whole: Resource, part: Part, call: Call): Answer {
  const draft = draftIn(whole, part, call);
  const before = mustHave(whole, part, call, draft.list);
  const sent = { ...(call.body as JsonObject), href: before['href'] };
  const at = draft.list.indexOf(before);
  const items = draft.list.map(justHref).with(at, sent);
  write(draft, items, at, (parts) => {
    const after = parts.find(({ href }) => href === before['href']);
    // A PUT that asks for a deletion, as its schema allows.
    return after ? { verb: 'update', status: 204, before, after } : { verb: 'delete', status: 204, before };
  });
  return { ...noContent, hint: hintOf(draft, sent) };
}

function remove(whole: Resource, part: Part, call: Call): Answer {
  const draft = draftIn(whole, part, call);
  const before = mustHave(whole, part, call, draft.list);
  if (updateTypeOf(before) === 'delete') throw new Refusal('object_pending_deletion');
  const at = draft.list.indexOf(before);
  const items = draft.list.map(justHref).with(at, { ...justHref(before), update_type: 'delete' });
  write(draft, items, at, () => ({ verb: 'delete', status: 204, before }));
  return noContent;
}

/** What a call did to a part. */
interface Done {
  readonly verb: 'create' | 'update' | 'delete';
  readonly status: number;
  readonly before?: JsonObject;
  readonly after?: JsonObject;
}

/** Complaints are about the one part that was sent, and that is the whole body. */
function aboutPart<T>(part: Part, at: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error.at('', placeOf(part, at)) : error;
  }
}

/** Writes the list, and the event of the one part that is another now. @param at its place @returns that part */
function write(
  { whole, part, call, stored }: Draft,
  items: readonly JsonObject[],
  at: number,
  done: (parts: readonly JsonObject[]) => Done,
): JsonObject | undefined {
  const { pce, org, principal } = call;
  const change = aboutPart(part, at, () =>
    composeChange(whole, pce, org, stored, { [part.property]: items }, principal.href, seesOthers(call)),
  );
  mustReachChange(call, whole, change.before, change.object);
  const { verb, status, before, after } = done(partsIn(change.object, part));
  pce.store.write(() => {
    saveChange(whole, stored.ordinal, change);
    pce.events.auditable(call, eventType(part.singular, verb), status, {
      resource: { [part.singular]: summary((after ?? before) as JsonObject, []) },
      ...(before && after && { before: JSON.stringify(before) }),
      ...(after && { after: JSON.stringify(after) }),
      change_type: verb,
    });
  });
  return after;
}
