import type { Part } from '../model/resource.ts';
import type { Actor } from './rule-actors.ts';

/** Consumers that no label tells to be within a scope. */
const unlabelled = ['ip_list', 'label_group', 'workload', 'virtual_service'];

interface Rule {
  readonly consumers: readonly Actor[];
  readonly unscoped_consumers?: boolean;
  readonly consuming_security_principals?: readonly unknown[];
}

/** Rules whose consumers may be outside the scope of their rule set are for ruleset managers without limits. */
export const keptFromLimited: NonNullable<Part<Rule>['keptFrom']> = {
  limited_ruleset_manager: ({ consumers, unscoped_consumers, consuming_security_principals = [] }) =>
    unscoped_consumers === true ||
    consuming_security_principals.length > 0 ||
    consumers.some((consumer) => unlabelled.some((name) => name in consumer)),
};
