import { mustFind, saveObject } from '../engine/objects.ts';
import { Refusal } from '../model/errors.ts';
import { assumed, client, documented, inferred } from '../model/facts.ts';
import { idIn } from '../model/names.ts';
import type { Pce } from '../model/pce.ts';
import type { ResourceOf, WriteContext } from '../model/resource.ts';
import { profileReaders, profileWriters } from '../model/roles.ts';
import { externalDataFilters, noExternalData, uniqueExternalData } from './external-data.ts';
import { refuseTwoLabelsOfOneType } from './label-rules.ts';
import { enforcementModeOf, modeOf } from './modes.ts';
import { pairingKeyActions } from './pairing-keys.ts';
import type { PairingProfile } from './stored-hosts.ts';
import { defaultVenRelease } from './ven-releases.ts';

const venTypes = ['specified_during_activation', 'server', 'endpoint'] as const;

const lock = client(true, 'every sample of an untouched profile; Terraform provider documentation');

export const pairingProfiles: ResourceOf<PairingProfile> = {
  kind: 'pairing_profiles',
  singular: 'pairing_profile',
  id: 'integer',
  deletion: 'hard',
  read: profileReaders,
  write: profileWriters,
  caps: ['write', 'generate_pairing_key'],
  defaults: {
    name: assumed('', 'the schema allows omission; what a PCE stores then is not known'),
    description: client('', 'Ansible collection: the server stores an empty string'),
    total_use_count: documented(0, 'pairing_profiles_get schema'),
    is_default: documented(false, 'pairing_profiles_get schema'),
    mode: inferred('illuminated', 'follows enforcement_mode'),
    enforcement_mode: inferred('visibility_only', 'default of console and Terraform provider; no server-side source'),
    enforcement_mode_lock: lock,
    mode_lock: lock,
    key_lifespan: client('unlimited', 'Terraform provider omits it to mean unlimited'),
    allowed_uses_per_key: client('unlimited', 'Terraform provider omits it to mean unlimited'),
    last_pairing_at: documented(null, 'pairing_profiles_get schema'),
    last_pairing_key_generated_at: documented(null, 'pairing_profiles_get schema'),
    last_pairing_key_generated_by: documented(null, 'pairing_profiles_get schema'),
    labels: client([], 'Terraform provider omits an empty list and reads []'),
    env_label_lock: lock,
    loc_label_lock: lock,
    role_label_lock: lock,
    app_label_lock: lock,
    log_traffic: inferred(false, 'sample of the vendor page; replaced in effect by visibility_level'),
    log_traffic_lock: lock,
    visibility_level: client('flow_summary', 'samples; Terraform provider; REST guide 25.2'),
    visibility_level_lock: lock,
    ...noExternalData('pairing_profiles_get schema; absent in old samples'),
    agent_software_release: client(
      (pce: Pce) => noReleaseChosen(pce),
      'Ansible live test: starts with Default; vendor samples: Default (19.3.0)',
    ),
    ven_type: inferred('server', 'console and workloader always send it'),
  },
  filters: {
    name: documented('partial', 'API index; in any case as the value of a label: inferred'),
    description: documented('partial', 'API index; in any case as the value of a label: inferred'),
    labels: documented('label_lists', 'API index; AND within, OR between lists: illumio-py, workloader'),
    agent_software_release: inferred('exact', 'API index names it, not how it matches'),
    ven_type: { ...documented('exact', 'API index'), values: venTypes },
    ...externalDataFilters,
  },
  references: { labels: 'labels' },
  unique: [uniqueExternalData],
  limit: { name: 'total_pairing_profiles', soft: 1200, hard: 5000, ...limitSource() },
  complete: ({ pce, body, object }) => {
    deriveMode(body, object);
    if (object.agent_software_release === null) object.agent_software_release = noReleaseChosen(pce);
  },
  check: (context) => {
    refuseTwoLabelsOfOneType(context);
    refuseEchoOfDefaultRelease(context);
  },
  initial: () => [
    { name: 'Default (Servers)', enabled: true, is_default: true, ven_type: 'server' },
    { name: 'Default (Endpoints)', enabled: true, is_default: true, ven_type: 'endpoint' },
  ],
  adaptLenient: (body) => {
    const uses = body['allowed_uses_per_key'] === 'one_use' ? { allowed_uses_per_key: 1 } : {};
    const { agent_software_release: release, ...rest } = body;
    // GET shows this where a profile has no release of its own: a client may send it back as it was read.
    const echoed = typeof release === 'string' && release.startsWith('Default');
    return { ...(echoed ? rest : body), ...uses };
  },
  lenientCollectionPut: true,
  actions: pairingKeyActions,
  deletesMany: true,
  facets: true,
  facts: [
    { says: 'names need not be unique', confidence: 'assumed', source: 'nobody published the attempt' },
    {
      says: 'a default profile can be edited and deleted',
      confidence: 'client',
      source: 'lab scripts; no source says it cannot',
    },
    {
      says: 'where mode and enforcement_mode are both sent, enforcement_mode wins',
      confidence: 'assumed',
      source: 'no source',
    },
    {
      says: 'enforcement_mode full is mode enforced',
      confidence: 'inferred',
      source: 'the other pairs are in samples',
    },
    {
      says: 'visibility_level flow_full_detail is accepted and echoed',
      confidence: 'assumed',
      source: 'a deprecated value of the write schemas',
    },
    { says: 'an unknown agent_software_release is stored as it is', confidence: 'assumed', source: 'no source' },
    {
      says: 'the text Default (...) is refused as an agent_software_release',
      confidence: 'inferred',
      source: 'Terraform provider never echoes it',
    },
    {
      says: 'two labels of one type are refused with duplicate_label_type',
      confidence: 'assumed',
      source: 'the rule: Ansible collection; the token is ours',
    },
    {
      says: 'a DELETE of what is gone answers 404',
      confidence: 'inferred',
      source: 'profiles have no deleted property',
    },
    {
      says: 'key generation and pairing leave updated_at as it is',
      confidence: 'inferred',
      source: 'times in the vendor page sample',
    },
  ],
};

