import { BYTES_AT_ONCE } from '../../state/parts.ts';
import { collectionAnswer, maxResults } from '../engine/collections.ts';
import { Refusal } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, hasRole, json, noContent, notFound, type Operation } from '../model/operation.ts';
import { idOf } from '../model/resource.ts';
import { administrators, everyone } from '../model/roles.ts';

const facts: readonly Fact[] = [
  {
    says: 'Location is relative and without /api/v2',
    confidence: 'inferred',
    source: 'every client puts both in front; guides from 21.2 print it absolute',
  },
  {
    says: 'a job is done at the first poll, or after --async-polls',
    confidence: 'assumed',
    source: 'a PCE takes as long as it takes',
  },
  {
    says: 'a caller whose roles have scopes sees the jobs and data files of their own alone, and none of before a role was taken away or its scope changed; others see all of the org',
    confidence: 'assumed',
    source: 'API index: every role reads them; that a job shows no more than the call that it is of is ours',
  },
  { says: 'the 200 newest jobs of an org are kept', confidence: 'assumed', source: 'retention is not known' },
];

function list(call: Call): Answer {
  const { pce, query } = call;
  const jobs = pce.jobs.list(call);
  const { job_type: type } = query;
  const found = type === undefined ? jobs : jobs.filter((job) => (job as { job_type: string }).job_type === type);
  const shown = found.slice(0, maxResults(query, 500, { kind: 'jobs' }));
  return collectionAnswer(JSON.stringify(shown), jobs.length, found.length);
}

function poll(call: Call): Answer {
  const job = call.pce.jobs.poll(call, idOf(call));
  if (!job) throw notFound(`org ${call.org} has no such job`);
  return json(200, job);
}

function remove(call: Call): Answer {
  const { pce, org, principal } = call;
  const id = call.params['id'] as string;
  const owner = pce.jobs.owner(call, id);
  if (owner === undefined) throw notFound(`org ${org} has no such job`);
  if (owner !== principal.userId && !hasRole(principal, org, administrators)) {
    throw new Refusal(
      'authorization_failed_error',
      undefined,
      'a job is deleted by its own user, an owner or an administrator',
    );
  }
  pce.store.transaction(() => pce.jobs.remove(org, id));
  return noContent;
}

function datafile(call: Call): Answer | Promise<Answer> {
  const found = call.pce.jobs.datafile(call, idOf(call));
  if (!found) throw noDatafile(call);
  if (found.bytes <= BYTES_AT_ONCE) return datafileAnswer(call, [...found.parts]);
  return call.pce.longWorks.read(call, () => datafileInSteps(call));
}

function* datafileInSteps(call: Call): Generator<void, Answer> {
  const found = call.pce.jobs.datafile(call, idOf(call));
  const parts: Buffer[] = [];
  let left = found?.bytes ?? Number.NaN;
  for (const part of found?.parts ?? []) {
    parts.push(part);
    left -= part.length;
    yield;
  }
  // It went while it was read, or before.
  if (left !== 0) throw noDatafile(call);
  return datafileAnswer(call, parts);
}

const noDatafile = (call: Call) => notFound(`org ${call.org} has no such data file`);

function datafileAnswer(call: Call, parts: readonly Buffer[]): Answer {
  const body = Buffer.concat(parts);
  const { filename } = call.query;
  const headers = filename ? { 'Content-Disposition': `attachment; filename="${encodeURIComponent(filename)}"` } : {};
  return { status: 200, body, headers };
}

export const jobOperations: readonly Operation[] = [
  {
    name: 'jobs_get',
    method: 'GET',
    path: '/orgs/:org/jobs',
    roles: everyone,
    answer: 'jobs_get',
    parameters: { max_results: { type: 'integer', minimum: 0 }, job_type: { type: 'string' } },
    isList: true,
    facts,
    handle: list,
  },
  {
    name: 'jobs_get_instance',
    method: 'GET',
    path: '/orgs/:org/jobs/:id',
    roles: everyone,
    answer: 'jobs_get',
    moves: true,
    facts,
    handle: poll,
  },
  { name: 'jobs_delete', method: 'DELETE', path: '/orgs/:org/jobs/:id', roles: everyone, facts, handle: remove },
  {
    name: 'datafiles_get',
    method: 'GET',
    path: '/orgs/:org/datafiles/:id',
    roles: everyone,
    parameters: { filename: { type: 'string' } },
    isList: true,
    facts,
    handle: datafile,
  },
];
