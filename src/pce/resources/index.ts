import type { Operation } from '../model/operation.ts';
import type { Resource } from '../model/resource.ts';
import { agentOperations } from './agents.ts';
import { apiKeyOperations } from './api-keys.ts';
import { eventOperations } from './events.ts';
import { healthOperations } from './health.ts';
import { jobOperations } from './jobs.ts';
import { labelDimensions } from './label-dimensions.ts';
import { labels } from './labels.ts';
import { loginOperations } from './login.ts';
import { pairingProfiles } from './pairing-profiles.ts';
import { productVersionOperations } from './product-version.ts';
import { settingsWorkloadsOperations } from './settings-workloads.ts';
import { unpairOperations } from './unpair.ts';
import { userOperations } from './users.ts';
import { venReleaseOperations } from './ven-releases.ts';
import { vens } from './vens.ts';
import { workloads } from './workloads.ts';

/** Every kind of object that is modelled, each as its declaration; a new org gets their initial objects in this order. */
export const resources: readonly Resource[] = [labelDimensions, labels, pairingProfiles, vens, workloads];

/** Calls that are not about a kind of object. */
export const otherOperations: readonly Operation[] = [
  ...healthOperations,
  ...productVersionOperations,
  ...loginOperations,
  ...userOperations,
  ...apiKeyOperations,
  ...settingsWorkloadsOperations,
  ...venReleaseOperations,
  ...agentOperations,
  ...unpairOperations,
  ...jobOperations,
  ...eventOperations,
];
