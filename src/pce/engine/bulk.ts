import { BYTES_AT_ONCE } from '../../state/parts.ts';
import type { BulkEvent } from '../model/bulk-event.ts';
import { type ErrorItem, invalidInput, invalidUri, Refusal } from '../model/errors.ts';
import { eventType } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { collectionPath, hrefOf, hrefPrefix, idIn, operationName, schemaName } from '../model/names.ts';
import { type Answer, type Call, json, type Operation } from '../model/operation.ts';
import { lastOf } from '../model/query.ts';
import { noteLeftOut, withoutReadOnly } from '../model/read-only.ts';
import type { Resource } from '../model/resource.ts';
import { storageRefusal } from '../model/storage-refusal.ts';
import { findStrays } from '../model/strays.ts';
import { typeOf, validateBody } from '../model/validation.ts';
import { ordinalWith } from './indexed-values.ts';
import { isId } from './objects.ts';
import { hintOfLost, whyNotLive } from './whereabouts.ts';
import { changeFor, checkLimits, createFor, removeFor, type Tell } from './writes.ts';

type Verb = NonNullable<Resource['bulk']>[number];

const facts: readonly Fact[] = [
  {
    says: 'a bulk call takes at most 1000 items, in one answer of 200 with an element for each, in their order',
    confidence: 'documented',
    source: 'REST guide 25.2; schemas of the bulk calls; illumio-py',
  },
  {
    says: 'an item of a bulk call that fails is {href, status: "failed", token, message} and leaves the others alone',
    confidence: 'client',
    source: 'illumio-py, test data; href is null where there is none: assumed, illumio-py reads the key',
  },
  {
    says: 'where there is no room for more midway, what is kept stays, and each of the others is an item that fails',
    confidence: 'own',
    source: 'the emulator alone; where nothing of the call could be kept it is refused as any other',
  },
  {
    says: 'bulk_create is refused as a whole at the hard limit, and an item that goes beyond it fails',
    confidence: 'inferred',
    source:
      'Administration guide 25.2 prints the refusal of a bulk create of workloads; whether what fits is kept is not said',
  },
  {
    says: 'bulk_delete answers its failures only',
    confidence: 'client',
    source: 'illumio-py, documentation of its method',
  },
  {
    says: 'one item that breaks the schema of bulk_create or bulk_delete refuses the whole call',
    confidence: 'inferred',
    source: 'the schemas describe the items; that of bulk_update does not',
  },
  {
    says: 'a bulk call leaves one event, such as workloads.bulk_create or virtual_services.bulk_update, with an entry of resource_changes for each object that was changed',
    confidence: 'observed',
    source: 'samples/ of the vendor’s Splunk add-on, PCE of 2019: workloads.bulk_update; the others: event list',
  },
  {
    says: 'the event of a bulk call that was answered is a success, be it that every item failed',
    confidence: 'assumed',
    source: 'no source; the status of the call is 200',
  },
  {
    says: 'the limit that refuses items of a bulk call is a notification of its event',
    confidence: 'inferred',
    source: 'single calls have it so',
  },
  {
    says: 'a bulk call whose changes take more than 8 MiB leaves several events',
    confidence: 'own',
    source: 'the emulator alone',
  },
];

/** What the answer of a call on many items tells of one. */
export const itemForm = {
  type: 'object',
  required: ['href', 'status'],
  properties: {
    // Of an item that fails it is what was sent, whatever that is.
    href: {},
    status: { type: 'string' },
    token: { type: 'string' },
    message: { type: 'string' },
  },
};

