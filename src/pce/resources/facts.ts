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
    ...ifAssumed(confidence, 'the answer to a POST without it'),
  }));
  const filters = Object.entries(resource.filters).map(([name, { value, confidence, source }]) => ({
    says: `filter \`${name}\` matches: ${value.replace('_', ' ')}`,
    confidence,
    source,
    ...ifAssumed(confidence, 'a GET with all of a value, and one with a part of it'),
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

const ifAssumed = (confidence: Confidence, settledBy: string) => (confidence === 'assumed' ? { settledBy } : {});

/** Where a fact comes from, what speaks against it, and what would settle it. */
export const sourceAndDispute = ({ source, disputed, settledBy }: Fact): string =>
  [source, disputed && `disputed: ${disputed}`, settledBy && `to settle it: ${settledBy}`].filter(Boolean).join('; ');
