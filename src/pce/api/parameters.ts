import { lookupOperations } from '../engine/lookups.ts';
import { partOperations } from '../engine/parts.ts';
import { operationName } from '../model/names.ts';
import type { Accepted, Operation } from '../model/operation.ts';
import { lastOf, type Query } from '../model/query.ts';
import type { Filter, Resource } from '../model/resource.ts';
import { asking, meant, orMeant } from '../observing/meant.ts';
import { HIDDEN, type Words } from '../observing/redacted.ts';
import { type Ignored, nothingIgnored, type Odd, repeatedHint } from '../observing/untold.ts';
import { isNearName, isNearOneOf } from '../observing/words.ts';
import { otherOperations, resources } from '../resources/index.ts';

/** A parameter of a query as a declaration says it, as JSON Schema. */
interface Schema {
  readonly enum?: readonly string[];
  /** Values that there can be, though others are not refused. */
  readonly examples?: readonly string[];
}

const maxResults: Accepted = { max_results: { type: 'integer', minimum: 0 } };

const isTrueOrFalse = { type: 'boolean' } as const;

const includeDeleted: Accepted = { include_deleted: isTrueOrFalse };

/** Names that clients send to lists which do not take them. They can be told: nobody hides a secret behind them. */
const familiar = ['representation', 'order_by', 'offset', 'page', 'sort'];

/** The values that a filter takes, as a schema. */
const acceptedBy: Readonly<Record<Filter['value'], object>> = {
  partial: { type: 'string', description: 'part of the text, in any case' },
  exact: { type: 'string' },
  boolean: { type: 'boolean' },
  any_of: { type: 'array', description: 'JSON list of texts' },
  compared: { type: 'string', description: 'what is compared with' },
  label_lists: { type: 'array', description: 'JSON list of lists of label hrefs' },
};

function parametersOfList(resource: Resource): Accepted {
  const filters = Object.entries(resource.filters).map(([name, { value, values }]) => [
    name,
    values ? { enum: values } : acceptedBy[value],
  ]);
  const deleted = resource.includesDeleted ? includeDeleted : {};
  const exact = Object.values(resource.filters).flatMap(({ exactIf }) => (exactIf ? [[exactIf, isTrueOrFalse]] : []));
  return { ...maxResults, ...deleted, ...Object.fromEntries([...filters, ...exact]), ...extrasOf(resource) };
}

const extrasOf = ({ extras = {}, elides = {} }: Resource): Accepted => ({
  ...Object.fromEntries(Object.keys(extras).map((name) => [name, { type: 'boolean' }])),
  ...Object.fromEntries(Object.entries(elides).map(([name, property]) => [name, elidingOf(property)])),
});

const elidingOf = (property: string) => ({
  type: 'string',
  description: `a value other than true leaves ${property} out`,
});

let declared: ReadonlyMap<string, Accepted> | undefined;

/** By the name of the operation. Calls that take none are missing. */
function declaredParameters(): ReadonlyMap<string, Accepted> {
  declared ??= new Map([
    ...resources.filter(isRead).flatMap(parametersOfReads),
    ...[...otherOperations, ...resources.flatMap(({ actions = [] }) => actions)].flatMap(ownOf),
    ...resources.flatMap(partOperations).flatMap(ownOf),
    ...resources.flatMap(lookupOperations).flatMap(ownOf),
  ]);
  return declared;
}

/** The other kinds declare their reads as operations. */
const isRead = ({ without = [] }: Resource) => !without.includes('GET');

/** A single object has no list. */
const parametersOfReads = (resource: Resource): (readonly [string, Accepted])[] =>
  resource.id === 'single'
    ? [[operationName(resource, 'get'), extrasOf(resource)]]
    : [
        [operationName(resource, 'get'), parametersOfList(resource)],
        [operationName(resource, 'get_instance'), extrasOf(resource)],
      ];

const ownOf = ({ name, parameters: own }: Pick<Operation, 'name' | 'parameters'>) =>
  own ? [[name, own] as const] : [];

/** What the parameters of a call take. */
export const parametersOf = (operation: string): Accepted => declaredParameters().get(operation) ?? none;

const none: Accepted = {};

let all: ReadonlySet<string> | undefined;

function allParameters(): ReadonlySet<string> {
  all ??= new Set([...declaredParameters().values().flatMap(Object.keys), ...familiar]);
  return all;
}

/** Names of the parameters that any call has. */
export const parameters: Words = {
  has: (name) => allParameters().has(name),
  isNear: (name) => isNearOneOf(name, allParameters()),
};

/** Whether it is a parameter of the call but for a letter or two. */
export const isNearParameterOf = (operation: string, name: string) =>
  isNearName(name, Object.keys(parametersOf(operation)));

/** The values that a parameter lists. */
export const valuesOf = ({ enum: one = [], examples = [] }: Schema): readonly string[] => [...one, ...examples];

/** So many ignored parameters are told by name, with what may be meant. */
const MOST_NAMED = 16;

/** A PCE ignores unknown parameters: a client that mistyped a filter takes the whole list for the filtered one. */
export function ignoredBy(operation: string, names: readonly string[], hidden: number): Ignored {
  const accepted = parametersOf(operation);
  const ignored = names.filter((name) => !Object.hasOwn(accepted, name));
  if (ignored.length + hidden === 0) return nothingIgnored;
  const taken = Object.keys(accepted);
  const named = ignored.slice(0, MOST_NAMED);
  const meantBy = Object.fromEntries(named.flatMap((name) => entryOf(name, meant(name, taken))));
  const told = inWords(named, ignored.length - named.length + hidden) + asking(Object.values(meantBy));
  const known =
    taken.length === 0 ? 'this call has no parameters' : `the parameters of this call are ${taken.join(', ')}`;
  return {
    names: [...ignored, ...Array.from({ length: Math.min(hidden, MOST_NAMED) }, () => HIDDEN)],
    hint: `ignored: ${told}; ${known}`,
    meant: meantBy,
  };
}

const entryOf = (name: string, found: string | undefined) => (found === undefined ? [] : [[name, found] as const]);

function inWords(names: readonly string[], others: number): string {
  if (names.length > 0) return names.join(', ') + (others > 0 ? ` and ${others} more` : '');
  return others === 1 ? HIDDEN : `${HIDDEN} (${others} names that no call has)`;
}

/** A value that nothing has, of a parameter whose values are known: `[]` would hide a mistyped one; or one of several. */
export function oddIn(operation: string, sent: Query): readonly Odd[] {
  const accepted = parametersOf(operation);
  const odd: Odd[] = [];
  for (const name in sent) {
    const { examples }: Schema = Object.hasOwn(accepted, name) ? (accepted[name] ?? {}) : {};
    const value = lastOf(sent, name);
    if (Object.hasOwn(accepted, name) && Array.isArray(sent[name])) odd.push({ name, hint: repeatedHint(name) });
    if (!examples || examples.includes(value)) continue;
    odd.push({ name, hint: `nothing here has this ${name}${orMeant(value, examples)}` });
  }
  return odd;
}
