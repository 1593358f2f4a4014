import { Refusal } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';
import type { Part, Resource, WriteContext } from '../model/resource.ts';
import { uniqueFieldIn, uniqueValue } from './indexed-values.ts';
import { partsIn } from './part-forms.ts';

type Written = Pick<WriteContext, 'pce' | 'org' | 'before' | 'object'>;

/**
 * Looks at the parts that take a unique combination. One that had it keeps it: a version comes back with what it had.
 * @throws Refusal
 */
export function checkUniqueParts(resource: Resource, written: Written, ordinal?: number): void {
  for (const part of resource.parts ?? []) {
    for (const rule of part.unique ?? []) checkUniqueIn(resource, part, rule, written, ordinal);
  }
}

function checkUniqueIn(
  { kind }: Resource,
  part: Part,
  { properties, token }: Resource['unique'][number],
  { pce, org, before, object }: Written,
  ordinal: number | undefined,
): void {
  const valuesIn = (whole: JsonObject | undefined) =>
    partsIn(whole, part).map((one) => [one['href'], uniqueValue(properties, one)] as const);
  const had = new Map(valuesIn(before));
  const values = valuesIn(object);
  const byValue = Map.groupBy(values, ([, value]) => value);
  const isElsewhere = (value: string) =>
    pce.store.withValue(org, kind, uniqueFieldIn(part, properties), value).some((holder) => holder !== ordinal);
  for (const [href, value] of values) {
    if (value === undefined || had.get(href) === value) continue;
    if ((byValue.get(value)?.length ?? 0) > 1 || isElsewhere(value)) throw new Refusal(token);
  }
}
