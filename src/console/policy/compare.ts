import { idOf } from '../parts/page-of.ts';
import { type Line, linesOf, textOf } from './lines.ts';
import type { Names } from './names.ts';
import type { PolicyObject } from './policy.ts';
import { sentence } from './sentences.ts';

/** A line of one form, and whether the other has it. */
export interface Told {
  readonly line: Line;
  readonly change: 'same' | 'removed' | 'added';
}

/** A property, or a rule, in both forms. */
export interface Row {
  /** For people: `scopes`, `rule 3`. */
  readonly name: string;
  readonly before: readonly Told[];
  readonly after: readonly Told[];
  readonly isSame: boolean;
}

/** Who wrote it and when is told elsewhere. */
const unread = /^(href|caps|update_type|(created|updated|deleted)_(at|by)|resolve_labels_as)$/;
const lists = { rules: 'rule', deny_rules: 'deny rule', ip_tables_rules: 'iptables rule' } as const;
const isRuleList = (property: string): property is keyof typeof lists => property in lists;

/** Two forms of an object, property by property, and rule by rule; without what neither has. */
export function compared(before: PolicyObject | undefined, after: PolicyObject | undefined, names: Names): Row[] {
  const properties = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return properties
    .filter((property) => !unread.test(property))
    .flatMap((property) => {
      const values = [before?.[property], after?.[property]] as const;
      if (isRuleList(property)) return ruleRows(lists[property], ...values, names);
      return [row(property, linesOf(property, values[0], names), linesOf(property, values[1], names))];
    })
    .filter((one) => one.before.length + one.after.length > 0);
}

function row(name: string, before: readonly Line[], after: readonly Line[]): Row {
  const [then, now] = [before, after].map((lines) => new Set(lines.map(identity))) as [Set<string>, Set<string>];
  const isSame = then.size === now.size && [...then].every((one) => now.has(one));
  return {
    name,
    before: before.map((line) => ({ line, change: now.has(identity(line)) ? 'same' : 'removed' })),
    after: after.map((line) => ({ line, change: then.has(identity(line)) ? 'same' : 'added' })),
    isSame,
  };
}

/** Two things of one name are not the same thing; the forms of one thing are. */
const identity = (line: Line): string =>
  textOf(line) + line.map(({ href }) => (href ?? '').replace(/\/sec_policy\/[^/]+/, '')).join(' ');

function ruleRows(title: string, before: unknown, after: unknown, names: Names): Row[] {
  const [then, now] = [before, after].map(byId) as [Map<string, PolicyObject>, Map<string, PolicyObject>];
  return [...new Set([...now.keys(), ...then.keys()])].map((id) => {
    const [one, other] = [then, now].map((rules) => rules.get(id)).map((rule) => (rule ? [sentence(rule, names)] : []));
    return row(`${title} ${id}`, one as Line[], other as Line[]);
  });
}

/** A rule that is to be deleted still stands in the draft. */
const byId = (rules: unknown): Map<string, PolicyObject> =>
  new Map(
    ((rules as PolicyObject[] | undefined) ?? [])
      .filter(({ update_type: type }) => type !== 'delete')
      .map((rule) => [idOf(rule.href), rule]),
  );
