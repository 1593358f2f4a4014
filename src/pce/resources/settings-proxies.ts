import type { Document } from '../engine/documents.ts';
import { invalidInput } from '../model/errors.ts';
import { assumed, inferred } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { owners } from '../model/roles.ts';

const MOST_PER_REGION = 8;

interface Proxy {
  readonly pce_fqdn: string | null;
  readonly ip: string;
}

/** The proxies whose X-Forwarded-For the PCE believes. */
export const settingsTrustedProxyIps: Document = {
  name: 'settings/trusted_proxy_ips',
  schemas: 'settings_trusted_proxy_ips',
  singular: 'trusted_proxy_ips',
  event: 'trusted_proxy_ips.update',
  read: owners,
  write: owners,
  defaults: {
    max_trusted_proxy_ips_per_region: inferred(MOST_PER_REGION, 'as many addresses as an access restriction may have'),
    trusted_proxy_ips: assumed([], 'no source; a new org trusts nobody'),
  },
  merge: ({ named }) => ({ changed: asStored(named) }),
  settle: (_org, settings) => asStored(settings),
  facts: [
    {
      says: `more than ${MOST_PER_REGION} trusted proxies of one pce_fqdn, or without any, are 406 input_validation_error`,
      confidence: 'assumed',
      source: 'the limit is in the answer; how a PCE refuses is not known',
    },
    {
      says: 'a trusted proxy is an address or a CIDR block',
      confidence: 'documented',
      source: 'description in settings_trusted_proxy_ips_put; the format that the schema names has no block',
    },
    {
      says: 'X-Forwarded-For is not looked at, whoever is trusted',
      confidence: 'own',
      source: 'the emulator alone',
    },
  ],
};

/** @throws Refusal where one region has too many */
function asStored({ trusted_proxy_ips: given }: JsonObject): JsonObject {
  const proxies = (given as Proxy[]).map(({ pce_fqdn, ip }) => ({ pce_fqdn, ip }));
  const perRegion = new Map<string | null, number>();
  for (const { pce_fqdn } of proxies) {
    const count = (perRegion.get(pce_fqdn) ?? 0) + 1;
    if (count > MOST_PER_REGION) throw tooMany();
    perRegion.set(pce_fqdn, count);
  }
  return { trusted_proxy_ips: proxies };
}

const tooMany = () =>
  invalidInput(
    `The property '#/trusted_proxy_ips' had more items than the allowed ${MOST_PER_REGION} in schema settings_trusted_proxy_ips_put.schema.json`,
  );
