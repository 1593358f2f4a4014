import { invalidInput } from '../model/errors.ts';
import type { JsonObject } from '../model/json-values.ts';

/** Who a rule or a scope is about: one reference, or a word for many. */
export type Actor = Readonly<Record<string, unknown>>;

/** Each item names one, and whether it is left out instead. @throws Refusal 406 */
export function mustNameOne(actors: readonly Actor[], path: string, schema: string): void {
  const wrong = actors.findIndex((actor) => Object.keys(actor).filter((name) => name !== 'exclusion').length !== 1);
  if (wrong === -1) return;
  const place = `The property '#/${path}/${wrong}'`;
  throw invalidInput(
    `${place} of type object did not match any of the required schemas in schema ${schema}.schema.json`,
  );
}

/** Answers say of each reference whether it is excluded (25.2); a word for many has nothing to exclude. */
export const withExclusion = (actor: Actor): JsonObject =>
  'actors' in actor || 'exclusion' in actor ? { ...actor } : { exclusion: false, ...actor };

/** The same for the lists of a rule. */
export function excludeInRules(rules: readonly JsonObject[]): JsonObject[] {
  const completed = (rule: JsonObject, side: string) => ({ [side]: (rule[side] as Actor[]).map(withExclusion) });
  return rules.map((rule) => ({ ...rule, ...completed(rule, 'providers'), ...completed(rule, 'consumers') }));
}
