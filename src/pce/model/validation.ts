import { createRequire } from 'node:module';
import { firstCharacters, shortened } from '../../state/characters.ts';
import { Refusal, validationMessage } from './errors.ts';
import { withoutBranches } from './failed-choices.ts';
import { fileOf, firstViolation, type Violation } from './first-violation.ts';
import { withoutReadOnly } from './read-only.ts';
import { deprecatedIn } from './schemas.ts';

/** How strictly bodies are checked; see docs/behaviour.md. */
export const validationLevels = ['strict', 'compatible', 'lenient'] as const;
export type ValidationLevel = (typeof validationLevels)[number];

/** Nobody reads more, and the answer to a hostile body has to have a bound. */
export const MOST_VIOLATIONS = 20;

interface Validator {
  (value: unknown): boolean;
  errors: readonly Violation[] | null;
}

let validators: Readonly<Record<string, Validator>> | undefined;

/**
 * Validators are made ahead by `npm run generate`: compiling them at start takes longer than everything else, and more
 * memory. `require` loads them with the first body: they are a large part of our code, and a start needs none of it.
 */
function validatorOf(schemaName: string): Validator {
  validators ??= createRequire(import.meta.url)('../../generated/validators.js') as NonNullable<typeof validators>;
  const validate = validators[schemaName];
  if (!validate) throw new Error(`no validator for ${schemaName}: npm run build writes it`);
  return validate;
}

/**
 * Checks a parsed body against a schema of `schemas/`.
 * @param hint for the person at the terminal, should the body be refused
 * @throws Refusal 406 `input_validation_error` with the first violation, as a PCE does; the others go to the
 *   journal and the log
 */
export function validateBody(schemaName: string, body: unknown, level: ValidationLevel, hint?: string): void {
  const violations = violationsOf(schemaName, body);
  if (level === 'strict') violations.push(...deprecations(schemaName, body));
  if (violations.length === 0) return;
  const [first, ...others] = violations.slice(0, MOST_VIOLATIONS).map(validationMessage);
  const refusal = new Refusal('input_validation_error', first, hint).besides(others);
  if (level !== 'lenient') refusal.eased = easedAt(schemaName, body, violations);
  throw refusal;
}

/** Those of the messages that the level lenient would not have: it leaves out what a GET shows at the same place. */
function easedAt(schemaName: string, body: unknown, violations: readonly string[]): ReadonlySet<string> {
  const kept = withoutReadOnly(body, schemaName);
  if (kept === body) return new Set();
  const left = new Set(violationsOf(schemaName, kept));
  return new Set(violations.filter((violation) => !left.has(violation)).map(validationMessage));
}

/** The PCE's sentences on the violations of `value`, the first one first; none for a valid one. */
export function violationsOf(schemaName: string, value: unknown): string[] {
  const validate = validatorOf(schemaName);
  if (validate(value)) return [];
  return translate(schemaName, validate.errors ?? [], value);
}

function deprecations(schemaName: string, body: unknown): string[] {
  const deprecated = deprecatedIn(schemaName);
  if (deprecated.size === 0 || typeof body !== 'object' || body === null) return [];
  return Object.keys(body)
    .filter((name) => deprecated.has(name))
    .map((name) => {
      const replacement = deprecated.get(name);
      const instead = replacement ? `use ${replacement} instead` : 'leave it out';
      return `The property '#/${name}' is deprecated in schema ${schemaName}.schema.json: ${instead}, or set validation to compatible`;
    });
}

/**
 * Translates Ajv's errors to the sentences of the Ruby gem json-schema, which a PCE answers with (two were seen: live
 * 25.2.10, and the REST guide; the others follow from the gem's source).
 */
