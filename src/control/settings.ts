import { limitNames } from '../option-values.ts';
import { invalidInput } from '../pce/errors.ts';
import type { MockSettingsPut } from '../pce/schema-types.generated.ts';
import type { ControlCall } from './call.ts';
import { type Emulator, mustHaveOrg, orgNumber } from './emulator.ts';

const scope = { org: 'what holds in this org' };

function orgIn({ pce }: Emulator, { org }: Readonly<Record<string, string>>): number | undefined {
  if (org === undefined) return undefined;
  mustHaveOrg(pce, orgNumber(org));
  return orgNumber(org);
}

export const settingsCalls: readonly ControlCall[] = [
  {
    name: 'mock_settings_get',
    method: 'GET',
    path: '/settings',
    summary: 'What was set at start and can be changed',
    query: scope,
    status: 200,
    handle: (emulator, { query }) => emulator.pce.settings.in(orgIn(emulator, query) ?? 0),
  },
  {
    name: 'mock_settings_put',
    method: 'PUT',
    path: '/settings',
    summary: 'Changes settings, for all orgs or for one',
    body: 'mock_settings_put',
    query: scope,
    status: 200,
    handle: (emulator, { query, body }) => {
      const org = orgIn(emulator, query);
      const changes = body as MockSettingsPut;
      const unknown = Object.keys(changes.limits ?? {}).find((name) => !limitNames.includes(name));
      if (unknown !== undefined) {
        throw invalidInput(`The property '#/limits/${unknown.slice(0, 100)}' is none of ${limitNames.join(', ')}`);
      }
      emulator.pce.settings.change(changes as Parameters<typeof emulator.pce.settings.change>[0], org);
      return emulator.pce.settings.in(org ?? 0);
    },
  },
];
