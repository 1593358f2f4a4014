import type { Fact } from '../model/facts.ts';
import { type Actor, mustNameOne } from './rule-actors.ts';

/** An entry of a scope, as rule sets and firewall settings have them: a label or a label group. */
interface ScopeEntry {
  readonly exclusion?: boolean;
  readonly label?: { readonly href: string };
  readonly label_group?: { readonly href: string };
}

type SentScope = readonly ScopeEntry[];

/** What is true of every kind that has scopes. */
export const scopeEntriesFact: Fact = {
  says: 'an entry of a scope names one label or one label group, else 406 input_validation_error; what else it has is taken, and not kept',
  confidence: 'assumed',
  source:
    'the rule_set_scope_put schema lists both, requires neither and is open; without them an entry would be everything',
};

const advice =
  'an entry of a scope names one label or one label_group: {"label":{"href":"…"}}, in a scenario {"label":{"label":"role:Web"}}';

/** The scopes as answers show them: what an entry has besides is not kept. */
export const shownScopes = (scopes: readonly SentScope[]) => scopes.map((scope) => scope.map(shownEntry));

const shownEntry = ({ exclusion = false, label, label_group }: ScopeEntry) => ({
  exclusion,
  ...(label && { label }),
  ...(label_group && { label_group }),
});

/** @param scopes as they are shown @param schema of the body @throws Refusal 406 */
export function checkScopes(scopes: readonly SentScope[], property: string, schema: string): void {
  for (const [at, scope] of scopes.entries())
    mustNameOne(scope as readonly Actor[], `${property}/${at}`, schema, advice);
}