function limitSource() {
  return { confidence: 'documented', source: 'Administration guide 25.2, object limits' } as const;
}

/** The text that GET shows when no release was chosen. */
function noReleaseChosen(pce: Pce): string {
  return `Default (${defaultVenRelease(pce)})`;
}

/** Called when the default release may have changed: it is in the stored text of every profile without its own. */
export function refreshDefaultReleases(pce: Pce): void {
  const release = noReleaseChosen(pce);
  pce.store.transaction(() => {
    for (const { id: org } of pce.store.orgs()) {
      for (const body of pce.store.lists.bodies(org, 'pairing_profiles', {
        limit: Number.MAX_SAFE_INTEGER,
        includeDeleted: false,
      })) {
        const profile = JSON.parse(body) as PairingProfile & { agent_software_release: string };
        if (!profile.agent_software_release.startsWith('Default') || profile.agent_software_release === release)
          continue;
        const stored = mustFind(pairingProfiles, pce, org, idIn(profile.href));
        saveObject(pairingProfiles, pce, org, stored.ordinal, { ...profile, agent_software_release: release });
      }
    }
  });
}

/** Either name may be written; both are always answered and agree. */
function deriveMode(body: Partial<PairingProfile>, object: PairingProfile): void {
  if (body.enforcement_mode === undefined && body.mode !== undefined) {
    object.enforcement_mode = enforcementModeOf[body.mode];
  }
  if (body.enforcement_mode_lock === undefined && body.mode_lock !== undefined) {
    object.enforcement_mode_lock = body.mode_lock;
  }
  object.mode = modeOf[object.enforcement_mode];
  object.mode_lock = object.enforcement_mode_lock;
}

function refuseEchoOfDefaultRelease({ body }: WriteContext): void {
  const release = body['agent_software_release'];
  if (typeof release === 'string' && release.startsWith('Default')) {
    throw new Refusal(
      'input_validation_error',
      `Input validation failed. Details: {The property '#/agent_software_release' value ${JSON.stringify(release)} is not a release: null chooses the default}`,
    );
  }
}
