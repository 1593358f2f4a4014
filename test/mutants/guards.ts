import { bodies } from './guards/bodies.ts';
import { bounds } from './guards/bounds.ts';
import { callers } from './guards/callers.ts';
import { control } from './guards/control.ts';
import { limits } from './guards/limits.ts';
import { objects } from './guards/objects.ts';
import { pairing } from './guards/pairing.ts';
import { rules } from './guards/rules.ts';
import { secrets } from './guards/secrets.ts';
import { state } from './guards/state.ts';
import { storage } from './guards/storage.ts';
import { users } from './guards/users.ts';
import { whoMay } from './guards/who-may.ts';

/** A line that keeps something from happening, and the test that notices when it is gone. */
export interface Guard {
  /** What holds as long as it is there. */
  readonly guard: string;
  readonly file: string;
  /** Text that is once in the file, and what is put in its place. */
  readonly take: string;
  readonly put: string;
  readonly test: string;
  /** A part of the whole title of a test that turns red. */
  readonly title: string;
}

export const guards: readonly Guard[] = [
  ...[...whoMay, ...callers, ...users, ...control],
  ...[...rules, ...objects, ...bodies, ...pairing],
  ...[...bounds, ...limits, ...state, ...storage, ...secrets],
];
