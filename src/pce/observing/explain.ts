import { shortened } from '../../state/characters.ts';
import { type ErrorToken, errorTable } from '../model/error-table.ts';
import type { ErrorItem, Refusal } from '../model/errors.ts';
import type { Accepted } from '../model/operation.ts';
import { propertyNames, schemaNamed } from '../model/schemas.ts';
import { MOST_VIOLATIONS } from '../model/validation.ts';
import { type Alternatives, alternativesOf } from './alternatives.ts';
import { orMeant } from './meant.ts';
import { type Redacted, redact, redactComplaint, redactHint, redactPointer, type Words } from './redacted.ts';
import { inOne } from './untold.ts';
import { firstFew, isNearName } from './words.ts';

/** Why a request was refused, and what would have been taken. Holds no value that was sent. */
export interface Explanation {
  readonly problems: readonly Problem[];
  /** What the person at the terminal is told besides, or else what the token means; of a fault its id. */
  readonly hint: Redacted | null;
  /** For a path or method that no PCE has: the calls that come closest, such as `GET /orgs/:org/labels`. */
  readonly nearest: readonly string[];
}

/** What is wrong with a body or a parameter. */
interface Problem {
  /** JSON pointer, such as `/labels/0/href`. */
  readonly property: Redacted;
  /** File name in schemas/. */
  readonly schema: string;
  readonly problem: Redacted;
  /** What the schema takes there, or the parameter; null where it cannot be told. */
  readonly accepted: unknown;
}

/** What is known of a request that was refused. */
export interface Refused {
  /** Under /api/v2, without the query. */
  readonly path: string;
  /** The calls that come closest to one that there is not. */
  readonly nearest: readonly string[];
  /** Parameters of the call, where it is one of a PCE. */
  readonly parameters: Accepted | undefined;
  /** Id of the fault that answered. */
  readonly fault: number | undefined;
}

const sentence = /\{The property '#([^']*)' (.*) in schema (\w+)\.schema\.json/s;

export function explain(refusal: Refusal, { path, nearest, parameters, fault }: Refused, words: Words): Explanation {
  if (fault !== undefined) return { problems: [], hint: redact(inOne([`fault ${fault}`, refusal.hint])), nearest };
  const problems = [...refusal.items, ...refusal.others].flatMap(({ message }) =>
    problemIn(message, parameters, refusal.eased),
  );
  const hint = refusal.hint ?? (problems.length > 0 ? undefined : (ownComplaint(refusal) ?? meaningOf(refusal)));
  return { problems, hint: hint === undefined ? null : redactHint(hint, path, words), nearest };
}

/** A refusal in one line, for the log: what was answered, and then each other violation, cut short. */
export function inOneLine({ items, others, hint, eased }: Refusal, path: string, words: Words): Redacted {
  const told = [...items.slice(0, 1).map((item) => toldOf(item, eased)), ...others.map((item) => shortOf(item, eased))];
  return redactHint([told.join('; also: '), hint].filter(Boolean).join(' - '), path, words, LONGEST_LINE);
}

/** Those on what the level lenient takes. */
type Messages = ReadonlySet<string>;

/** Of each violation besides the first. */
const LONGEST_OTHER = 200;
const LONGEST_LINE = (MOST_VIOLATIONS + 5) * LONGEST_OTHER;

/** What the parser quotes of a body that is no JSON may be any part of it. */
function toldOf({ token, message = '' }: ErrorItem, eased: Messages): string {
  if (token === 'invalid_json') return message.replace(/".*"/s, '"…"');
  const [, pointer = '', , schema = ''] = sentence.exec(message) ?? [];
  return complaintIn(message, schema, pointer, eased.has(message));
}

