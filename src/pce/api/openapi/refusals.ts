import { errorTable } from '../../model/error-table.ts';
import type { Operation } from '../../model/operation.ts';
import { schemaRef } from './schemas.ts';

/** A list, one element for each thing that is wrong. */
export const refusal = {
  type: 'array',
  items: {
    type: 'object',
    required: ['token', 'message'],
    properties: { token: { type: 'string' }, message: { type: 'string' } },
  },
};

const told: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'No credentials, or wrong ones',
  403: 'Not an org or a role of the caller',
  404: 'There is no such object',
  406: 'The input breaks a schema or a rule',
  413: 'The body is too large',
  429: 'Too many requests in a minute',
};

const nameOf = (status: string | number) => `Refused${status}`;

/** The answers by which a PCE declines, with the tokens of each. */
export const refusals: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(told).map(([status, description]) => [
    nameOf(status),
    // A PCE's 404 has no body.
    status === '404' ? { description } : { description, ...contentOf(Number(status)) },
  ]),
);

function contentOf(status: number): object {
  const rows = Object.entries(errorTable).filter(([token, row]) => row.status === status && !isControls(token));
  return {
    content: { 'application/json': { schema: schemaRef('Refusal') } },
    'x-tokens': Object.fromEntries(
      rows.map(([token, { message, confidence, source }]) => [token, { message, confidence, source }]),
    ),
  };
}

function isControls(token: string): boolean {
  return token.startsWith('control_');
}

/** Those that a call can meet. */
export function refusalsOf({ path, method, body, roles }: Operation): Record<string, object> {
  const statuses = [
    400,
    401,
    ...(roles === 'nobody' ? [] : [403]),
    ...(/:(?!org\b)/.test(path) ? [404] : []),
    406,
    ...(body === undefined || method === 'GET' ? [] : [413]),
    ...(roles === 'nobody' ? [] : [429]),
  ];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]));
}
