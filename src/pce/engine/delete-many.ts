import { eventType } from '../model/event-types.ts';
import type { Fact } from '../model/facts.ts';
import { collectionPath, operationName } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { idOfHref } from './bulk.ts';
import { carryOutForHrefs, failuresForm } from './failures.ts';
import { removeFor } from './writes.ts';

const facts: readonly Fact[] = [
  {
    says: 'PUT …/delete takes {hrefs}, and answers 204',
    confidence: 'documented',
    source: 'API index of 25.2.10, which publishes no schema',
  },
  {
    says: 'objects that cannot be deleted are errors of an answer of 200, those of one token and message together with their hrefs, and leave the others alone',
    confidence: 'assumed',
    source: 'as vens/unpair',
  },
  {
    says: 'the call leaves one event, with an entry of resource_changes for each object that was deleted',
    confidence: 'inferred',
    source: 'event list names services.delete, labels.delete and the like; as the recorded workloads.bulk_update',
  },
];

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
      ...{ answer: failuresForm, statuses: [200, 204] },
      size: 'bulk',
      ...(resource.version && { draftOnly: true }),
      event: eventType(resource.kind, 'delete'),
      facts,
      handle: (call) => removeMany(resource, call),
    },
  ];
}

function removeMany(resource: Resource, call: Call): Answer | Promise<Answer> {
  const { hrefs } = call.body as { hrefs: readonly string[] };
  return carryOutForHrefs(call, eventType(resource.kind, 'delete'), hrefs, (href, tell) =>
    removeFor(call, resource, idOfHref(call, resource, href), tell),
  );
}
