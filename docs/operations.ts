import { allOperations } from '../src/pce/api/operations.ts';
import { sourceOfCall } from '../src/pce/api/unmodelled.ts';
import type { Operation } from '../src/pce/model/operation.ts';
import driven from '../test/clients/driven-operations.json' with { type: 'json' };
import { code, note, table } from './markdown.ts';

const { modelled, unmodelled } = allOperations();

/** Operations that no client calls; test/clients/run writes the list of those that are called. */
const undriven = modelled.filter(({ name }) => !driven.includes(name));

/** docs/operations.md */
export function operationsPage(): string {
  return [
    note,
    '',
    '# Operations',
    '',
    'The calls of a PCE, below `/api/v2`. [Behaviour](behaviour.md) says what each confidence means, and what the calls do.',
    `${modelled.length} are modelled, ${unmodelled.length} more are known and answer 501.`,
    '',
    '## Modelled',
    '',
    table(['operation', 'call', 'confidence', 'source', 'roles'], modelled.map(row)),
    '',
    '## Operations that no client of CI calls',
    '',
    `The clients that CI drives (test/clients) call ${modelled.length - undriven.length} of the ${modelled.length} operations. They do not call these:`,
    '',
    ...undriven.map(({ method, path }) => `- ${code(`${method} ${path}`)}`),
    '',
    '## Known to a PCE, not modelled',
    '',
    'They answer 501 with the token `not_modelled_by_mock_pce`.',
    '',
    ...unmodelled.map(({ method, path }) => `- ${code(`${method} ${path}`)}`),
    '',
  ].join('\n');
}

function row(call: Operation): string[] {
  const { name, method, path } = call;
  const { confidence, source } = sourceOfCall(call);
  return [code(name), code(`${method} ${path}`), confidence, source, rolesOf(call)];
}

const rolesOf = ({ roles, level }: Operation): string =>
  (typeof roles === 'string' ? { user: 'any user', nobody: 'no credentials' }[roles] : roles.join(', ')) +
  (level ? ` (validation level ${level} only)` : '');