/** `PUT kind/bulk_create`, `bulk_update`, `bulk_delete`, where a kind has them. */
export function bulkOperations(resource: Resource): Operation[] {
  return (resource.bulk ?? []).map((verb) => ({
    name: operationName(resource, `bulk_${verb}_put`),
    method: 'PUT',
    path: `${collectionPath(resource)}/bulk_${verb}`,
    roles: resource.write,
    body: schemaName(resource, `bulk_${verb}_put`),
    ...{ answer: itemForm, isList: true, statuses: [200] },
    size: 'bulk',
    ...(resource.version && { draftOnly: true as const }),
    event: eventType(resource.kind, `bulk_${verb}`),
    facts,
    handle: (call) => {
      const type = eventType(resource.kind, `bulk_${verb}`);
      // Where there is no room for the first one already, nothing of the call can be done.
      if (verb === 'create' && (call.body as unknown[]).length > 0) checkLimits(call, resource, type);
      const event = call.pce.events.bulk(call, type, 200);
      const tell = toldIn(event);
      const failureOf = failedIn(resource);
      let advice: string | undefined;
      let hint: string | undefined;
      const eased = new Set<string>();
      const failed: Failed = (item, refusal) => {
        advice ??= refusal.hint;
        for (const message of refusal.eased) eased.add(message);
        return failureOf(item, refusal);
      };
      return carryOut({
        ...{ call, items: call.body as unknown[], failed },
        answer: (done) => ({ ...answerOf(done), advice, eased, hint }),
        work: (item) =>
          attempt(item, event, failed, () => {
            const done = doers[verb](call, resource, item, tell);
            if (verb === 'update') hint ??= hintOfLostItem(call, resource, item as JsonObject);
            return done;
          }),
        keep: () => event.write(),
      });
    },
  }));
}

/** Makes what is told of each item a part of one event. */
export const toldIn =
  (event: BulkEvent): Tell =>
  (_type, { notifications = [], ...change }) => {
    event.notify(notifications);
    event.tell(change);
  };

/** A call on many items. */
export interface Items<T> {
  readonly call: Call;
  readonly items: readonly T[];
  /** Handles an item inside a transaction. A refused item has written nothing. @returns its elements of the answer */
  readonly work: (item: T) => JsonObject[];
  /** The elements of the answer for an item that was not reached, as the call had to end. */
  readonly failed: (item: T, refusal: Refusal) => JsonObject[];
  /** Called after each step, in its transaction. */
  readonly keep: () => void;
  readonly answer: (done: readonly JsonObject[]) => Answer;
  /** How many items are handled in one step, where the bytes of the store do not show their cost. */
  readonly atOnce?: number;
}

/** A call, as far as it has got. */
interface Progress<T> extends Items<T> {
  readonly done: JsonObject[];
  next: number;
}

/** Handles all items at once as a rule. Where they are too much for one step, the rest follows in further steps. */
export function carryOut<T>(items: Items<T>): Answer | Promise<Answer> {
  const progress: Progress<T> = { ...items, done: [], next: 0 };
  step(progress);
  if (progress.next === progress.items.length) return progress.answer(progress.done);
  try {
    return progress.call.pce.longWorks.run(progress.call, () => goOn(progress));
  } catch (error) {
    return giveUp(progress, error);
  }
}

/** Handles items in one transaction, until the bytes of a step are used up. */
function step<T>(progress: Progress<T>): void {
  const { call, items, work, keep, atOnce = items.length } = progress;
  const { store } = call.pce;
  const answers: JsonObject[] = [];
  let { next } = progress;
  const last = Math.min(items.length, next + atOnce);
  store.transactionAlone(() => {
    const until = store.handled + BYTES_AT_ONCE;
    while (next < last && store.handled < until) answers.push(...work(items[next++] as T));
    keep();
  });
  progress.done.push(...answers);
  progress.next = next;
}

function* goOn<T>(progress: Progress<T>): Generator<void, Answer> {
  try {
    while (progress.next < progress.items.length) {
      step(progress);
      yield;
    }
  } catch (error) {
    return giveUp(progress, error);
  }
  return progress.answer(progress.done);
}

/** Answers for the items that are kept, and reports the others as failed. */
function giveUp<T>({ call, items, done, next, failed, answer }: Progress<T>, error: unknown): Answer {
  const refusal = error instanceof Refusal ? error : storageRefusal(error, call.pce.db);
  if (!refusal) throw error;
  return answer([...done, ...items.slice(next).flatMap((item) => failed(item, refusal))]);
}

/** Failures go to journal and log too: the status 200 does not show them. */
export function answerOf(done: readonly JsonObject[], status = 200): Answer {
  const failures = done.filter(({ token }) => token !== undefined) as unknown as ErrorItem[];
  return { ...json(status, done), failures };
}