function translate(schemaName: string, errors: readonly Violation[], value: unknown): string[] {
  const told = withoutBranches(errors);
  const first = firstViolation(schemaName, value, told);
  const strays = strayNames(told);
  const sentences = new Set<string>();
  for (const error of first ? [first, ...told] : told) {
    if (sentences.size >= MOST_VIOLATIONS) break;
    const names = error.keyword === 'additionalProperties' ? strays.get(objectOf(error)) : undefined;
    const what = names ? strayComplaint(names) : complaint(error, at(value, error.instancePath));
    sentences.add(`The property '#${error.instancePath || '/'}' ${what} in schema ${shownFile(schemaName, error)}`);
  }
  return [...sentences];
}

/** The names that each object has and its schema lacks. Ajv reports them one by one, the gem all together. */
function strayNames(errors: readonly Violation[]): ReadonlyMap<string, readonly string[]> {
  const strays = new Map<string, string[]>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const names = strays.get(objectOf(error)) ?? [];
    names.push(error.params['additionalProperty'] as string);
    strays.set(objectOf(error), names);
  }
  return strays;
}

const objectOf = (error: Violation) => `${error.instancePath} ${fileOf(error)}`;

const strayComplaint = (names: readonly string[]) =>
  `contains additional properties ${list(names)} outside of the schema when none are allowed`;

/** The gem writes a referenced file with the `#` of its address (live PCE, issues 40 and 42 of the Terraform provider). */
function shownFile(schemaName: string, error: Violation): string {
  const file = fileOf(error);
  return file === `${schemaName}.schema.json` ? file : `${file}#`;
}

/** We take an empty text from some clients. It is in no published list, so no PCE names it. */
const choices = (allowed: readonly unknown[]) =>
  allowed
    .filter((value) => value !== '')
    .map((value) => value ?? 'null')
    .join(', ');

/** The value that a JSON pointer points to. */
function at(value: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys.reduce(
    (part, key) => (part as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    value,
  );
}

const list = (names: readonly string[]) =>
  `[${names
    .slice(0, MOST_VIOLATIONS)
    .map((name) => JSON.stringify(shorten(name)))
    .join(', ')}]`;

function complaint({ keyword, params }: Violation, data: unknown): string {
  switch (keyword) {
    case 'required':
      return `did not contain a required property of '${params['missingProperty']}'`;
    case 'type': {
      const types = [params['type']].flat() as string[];
      return types.length === 1
        ? `of type ${typeOf(data)} did not match the following type: ${types[0]}`
        : `of type ${typeOf(data)} did not match one or more of the following types: ${types.join(', ')}`;
    }
    case 'enum':
      return `value ${inspect(data)} did not match one of the following values: ${choices(params['allowedValues'] as unknown[])}`;
    case 'oneOf':
      return params['passingSchemas']
        ? `of type ${typeOf(data)} matched more than one of the required schemas`
        : `of type ${typeOf(data)} did not match any of the required schemas`;
    case 'anyOf':
      return `of type ${typeOf(data)} did not match one or more of the required schemas`;
    case 'minimum':
      return `did not have a minimum value of ${params['limit']}, inclusively`;
    case 'maximum':
      return `did not have a maximum value of ${params['limit']}, inclusively`;
    case 'minLength':
      return `was not of a minimum string length of ${params['limit']}`;
    case 'maxLength':
      return `was not of a maximum string length of ${params['limit']}`;
    case 'minItems':
      return `did not contain a minimum number of items ${params['limit']}`;
    case 'maxItems':
      return `had more items than the allowed ${params['limit']}`;
    case 'uniqueItems':
      return 'contained duplicated array values';
    case 'pattern':
      return `value ${inspect(data)} did not match the regex '${params['pattern']}'`;
    case 'format':
      return `value ${inspect(data)} did not match the format ${params['format']}`;
    default:
      return `did not satisfy ${keyword}`;
  }
}

/** JSON's name of a value's type, as the gem prints it since December 2016. */
export function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

/** Cuts a long text before it is written as JSON, and after. */
const inspect = (value: unknown) =>
  shorten(JSON.stringify(typeof value === 'string' ? firstCharacters(value, 2 * MOST_SHOWN) : value) ?? 'null');

const MOST_SHOWN = 100;
const shorten = (text: string) => shortened(text, MOST_SHOWN);
