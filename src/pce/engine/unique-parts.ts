import { Refusal } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, Resource, WriteContext } from '../model/resource.ts';
import { uniqueFieldIn, uniqueValue } from './indexed-values.ts';
import { partsIn, stayingParts } from './part-forms.ts';
import { updateTypeOf } from './versions.ts';

type Written = Pick<WriteContext, 'pce' | 'org' | 'before' | 'object'>;
type Rule = Resource['unique'][number];

/**
 * Looks at the parts of a written object that take a unique combination, be it that of a part that is to go. One that
 * had it keeps it.
 * @throws Refusal
 */
export function checkUniqueParts(resource: Resource, written: Written, ordinal?: number): void {
  const { before, object } = written;
  for (const [part, rule] of rulesOf(resource)) {
    const had = new Map(valuesIn(before, part, rule));
    const isTaken = (value: string) => holdersOf(resource, part, rule, written, value).some((one) => one !== ordinal);
    const isNew = (href: unknown, value: string) => had.get(href) !== value;
    refuseTaken(valuesIn(object, part, rule), rule, isNew, isTaken);
  }
}

/**
 * Looks at the parts of a draft that came back from what was in force. Parts that are to go are in nobody's way: a
 * version may have had the combination in another part.
 * @throws Refusal
 */
export function checkUniquePartsBack(resource: Resource, written: Omit<Written, 'before'>, ordinal: number): void {
  for (const [part, rule] of rulesOf(resource)) {
    const keeps = (one: number, value: string) => {
      const draft = JSON.parse(written.pce.store.at(one)?.body ?? '{}') as JsonObject;
      return namesOfParts(resource, draft).has(nameOf(part, rule, value));
    };
    const isTaken = (value: string) =>
      holdersOf(resource, part, rule, written, value).some((one) => one !== ordinal && keeps(one, value));
    refuseTaken(valuesIn(stayingParts(resource, written.object), part, rule), rule, () => true, isTaken);
  }
}

const rulesOf = ({ parts = [] }: Resource) =>
  parts.flatMap((part) => (part.unique ?? []).map((rule): [Part, Rule] => [part, rule]));

const valuesIn = (whole: JsonObject | undefined, part: Part, { properties }: Rule) =>
  partsIn(whole, part).map((one) => [one['href'], uniqueValue(properties, one)] as const);

const holdersOf = (
  { kind }: Resource,
  part: Part,
  { properties }: Rule,
  { pce, org }: Omit<Written, 'before'>,
  value: string,
) => pce.store.withValue(org, kind, uniqueFieldIn(part, properties), value);

const nameOf = (part: Part, { properties }: Rule, value: string) => uniqueFieldIn(part, properties) + value;

/** What no parts of another object of the kind may share with those of an object, as far as they are not to go. */
export function namesOfParts(resource: Resource, object: JsonObject | undefined): Set<string> {
  if (!object || updateTypeOf(object) === 'delete') return new Set();
  const staying = stayingParts(resource, object);
  const names = rulesOf(resource).flatMap(([part, rule]) =>
    valuesIn(staying, part, rule).flatMap(([, value]) => (value === undefined ? [] : [nameOf(part, rule, value)])),
  );
  return new Set(names);
}

/** @throws Refusal where a new value is there twice, or taken elsewhere */
function refuseTaken(
  values: ReturnType<typeof valuesIn>,
  { token }: Rule,
  isNew: (href: unknown, value: string) => boolean,
  isTaken: (value: string) => boolean,
): void {
  const byValue = Map.groupBy(values, ([, value]) => value);
  for (const [href, value] of values) {
    if (value === undefined || !isNew(href, value)) continue;
    if ((byValue.get(value)?.length ?? 0) > 1 || isTaken(value)) throw new Refusal(token);
  }
}