function shortOf({ message }: ErrorItem, eased: Messages): string {
  const [, pointer = '', , schema = ''] = sentence.exec(message) ?? [];
  const bare = message.replace(/^Input validation failed\. Details: \{The property (.*)\}$/s, '$1');
  const told = complaintIn(bare, schema, pointer, eased.has(message)).replace(/ in schema \w+\.schema\.json#?/, '');
  return shortened(told, LONGEST_OTHER - 3);
}

/** A complaint about a body that names no schema: ours, about what the schema leaves open. */
function ownComplaint({ items: [first] }: Refusal): string | undefined {
  const [, complaint] = /^Input validation failed\. Details: \{(The property .*)\}$/s.exec(first?.message ?? '') ?? [];
  return complaint === undefined || sentence.test(first?.message ?? '') ? undefined : redactComplaint(complaint, never);
}

const never = () => false;

/** Not the message itself, which may repeat what was sent. */
function meaningOf({ items: [first] }: Refusal): string | undefined {
  const token = first?.token as ErrorToken;
  return Object.hasOwn(errorTable, token) ? errorTable[token].message : undefined;
}

function problemIn(message: string, parameters: Accepted | undefined, eased: Messages): Problem[] {
  const [, pointer = '', complaint = '', schema = ''] = sentence.exec(message) ?? [];
  if (schema === '') return [];
  const property = pointer === '/' ? '' : pointer;
  const isOfQuery = schema.endsWith('_get');
  return [
    {
      property: redactPointer(property || '/'),
      schema: `${schema}.schema.json`,
      problem: complaintIn(complaint, schema, property, eased.has(message)),
      accepted: isOfQuery ? acceptedOf(parameters, property.slice(1)) : accepted(schema, property),
    },
  ];
}

function acceptedOf(parameters: Accepted = {}, name: string): unknown {
  return Object.hasOwn(parameters, name) ? { ...parameters[name], parameters: Object.keys(parameters) } : null;
}

/** Says what is wrong, and what to do where that follows from the names that were sent, or from the schema. */
function complaintIn(complaint: string, schema: string, pointer: string, isEased: boolean): Redacted {
  const taken = namesAt(schema, pointer);
  const shown = namesShownBy(schema);
  const told = redactComplaint(complaint, (name) => shown.includes(name) || isNearName(name, taken));
  // The control API says it itself.
  if (complaint.includes('; known are ')) return told;
  return (told +
    aboutStrays(complaint, { taken, shown, fixed: namesFixedBy(schema) }, isEased) +
    aboutAlternatives(complaint, schema, pointer)) as Redacted;
}

/** The PCE's sentence says that none of several schemas fits, and not which there are. */
function aboutAlternatives(complaint: string, schema: string, pointer: string): string {
  if (!/ of the required schemas/.test(complaint)) return '';
  const told = alternativesOf(partAt(schema, pointer === '/' ? '' : pointer));
  return told === '' ? '' : `; taken: ${told}`;
}

/** More strays are not compared with what is taken: that is done for each refusal. */
const MOST_MEANT = 3;

/** Says what to do with properties that the schema does not take. It holds words of schemas alone, nothing that was sent. */
function aboutStrays(complaint: string, { taken, shown, fixed }: Known, isEased: boolean): string {
  const listed = /contains additional properties \[(.*)\] outside of the schema/s.exec(complaint)?.[1];
  if (listed === undefined) return '';
  const strays = [...listed.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, name = '']) => name);
  const set = strays.filter((name) => fixed.includes(name));
  // A GET may show the name elsewhere: at this place it is as unknown as any other.
  const readOnly = isEased ? strays.filter((name) => shown.includes(name) && !fixed.includes(name)) : [];
  const unknown = strays.filter((name) => !readOnly.includes(name) && !set.includes(name));
  // What a GET shows is no mistyped name: deny_rules are not meant to be rules.
  const mistyped = unknown.filter((name) => !shown.includes(name)).slice(0, MOST_MEANT);
  const meant = orMeant(mistyped, taken) + aboutUnknown(unknown, taken, shown) + aboutFixed(set);
  if (readOnly.length === 0) return meant;
  return `${meant}; read-only: ${readOnly.join(', ')} (leave out what a GET shows besides, or start with --validation lenient)`;
}

/** Names of properties, by what a schema lets them be. */
interface Known {
  readonly taken: readonly string[];
  readonly shown: readonly string[];
  /** Those that a POST alone takes. */
  readonly fixed: readonly string[];
}

/** So many names of those that are taken are told. */
const MOST_TAKEN = 12;

/** A name of a client's own may be anything: journal and terminal hide it. */
function aboutUnknown(unknown: readonly string[], taken: readonly string[], shown: readonly string[]): string {
  const far = unknown.filter((name) => !isNearName(name, taken));
  if (far.length === 0) return '';
  const hidden = far.every((name) => shown.includes(name)) ? '' : '; the answer has the names that are hidden here';
  return `${hidden}; taken: ${taken.length === 0 ? 'none' : firstFew(taken, MOST_TAKEN)}`;
}

const aboutFixed = (names: readonly string[]): string =>
  names.length === 0 ? '' : `; cannot change, as a POST alone sets it: ${names.join(', ')}`;

/** Names that a POST of the same kind takes, and its PUT does not. */
function namesFixedBy(schema: string): readonly string[] {
  const [, kind] = /^(\w+)_put$/.exec(schema) ?? [];
  if (kind === undefined) return [];
  const changed = namesIn(schema);
  return namesIn(`${kind}_post`).filter((name) => !changed.includes(name));
}

/** Names that a GET of the same kind shows: a client that sends them back has them from there. */
function namesShownBy(schema: string): readonly string[] {
  const [, kind] = /^(\w+?)(_bulk_\w+|_with(out)?_ven\w*)?_(post|put)$/.exec(schema) ?? [];
  return kind === undefined ? [] : namesIn(`${kind}_get`);
}

/** Names that a schema takes at a place, in one form or another: those of the whole where the place is not found. */
function namesAt(schema: string, pointer: string): readonly string[] {
  const { properties, oneOf = [], anyOf = [] } = partAt(schema, pointer === '/' ? '' : pointer) ?? {};
  if (properties) return Object.keys(properties);
  const ofForms = [...oneOf, ...anyOf].flatMap((form) => Object.keys(form.properties ?? {}));
  return ofForms.length > 0 ? ofForms : namesIn(schema);
}

function namesIn(schema: string): readonly string[] {
  try {
    return propertyNames(schema);
  } catch {
    return [];
  }
}

interface Part extends Alternatives {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What a schema says of a property; of an object, which properties there are. */
function accepted(schema: string, pointer: string): unknown {
  const part = partAt(schema, pointer);
  if (!part) return null;
  const { properties, required, items: _items, $schema, $id, ...rest } = part;
  return properties ? { properties: Object.keys(properties), required: required ?? [] } : rest;
}

function partAt(schema: string, pointer: string): Part | undefined {
  let whole: Part;
  try {
    whole = schemaNamed(schema) as unknown as Part;
  } catch {
    return undefined;
  }
  let part: Part | undefined = whole;
  // A violation is told with the file that holds the violated keyword. The way to that file is no part of it.
  for (const key of pointer.split('/').slice(1)) {
    const next: Part | undefined = /^\d+$/.test(key) ? part?.items : part?.properties?.[key];
    if (!next && part === whole) continue;
    if (!next || '$ref' in next) break;
    part = next;
  }
  return part;
}