const doers: Readonly<Record<Verb, (call: Call, resource: Resource, item: unknown, tell: Tell) => JsonObject[]>> = {
  create: (call, resource, item, tell) => {
    const { object } = createFor(call, resource, item as JsonObject, tell);
    return [{ href: object['href'], status: 'created' }];
  },
  update: (call, resource, item, tell) => {
    const { id, href, body } = changeOf(call, resource, item);
    changeFor(call, resource, id, body, tell);
    return [{ href, status: 'updated' }];
  },
  delete: (call, resource, item, tell) => {
    removeFor(call, resource, idOfItem(call, resource, (item as JsonObject)['href']), tell);
    return [];
  },
};

type Failed = Items<unknown>['failed'];

function attempt(item: unknown, event: BulkEvent, failed: Failed, work: () => JsonObject[]): JsonObject[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.event) event.notify(error.event.notifications);
    return failed(item, error);
  }
}

/** An item of the answer that failed. */
export function failedIn({ bulkFailure = 'failed' }: Resource): Failed {
  return (item, { items }) => {
    const message = items.map((one) => one.message).join('; ');
    const href = (item as JsonObject | null)?.['href'] ?? null;
    return [{ href, status: bulkFailure, token: items[0]?.token, message }];
  };
}

const hintOfLostItem = ({ pce, org }: Call, resource: Resource, item: JsonObject) =>
  hintOfLost(resource, pce, org, idIn(item['href'] as string), item);

/** An item of bulk_update: the href of an object, and the body of a PUT to it. */
function changeOf(call: Call, resource: Resource, item: unknown) {
  const { kind } = resource;
  if (typeOf(item) !== 'object') {
    const type = typeOf(item);
    throw invalidInput(
      `The property '#/' of type ${type} did not match the following type: object in schema ${schemaName(resource, 'bulk_update_put')}.schema.json`,
    );
  }
  const { href, ...changes } = item as JsonObject;
  const id = idOfHref(call, resource, href);
  const stored = JSON.parse(call.pce.store.find(call.org, kind, id)?.body ?? '{}');
  const schema = resource.putSchema?.of(stored, item) ?? schemaName(resource, 'put');
  const body = (call.level === 'lenient' ? withoutReadOnly(changes, schema) : changes) as JsonObject;
  noteLeftOut(changes, body, call.passedOver);
  validateBody(schema, body, call.level);
  findStrays(body, schema, call.passedOver);
  return { id, href, body };
}

/** An item of `bulk_delete` names its object by its href, or by that of the list with properties as a query. */
function idOfItem(call: Call, resource: Resource, href: unknown): string {
  const { bulkBy, kind } = resource;
  const { pce, org } = call;
  const list = `${hrefPrefix(resource, org).slice(0, -1)}?`;
  if (!bulkBy || typeof href !== 'string' || !href.startsWith(list)) return idOfHref(call, resource, href);
  const query = new URLSearchParams(href.slice(list.length));
  const values = Object.fromEntries(bulkBy.map((name) => [name, valueIn(query, name)]));
  const ordinal = ordinalWith(pce.store, org, kind, values);
  const id = ordinal === undefined ? undefined : pce.store.excerpts.idAt(ordinal);
  return idOfHref(call, resource, id === undefined ? href : hrefOf(resource, org, id));
}

/** As in the query of a request; null where it is not there. */
const valueIn = (query: URLSearchParams, name: string): string | null =>
  query.has(name) ? lastOf({ [name]: query.getAll(name) }, name) : null;

/** @throws Refusal 406 for an href of no object: an element of a list has no place for a 404 */
export function idOfHref(call: Call, resource: Resource, href: unknown): string {
  const prefix = hrefPrefix(resource, call.org);
  const id = typeof href === 'string' && href.startsWith(prefix) ? href.slice(prefix.length) : '';
  if (isId(resource, id) && call.pce.store.find(call.org, resource.kind, id)) return id;
  const text = typeof href === 'string' ? href : JSON.stringify(href ?? undefined);
  throw invalidUri(text ?? '', resource.within ? undefined : whyNotLive(call.pce, call.org, resource, text ?? ''));
}
