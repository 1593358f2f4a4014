import { pce } from '../server/control.ts';
import type { PolicyObject } from './policy.ts';

/** A rule that was found, with the head of its rule set. */
export type FoundRule = PolicyObject & { readonly rule_set?: { readonly href: string; readonly name?: string } };

const MOST = 100;

/** Rules about a label (`app:Webshop`), by a port (`443`, `udp/53`), or of a description. */
export async function searchRules(org: number, form: string, text: string): Promise<FoundRule[]> {
  const criteria = await criteriaOf(org, text);
  if (!criteria) return [];
  const body = { ...criteria, rule_types: ['sec_rules', 'deny_rules', 'override_deny_rules'], max_results: MOST };
  const lists = (await pce(org, 'POST', `/orgs/${org}/sec_policy/${form}/rule_search`, body)) as Record<
    string,
    FoundRule[]
  >;
  return Object.values(lists).flat();
}

async function criteriaOf(org: number, text: string): Promise<object | undefined> {
  const [, protocol, port] = /^(?:(tcp|udp)[/ ])?(\d{1,5})$/i.exec(text) ?? [];
  if (port !== undefined)
    return { ingress_services: [{ proto: protocol?.toLowerCase() === 'udp' ? 17 : 6, port: Number(port) }] };
  const [, key, value] = /^([^:\s]+):(.+)$/.exec(text) ?? [];
  if (key === undefined || value === undefined) return { description: text };
  const query = new URLSearchParams({ key, value });
  const labels = (await pce(org, 'GET', `/orgs/${org}/labels?${query}`)) as { href: string; value: string }[];
  const label = labels.find((one) => one.value === value) ?? labels[0];
  return label && { providers_or_consumers: [{ label: { href: label.href } }], resolve_actors: true };
}
