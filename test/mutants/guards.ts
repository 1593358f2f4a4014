import type { Guard } from './guard.ts';
import { answers } from './guards/answers.ts';
import { callers } from './guards/callers.ts';
import { control } from './guards/control.ts';
import { dataFile } from './guards/data-file.ts';
import { events } from './guards/events.ts';
import { input } from './guards/input.ts';
import { following } from './guards/live.ts';
import { objects } from './guards/objects.ts';
import { ofOptions } from './guards/options.ts';
import { pairing } from './guards/pairing.ts';
import { policy } from './guards/policy.ts';
import { replacedOrgs } from './guards/replaced-orgs.ts';
import { resources } from './guards/resources.ts';
import { scopes } from './guards/scopes.ts';
import { secrets } from './guards/secrets.ts';
import { server } from './guards/server.ts';
import { snapshots } from './guards/snapshots.ts';
import { state } from './guards/state.ts';
import { tls } from './guards/tls.ts';
import { told } from './guards/told.ts';
import { traffic } from './guards/traffic.ts';
import { turns } from './guards/turns.ts';
import { users } from './guards/users.ts';

/** All guards, each beside those against the same harm. */
export const guards: readonly Guard[] = [
  [server, control, following, objects, snapshots, tls],
  [callers, users, scopes, input, answers, told, events, resources, pairing, policy, traffic],
  [dataFile, secrets, ofOptions, state, turns, replacedOrgs],
].flat(2);
