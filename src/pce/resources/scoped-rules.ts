import type { IsWithin, Part } from '../model/resource.ts';
import type { Actor } from './rule-actors.ts';

/** Consumers that no label tells to be within a scope. */
const unlabelled = ['ip_list', 'label_group'];

/** Actors that have labels of their own, and the kind that each names. All others are bound by the scope of the rule set. */
const labelled = { workload: 'workloads', virtual_service: 'virtual_services' };

interface Rule {
  readonly providers: readonly Actor[];
  readonly consumers: readonly Actor[];
  readonly unscoped_consumers?: boolean;
  readonly consuming_security_principals?: readonly unknown[];
}

/**
 * Rules whose providers may be outside of the scope are for nobody with a scope, and those whose consumers may be are for
 * ruleset managers without limits.
 */
export const keptFromScoped: NonNullable<Part<Rule>['keptFrom']> = {
  ruleset_manager: ({ providers }, isWithin) => nameOutside(providers, isWithin),
  limited_ruleset_manager: (rule, isWithin) => {
    const { providers, consumers, unscoped_consumers, consuming_security_principals = [] } = rule;
    return (
      unscoped_consumers === true ||
      consuming_security_principals.length > 0 ||
      consumers.some((consumer) => unlabelled.some((name) => name in consumer)) ||
      nameOutside([...providers, ...consumers], isWithin)
    );
  },
};

/** Whether some of these actors name an object outside of a scope. */
export const nameOutside = (actors: readonly Actor[], isWithin: IsWithin): boolean =>
  actors.some((actor) =>
    Object.entries(labelled).some(
      ([name, kind]) => name in actor && !isWithin(kind, (actor[name] as { readonly href: string }).href),
    ),
  );
