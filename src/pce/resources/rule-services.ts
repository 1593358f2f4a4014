import { invalidInput } from '../model/errors.ts';
import type { Fact } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import type { PartContext } from '../model/resource.ts';
import { checkPorts } from './port-checks.ts';
import { services } from './services.ts';

/** What both sorts of rules say of it. */
export const egressServicesFact: Fact = {
  says: 'a service of Windows egress processes is no ingress service: 406 input_validation_error',
  confidence: 'observed',
  source: 'illumio-ops, notes on live PCEs; the token is assumed',
};

/** @param context of a write to a rule @throws Refusal 406 */
export function checkIngressServices(context: Pick<PartContext, 'pce' | 'org' | 'body'>): void {
  checkPorts(context.body['ingress_services'], '#/ingress_services');
  refuseEgressServices(context);
}

/** Services of Windows egress processes are for the other direction. */
function refuseEgressServices({ pce, org, body }: Pick<PartContext, 'pce' | 'org' | 'body'>): void {
  const sent = (body['ingress_services'] ?? []) as readonly { readonly href?: string }[];
  const wrong = sent.findIndex(({ href }) => {
    const service = href === undefined ? undefined : pce.store.find(org, services.kind, idIn(href));
    return service !== undefined && 'windows_egress_services' in (JSON.parse(service.body) as object);
  });
  if (wrong === -1) return;
  throw invalidInput(`The property '#/ingress_services/${wrong}' is a service of Windows egress processes`);
}
