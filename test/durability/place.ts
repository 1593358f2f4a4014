import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory where possible: thousands of syncs wait for no disk there. */
export const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
