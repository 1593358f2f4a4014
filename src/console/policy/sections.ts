import type { Component } from 'svelte';
import Flows from './Flows.svelte';
import Pending from './Pending.svelte';
import RuleSet from './RuleSet.svelte';
import RuleSets from './RuleSets.svelte';
import Version from './Version.svelte';
import Versions from './Versions.svelte';

/** A part of the page Policy. */
export interface Section {
  readonly title: string;
  /** Behind `#/policy/`; the first section stands at `#/policy`. */
  readonly name: string;
  readonly list: Component;
  /** One of the list, at `#/policy/NAME/ID`. */
  readonly one?: Component<{ id: string }>;
}

// A row here is all that a further section needs.
export const sections: readonly Section[] = [
  { title: 'Pending', name: '', list: Pending },
  { title: 'Versions', name: 'versions', list: Versions, one: Version },
  { title: 'Rule sets', name: 'rule-sets', list: RuleSets, one: RuleSet },
  { title: 'Flows', name: 'flows', list: Flows },
];
