import { Refusal, validationMessage } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';

/** Who a rule or a scope is about: one reference, or a word for many. */
export type Actor = Readonly<Record<string, unknown>>;

/** What is true of every kind that has actors. */
export const actorsFact: Fact = {
  says: 'an actor that is no single reference or word is 406 input_validation_error',
  confidence: 'assumed',
  source: 'the schemas list what an actor can be, and require nothing',
};

/** What the guide says of rules that allow, where it is said of no other kind. */
export const allAloneFact: Fact = {
  says: 'all workloads beside a label or label group are 406 rule_all_workloads_beside_labels',
  confidence: 'assumed',
  source: 'as for rules that allow: guide 22.5 on rules',
};

const sides = ['providers', 'consumers'] as const;

/** @param sent a rule or boundary, or what is to change of it @param schema of its body @throws Refusal 406 */
export function checkSides(sent: JsonObject, schema: string): void {
  for (const side of sides) {
    const actors = (sent[side] ?? []) as readonly Actor[];
    mustNameOne(actors, side, schema);
    refuseAllBesideLabels(actors);
  }
}

function refuseAllBesideLabels(actors: readonly Actor[]): void {
  const has = (name: string) => actors.some((actor) => name in actor);
  if (actors.some((actor) => actor['actors'] === 'ams') && (has('label') || has('label_group')))
    throw new Refusal('rule_all_workloads_beside_labels');
}

/** Each item names one, and whether it is left out instead. @param advice on what it has @throws Refusal 406 */
export function mustNameOne(actors: readonly Actor[], path: string, schema: string, advice?: string): void {
  const namesOf = (actor: Actor) => Object.keys(actor).filter((name) => name !== 'exclusion');
  const wrong = actors.findIndex((actor) => namesOf(actor).length !== 1);
  if (wrong === -1) return;
  const place = `The property '#/${path}/${wrong}'`;
  const complaint = `${place} of type object did not match any of the required schemas in schema ${schema}.schema.json`;
  const names = namesOf(actors[wrong] as Actor).join(' and ') || 'nobody';
  throw new Refusal(
    'input_validation_error',
    validationMessage(complaint),
    advice ?? `#/${path}/${wrong} names ${names}: each item names one, such as {"label":{"href":"…"}}`,
  );
}

/** Answers say of each reference whether it is excluded (25.2); a word for many has nothing to exclude. */
const withExclusion = (actor: Actor): JsonObject =>
  'actors' in actor || 'exclusion' in actor ? { ...actor } : { exclusion: false, ...actor };

/** The same for the lists of a rule. */
export function excludeInRules(rules: readonly JsonObject[]): JsonObject[] {
  const completed = (rule: JsonObject, side: string) => ({ [side]: (rule[side] as Actor[]).map(withExclusion) });
  return rules.map((rule) => ({ ...rule, ...completed(rule, 'providers'), ...completed(rule, 'consumers') }));
}
