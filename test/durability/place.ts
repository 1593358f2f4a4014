import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory where that can be had: thousands of syncs wait for no disk there, and are done all the same. */
export const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
