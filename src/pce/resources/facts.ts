import type { Confidence, Fact } from '../model/facts.ts';
import type { Resource } from '../model/resource.ts';
import { activeKeys } from './pairing-keys.ts';

/** Everything that a resource's declaration says about a PCE, as facts. */
export function factsOf(resource: Resource): Fact[] {
  const shown = (value: unknown) => (typeof value === 'function' ? 'worked out' : JSON.stringify(value));
  const defaults = Object.entries(resource.defaults).map(([name, { value, confidence, source }]) => ({
    says: `\`${name}\` is \`${shown(value)}\` when omitted`,
    confidence,
    source,
  }));
  const filters = Object.entries(resource.filters).map(([name, { value, confidence, source }]) => ({
    says: `filter \`${name}\` matches: ${value.replace('_', ' ')}`,
    confidence,
    source,
  }));
  const limits = [resource.limit, resource.kind === 'pairing_profiles' ? activeKeys : undefined].flatMap((limit) =>
    limit
      ? [{ says: `\`${limit.name}\`: soft limit ${limit.soft}, hard limit ${limit.hard}`, ...sourceOf(limit) }]
      : [],
  );
  return [
    ...defaults,
    ...filters,
    ...limits,
    ...resource.facts,
    ...(resource.actions ?? []).flatMap(({ facts }) => facts),
  ];
}

const sourceOf = ({ confidence, source }: { confidence: Confidence; source: string }) => ({ confidence, source });

export const sourceAndDispute = ({ source, disputed }: Fact): string =>
  disputed ? `${source}; disputed: ${disputed}` : source;
