import type { Guard } from './guard.ts';
import { control } from './guards/control.ts';
import { pairing } from './guards/pairing.ts';
import { pce } from './guards/pce.ts';
import { resources } from './guards/resources.ts';
import { server } from './guards/server.ts';
import { snapshots } from './guards/snapshots.ts';
import { state } from './guards/state.ts';
import { tls } from './guards/tls.ts';

/** Each under the folder in which it stands. */
export const guards: readonly Guard[] = [server, control, snapshots, pce, resources, pairing, state, tls].flat();
