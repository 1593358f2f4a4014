import type { VulnerabilitiesGet, VulnerabilitiesPost } from '../../generated/schema-types.ts';
import { answerOf, carryOut, failedIn, itemForm, toldIn } from '../engine/bulk.ts';
import { ownLimit } from '../engine/own-limits.ts';
import { putFor } from '../engine/writes.ts';
import { assumed } from '../model/facts.ts';
import { collectionPath, hrefOf, operationName, schemaName } from '../model/names.ts';
import type { Answer, Call, Operation } from '../model/operation.ts';
import { type ResourceOf, resourceOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

/** Vulnerabilities that a scanner knows, under the reference ids that whoever imports them gives. */
export const vulnerabilities: ResourceOf<VulnerabilitiesGet> = {
  kind: 'vulnerabilities',
  singular: 'vulnerability',
  id: 'given',
  deletion: 'hard',
  without: ['POST'],
  upsert: { tells: 'vulnerability.create' },
  read: everyone,
  write: administrators,
  defaults: {
    cve_ids: assumed(null, 'the schema takes null'),
    description: assumed(null, 'the schema takes null'),
  },
  filters: {},
  references: {},
  unique: [],
  limit: ownLimit('total_vulnerabilities'),
  inEvents: ['name'],
  facts: [
    {
      says: 'PUT to a reference id that there is not creates the vulnerability, and answers 204',
      confidence: 'documented',
      source: 'API index: create or update; the status: REST guide; workloader and the Terraform provider create by it',
    },
    {
      says: 'a PUT keeps the properties that it leaves out',
      confidence: 'assumed',
      source: 'no source; as other kinds',
    },
    {
      says: 'POST takes a list of at most 1000, and creates or updates each',
      confidence: 'documented',
      source: 'API index, schema',
    },
    {
      says: 'POST answers 201 with a list of {href, status}, created or updated, in its order',
      confidence: 'assumed',
      source: 'no source; as service bindings and bulk calls',
    },
    {
      says: 'a POST leaves one event vulnerability.create, with an entry for each vulnerability',
      confidence: 'assumed',
      source: 'the list of events has no other type for it; that there is one: as for bulk calls',
    },
    {
      says: 'a reference id has letters, digits, dots, dashes and underscores, as it is part of the path',
      confidence: 'assumed',
      source: 'qualys-38173 and the like; no source for the form',
    },
    {
      says: 'a vulnerability that a report names can be deleted; the report stays as it is',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'a vulnerability or a report that is described in a scenario has an href, which tells its reference id',
      confidence: 'own',
      source: 'the emulator alone',
    },
    {
      says: 'vulnerabilities need no licence',
      confidence: 'own',
      source: 'a PCE has them with a licence alone (vendor guide)',
    },
  ],
};

function createOrUpdate(call: Call): Answer | Promise<Answer> {
  const declared = resourceOf(call.pce, vulnerabilities.kind);
  const event = call.pce.events.bulk(call, 'vulnerability.create', 201);
  const tell = toldIn(event);
  return carryOut({
    ...{ call, items: call.body as VulnerabilitiesPost, failed: failedIn(declared) },
    work: ({ reference_id: id, ...body }) => {
      const status = putFor(call, declared, id, body, tell);
      return [{ href: hrefOf(declared, call.org, id), status }];
    },
    keep: () => event.write(),
    answer: (done) => answerOf(done, 201),
  });
}

/** POST takes several at once. */
export const vulnerabilityOperations: readonly Operation[] = [
  {
    name: operationName(vulnerabilities, 'post'),
    method: 'POST',
    path: collectionPath(vulnerabilities),
    roles: vulnerabilities.write,
    body: schemaName(vulnerabilities, 'post'),
    size: 'bulk',
    event: 'vulnerability.create',
    ...{ answer: itemForm, isList: true },
    facts: vulnerabilities.facts,
    handle: createOrUpdate,
  },
];
