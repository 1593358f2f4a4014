import type { Refusal } from './errors.ts';
import { type Redacted, redact } from './redacted.ts';
import { schemaNamed } from './schemas.ts';

/** Why a request was refused, and what would have been taken. Holds no value that was sent. */
export interface Explanation {
  readonly problems: readonly Problem[];
  /** What the person at the terminal is told besides. */
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
  /** What the schema takes there; null where it cannot be told. */
  readonly accepted: unknown;
}

const sentence = /\{The property '#([^']*)' (.*) in schema (\w+)\.schema\.json/s;

/** @param nearest the calls that come closest to one that there is not */
export function explain({ items, hint }: Refusal, nearest: readonly string[]): Explanation {
  return {
    problems: items.flatMap(({ message }) => problemIn(message)),
    hint: hint === undefined ? null : redact(hint),
    nearest,
  };
}

function problemIn(message: string): Problem[] {
  const [, pointer = '', complaint = '', schema = ''] = sentence.exec(message) ?? [];
  if (schema === '') return [];
  const property = pointer === '/' ? '' : pointer;
  return [
    {
      property: redact(property || '/'),
      schema: `${schema}.schema.json`,
      // The value may be a secret that was put in the wrong place.
      problem: redact(complaint.replace(/^value .* did not match/s, 'did not match')),
      accepted: accepted(schema, property),
    },
  ];
}

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly required?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** What a schema says of a property; of an object, which properties there are. */
function accepted(schema: string, pointer: string): unknown {
  let part: Part | undefined;
  try {
    part = schemaNamed(schema) as unknown as Part;
  } catch {
    return null;
  }
  // A violation is told with the file that holds the violated keyword: where the way ends, that file is the answer.
  for (const key of pointer.split('/').slice(1)) {
    const next: Part | undefined = /^\d+$/.test(key) ? part?.items : part?.properties?.[key];
    if (!next || '$ref' in next) break;
    part = next;
  }
  const { properties, required, items: _items, $schema, $id, ...rest } = part;
  return properties ? { properties: Object.keys(properties), required: required ?? [] } : rest;
}
