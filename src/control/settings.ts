import { notALimit } from '../config/option-values.ts';
import type { MockSettingsPut } from '../generated/schema-types.ts';
import { invalidInput } from '../pce/model/errors.ts';
import { isLimitName } from '../pce/model/limit-names.ts';
import type { ControlCall } from './call.ts';
import { numberIn, org } from './parameters.ts';

const scope = org('what holds in this org');

export const settingsCalls: readonly ControlCall[] = [
  {
    name: 'mock_settings_get',
    method: 'GET',
    path: '/settings',
    waitsFor: 'nothing',
    summary: 'What was set at start and can be changed',
    query: scope,
    status: 200,
    handle: ({ pce }, { query }) => structuredClone(pce.settings.in(numberIn(query, 'org') ?? 0)),
  },
  {
    name: 'mock_settings_put',
    method: 'PUT',
    path: '/settings',
    waitsFor: 'org',
    summary: 'Changes settings, for all orgs or for one; what is not named stays, and limits are replaced together',
    body: 'mock_settings_put',
    query: scope,
    status: 200,
    handle: ({ pce: { settings } }, { query, body }) => {
      const org = numberIn(query, 'org');
      const changes = body as MockSettingsPut;
      const unknown = Object.keys(changes.limits ?? {}).find((name) => !isLimitName(name));
      if (unknown !== undefined) {
        throw invalidInput(`The property '#/limits': ${notALimit(unknown)}`);
      }
      settings.change(changes as Parameters<typeof settings.change>[0], org);
      return structuredClone(settings.in(org ?? 0));
    },
  },
];
