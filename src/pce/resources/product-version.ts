import type { Fact } from '../model/facts.ts';
import { json, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';

const facts: readonly Fact[] = [
  {
    says: 'the fields are not nested under product_version',
    confidence: 'documented',
    source: 'REST guide 25.2, example; every client',
  },
];

/** A build number in the range that PCEs of the 25 and 26 series have; made up, and the same in every run. */
const BUILD = 100;

export const buildOf = (_pce: Pce) => BUILD;

export function productVersion({ settings: { version } }: Pce): object {
  return {
    version,
    build: BUILD,
    long_display: `${version}-${BUILD}`,
    short_display: version,
    release_info: '',
    engineering_info: '',
    product_name: 'PCE',
  };
}

export const productVersionOperations: readonly Operation[] = [
  {
    name: 'product_version_get',
    method: 'GET',
    path: '/product_version',
    roles: 'user',
    answer: 'product_version_get',
    facts,
    handle: ({ pce }) => json(200, productVersion(pce)),
  },
];
