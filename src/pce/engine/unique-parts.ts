import { Refusal } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, Resource, WriteContext } from '../model/resource.ts';
import { uniqueFieldIn, uniqueValue } from './indexed-values.ts';
import { partsIn, stayingParts } from './part-forms.ts';
import { updateTypeOf } from './versions.ts';
import { hasTheSame, mayBeTold } from './whereabouts.ts';

type Written = Pick<WriteContext, 'pce' | 'org' | 'before' | 'object' | 'sees'>;
type Rule = Resource['unique'][number];

/**
 * Looks at the parts of a written object that take a unique combination, be it that of a part that is to go. One that
 * had it keeps it.
 * @throws Refusal
 */
export function checkUniqueParts(resource: Resource, written: Written, ordinal?: number): void {
  const { before, object } = written;
  for (const [part, rule] of rulesOf(resource)) {
    const had = new Map(valuesIn(before, part, rule).map(([href, value]) => [href, value]));
    const holderOf = (value: string) => holdersOf(resource, part, rule, written, value).find((one) => one !== ordinal);
    const isNew = (href: unknown, value: string) => had.get(href) !== value;
    const told = (holder: number, value: string) => whichHasIt(resource, part, rule, written, holder, value);
    refuseTaken(valuesIn(object, part, rule), rule, { isNew, holderOf, told });
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
    const holderOf = (value: string) =>
      holdersOf(resource, part, rule, written, value).find((one) => one !== ordinal && keeps(one, value));
    const told = (holder: number, value: string) => whichHasIt(resource, part, rule, written, holder, value);
    const back = valuesIn(stayingParts(resource, written.object), part, rule);
    refuseTaken(back, rule, { isNew: () => true, holderOf, told });
  }
}

const rulesOf = ({ parts = [] }: Resource) =>
  parts.flatMap((part) => (part.unique ?? []).map((rule): [Part, Rule] => [part, rule]));

const valuesIn = (whole: JsonObject | undefined, part: Part, { properties }: Rule) =>
  partsIn(whole, part).map((one) => [one['href'], uniqueValue(properties, one), one] as const);

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

/** Which part of another object has a combination, where the caller may be told of that object. */
function whichHasIt(
  resource: Resource,
  part: Part,
  { properties }: Rule,
  { pce, sees }: Omit<Written, 'before'>,
  holder: number,
  value: string,
): string | undefined {
  const whole = JSON.parse(pce.store.at(holder)?.body ?? '{}') as JsonObject;
  const one = partsIn(whole, part).find((each) => uniqueValue(properties, each) === value);
  if (!one || !mayBeTold(resource, () => whole, sees)) return undefined;
  return hasTheSame(one['href'], properties, [whole, one].some(waitsToGo));
}

const waitsToGo = (object: JsonObject) => updateTypeOf(object) === 'delete';

/** Whether a value is new to the object that is written, and who else has it. */
interface Taken {
  readonly isNew: (href: unknown, value: string) => boolean;
  readonly holderOf: (value: string) => number | undefined;
  readonly told: (holder: number, value: string) => string | undefined;
}

/** @throws Refusal where a new value is there twice, or taken elsewhere */
function refuseTaken(
  values: ReturnType<typeof valuesIn>,
  { token, properties }: Rule,
  { isNew, holderOf, told }: Taken,
): void {
  const byValue = Map.groupBy(values, ([, value]) => value);
  for (const one of values) {
    const [href, value] = one;
    if (value === undefined || !isNew(href, value)) continue;
    const twin = byValue.get(value)?.find((other) => other !== one);
    if (twin) throw new Refusal(token, undefined, withSameAs(twin, properties));
    const holder = holderOf(value);
    if (holder !== undefined) throw new Refusal(token, undefined, told(holder, value));
  }
}

/** The other part of the same object. It has no href where it is new. */
const withSameAs = ([href, , part]: ReturnType<typeof valuesIn>[number], properties: readonly string[]) =>
  hasTheSame(href ?? 'another one that was sent', properties, waitsToGo(part));
