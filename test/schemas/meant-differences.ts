// Where our schemas say something else than the published ones, and why. Both directions are tested: a difference that
// is not listed fails, and so does a listed one that is gone.
import type { MeantDifference } from './meant-difference.ts';
import { hosts } from './meant-differences/hosts.ts';
import { lengths } from './meant-differences/lengths.ts';
import { orgs } from './meant-differences/orgs.ts';
import { policy } from './meant-differences/policy.ts';
import { traffic } from './meant-differences/traffic.ts';

export const MEANT_DIFFERENCES: readonly MeantDifference[] = [...policy, ...hosts, ...orgs, ...traffic, ...lengths];
