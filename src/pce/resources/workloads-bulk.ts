import { changeObject, removeObject } from '../engine.ts';
import { Refusal } from '../errors.ts';
import type { Fact } from '../facts.ts';
import { addObject } from '../objects.ts';
import { type Answer, type Call, json, type Operation } from '../operation.ts';
import { hrefOf, type JsonObject } from '../resource.ts';
import { profileWriters } from '../roles.ts';
import { checkLimit, limitInForce } from '../rules.ts';
import { validateBody } from '../validation.ts';
import { workloads } from './workloads.ts';

const facts: readonly Fact[] = [
  {
    says: 'the answer is 200 with an item for each workload, in order: href and status, or token and message',
    confidence: 'client',
    source: 'illumio-py and pylo read a list, against the 204 of the API index',
  },
  { says: 'bulk_delete answers with its failures alone', confidence: 'client', source: 'illumio-py' },
  { says: 'an item that fails leaves the others alone', confidence: 'client', source: 'illumio-py, test data' },
  {
    says: 'a bulk_create that would pass the object limit is refused as a whole',
    confidence: 'documented',
    source: 'Administration guide 25.2, object limits',
  },
  {
    says: 'one event tells of a whole bulk call: workloads.bulk_create, .bulk_update, .bulk_delete',
    confidence: 'assumed',
    source: 'the names are in lists of events, their content is not',
  },
];

type Result =
  | { href: string | null; status: 'created' | 'updated' }
  | { href: string | null; token: string; message: string };

/** What became of one item; a refusal undoes the item alone. */
function attempt(call: Call, href: string | null, work: () => Result | undefined): Result[] {
  try {
    return [call.pce.store.transaction(work) ?? []].flat();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [{ token, message }] = error.items as [{ token: string; message: string }];
    return [{ href, token, message }];
  }
}

function answer(call: Call, event: string, work: () => Result[]): Answer {
  return call.pce.store.transaction(() => {
    const results = work();
    const hrefs = results.flatMap((result) => ('status' in result ? [{ href: result.href }] : []));
    call.pce.events.auditable(call, event, 200, { resource: { workloads: hrefs }, change_type: 'update' });
    return json(200, results);
  });
}

function create(call: Call): Answer {
  const { pce, org, principal } = call;
  const bodies = call.body as JsonObject[];
  const count = pce.store.totals(org, 'workloads').live;
  const { hard } = limitInForce(pce, workloads.limit);
  if (count + bodies.length > hard) checkLimit(pce, workloads.limit, hard, 'workloads.bulk_create');
  return answer(call, 'workloads.bulk_create', () =>
    bodies.flatMap((body) =>
      attempt(call, null, () => {
        const { object } = addObject(workloads, pce, org, body, principal.userId);
        return { href: object['href'] as string, status: 'created' };
      }),
    ),
  );
}

function update(call: Call): Answer {
  return answer(call, 'workloads.bulk_update', () =>
    (call.body as unknown[]).flatMap((item) => {
      const { href, ...body } = (typeof item === 'object' && item !== null ? item : {}) as JsonObject;
      const known = typeof href === 'string' ? href : null;
      return attempt(call, known, () => {
        const id = idIn(call, known);
        validateBody(workloads.putSchemas.pick(call.pce, call.org, id, body), item, call.level);
        changeObject(workloads, call, id, body);
        return { href: known, status: 'updated' };
      });
    }),
  );
}

function remove(call: Call): Answer {
  return answer(call, 'workloads.bulk_delete', () =>
    (call.body as { href: string }[]).flatMap(({ href }) =>
      attempt(call, href, () => void removeObject(workloads, call, idIn(call, href))),
    ),
  );
}

function idIn({ org }: Call, href: string | null): string {
  const prefix = hrefOf(workloads, org, '');
  if (!href?.startsWith(prefix)) throw new Refusal('invalid_uri', `Invalid URI: {${String(href).slice(0, 200)}}`);
  return href.slice(prefix.length);
}

export const workloadBulkOperations: readonly Operation[] = Object.entries({
  bulk_create: create,
  bulk_update: update,
  bulk_delete: remove,
}).map(([name, handle]) => ({
  name: `workloads_${name}_put`,
  method: 'PUT',
  path: `/orgs/:org/workloads/${name}`,
  roles: profileWriters,
  body: `workloads_${name}_put`,
  facts,
  handle,
}));
