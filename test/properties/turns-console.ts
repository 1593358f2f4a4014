import { mock, type Org } from './turns-org.ts';

/** The id by which the control API knows a pairing key of the org. */
async function pairingKey(org: Org): Promise<string> {
  await org.code();
  const [newest] = await org.asks<{ id: string }[]>(mock('GET', `/orgs/${org.id}/pairing_keys`));
  return newest?.id ?? '';
}

/** A call as the org's owner. */
const asOwner = (org: Org, method: string, path: string, body?: unknown) =>
  mock(method, `/orgs/${org.id}/pce${path}`, body);

/** One call that succeeds for each control call that pages of a console make. */
export const ofConsole = {
  mock_summary_get: (org: Org) => mock('GET', `/orgs/${org.id}/summary`),
  mock_events_get: (org: Org) => mock('GET', `/orgs/${org.id}/events?about=/orgs/${org.id}/labels/1`),
  mock_traffic_edges_get: (org: Org) => mock('GET', `/orgs/${org.id}/traffic/edges?port=443`),
  mock_pairing_keys_get: (org: Org) => mock('GET', `/orgs/${org.id}/pairing_keys`),
  mock_schemas_get: () => mock('GET', '/schemas/labels_post'),
  mock_objects_get: (org: Org) => mock('GET', `/orgs/${org.id}/objects/labels?q=a&limit=10`),
  mock_pairing_keys_delete: async (org: Org) => mock('DELETE', `/orgs/${org.id}/pairing_keys/${await pairingKey(org)}`),
  mock_pce_get: (org: Org) => asOwner(org, 'GET', `/orgs/${org.id}/labels`),
  mock_pce_post: (org: Org) => asOwner(org, 'POST', `/orgs/${org.id}/labels`, { key: 'app', value: 'as owner' }),
  mock_pce_put: async (org: Org) => asOwner(org, 'PUT', await org.label(), { value: 'changed as owner' }),
  mock_pce_delete: async (org: Org) => asOwner(org, 'DELETE', await org.label()),
};
