import { documentNamed, type SchemaPart } from './schemas.ts';

/** One violation, as Ajv reports it. */
export interface Violation {
  readonly keyword: string;
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** Begins with the file that holds the keyword. */
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The file that holds the violated keyword. */
export function fileOf({ schemaPath }: Pick<Violation, 'schemaPath'>): string {
  return /^\w+\.schema\.json/.exec(schemaPath)?.[0] ?? '';
}

/**
 * The violation that a PCE reports. The Ruby gem json-schema walks the schema as it is written, keyword by keyword, and
 * raises at the first one (one item for a body with two: live PCE, issue 42 of the Terraform provider; the order follows
 * from the gem's source).
 */
export function firstViolation(schemaName: string, value: unknown, all: readonly Violation[]): Violation | undefined {
  const found = new Map<string, Violation>();
  for (const violation of all) {
    const key = keyOf(violation.instancePath, violation.keyword, fileOf(violation));
    if (!found.has(key)) found.set(key, violation);
  }
  return firstIn(documentNamed(schemaName), { file: `${schemaName}.schema.json`, pointer: '', value, found }) ?? all[0];
}

const keyOf = (pointer: string, keyword: string, file: string) => `${pointer} ${keyword} ${file}`;

interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly value: unknown;
  readonly found: ReadonlyMap<string, Violation>;
}

function firstIn(part: SchemaPart, place: Place): Violation | undefined {
  for (const [keyword, rule] of Object.entries(part)) {
    const here = place.found.get(keyOf(place.pointer, keyword, place.file));
    if (here) return here;
    for (const [inner, innerPlace] of below[keyword]?.(rule, place) ?? []) {
      const first = firstIn(inner, innerPlace);
      if (first) return first;
    }
  }
  return undefined;
}

/** The parts below each keyword, in order. Inside of oneOf and anyOf the gem reports only that none matched. */
const below: Readonly<Record<string, (rule: unknown, place: Place) => Iterable<readonly [SchemaPart, Place]>>> = {
  *properties(rule, place) {
    const { value } = place;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [name, part] of Object.entries(rule as Record<string, SchemaPart>)) {
      if (Object.hasOwn(value, name)) yield [part, at(place, escaped(name), (value as SchemaPart)[name])];
    }
  },
  *items(rule, place) {
    if (!Array.isArray(place.value)) return;
    for (const [index, item] of place.value.entries()) yield [rule as SchemaPart, at(place, String(index), item)];
  },
  *allOf(rule, place) {
    for (const part of rule as SchemaPart[]) yield [part, place];
  },
  *$ref(rule, place) {
    const [name, path = ''] = (rule as string).split('#');
    const file = name || place.file;
    const document = documentNamed(file.replace('.schema.json', ''));
    const keys = path.split('/').slice(1);
    yield [keys.reduce((part, key) => part[key] as SchemaPart, document), { ...place, file }];
  },
};

/** A name as it is escaped in a JSON pointer. */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

const at = (place: Place, key: string, value: unknown): Place => ({
  ...place,
  pointer: `${place.pointer}/${key}`,
  value,
});
