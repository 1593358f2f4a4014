import type { Resource } from '../../src/pce/model/resource.ts';

/**
 * A server with a kind that nobody else has declared, in a process of its own, since what is declared is read once. Its
 * schemas are those of a pairing profile: it is named, may be filtered, and refers to labels.
 */
const { kinds, resources } = await import('../../src/pce/resources/index.ts');
const { actions: _actions, ...like } = kinds.get('pairing_profiles') as Resource;
const { ven_type: venType } = like.filters as Record<'ven_type', Resource['filters'][string]>;
const colours: Resource = {
  ...like,
  ...{ kind: 'colours', singular: 'colour', schemas: 'pairing_profiles', filters: { ven_type: venType } },
  initial: () => [
    { name: 'Red', enabled: true, ven_type: 'server' },
    { name: 'Blue', enabled: true, ven_type: 'endpoint' },
  ],
};
(resources as Resource[]).push(colours);
(kinds as Map<string, Resource>).set('colours', colours);

const { startMockPce } = await import('../../src/index.ts');
const { url } = await startMockPce({ scenario: 'empty' });
console.log(url);
