import { type ErrorItem, Refusal } from '../model/errors.ts';
import { eventType } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import { collectionPath, operationName } from '../model/names.ts';
import { type Answer, type Call, json, noContent, type Operation } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { carryOut, idOfHref } from './bulk.ts';
import { Failures } from './failures.ts';
import { removeFor } from './writes.ts';

const facts: readonly Fact[] = [
  {
    says: 'PUT …/delete takes {hrefs}, and answers 204',
    confidence: 'documented',
    source: 'API index of 25.2.10, which publishes no schema',
  },
  {
    says: 'objects that cannot be deleted are errors of an answer of 200, each token with its hrefs, and leave the others alone',
    confidence: 'assumed',
    source: 'as vens/unpair',
  },
  {
    says: 'the call leaves one event, with an entry of resource_changes for each object that was deleted',
    confidence: 'inferred',
    source: 'event list names services.delete; as the recorded workloads.bulk_update',
  },
];

/** Objects that are deleted in one go, while nobody else is served. */
const AT_ONCE = 100;

/** `PUT kind/delete`, of the console, where a kind has it. */
export function deleteManyOperations(resource: Resource): Operation[] {
  if (!resource.deletesMany) return [];
  return [
    {
      name: operationName(resource, 'delete_put'),
      method: 'PUT',
      path: `${collectionPath(resource)}/delete`,
      roles: resource.write,
      body: 'hrefs_delete_put',
      size: 'bulk',
      ...(resource.version && { draftOnly: true }),
      event: eventType(resource.kind, 'delete'),
      facts,
      handle: (call) => removeMany(resource, call),
    },
  ];
}

function removeMany(resource: Resource, call: Call): Answer | Promise<Answer> {
  const event = call.pce.events.bulk(call, eventType(resource.kind, 'delete'), 204);
  const failures = new Failures();
  const { hrefs } = call.body as { hrefs: readonly string[] };
  return carryOut({
    ...{ call, items: [...new Set(hrefs)], atOnce: AT_ONCE },
    work: (href) => {
      try {
        removeFor(call, resource, idOfHref(call, resource, href), (_type, change) => event.tell(change));
        return [];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return failures.add(href, error.items[0] as ErrorItem);
      }
    },
    failed: (href, { items: [item] }) => failures.add(href, item as ErrorItem),
    keep: () => event.write(),
    answer: () => {
      const { all } = failures;
      return all.length === 0 ? noContent : { ...json(200, { errors: all }), failures: all };
    },
  });
}
