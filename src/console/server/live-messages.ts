import type { Clock, Entry } from '../../generated/control-api.ts';

/** Something that happened, as GET /stream tells it. */
export interface Happened {
  at: string;
  what: 'paired' | 'offline' | 'online' | 'unpaired' | 'key_expired' | 'key_spent' | 'fault_hit' | 'fleet' | 'advanced';
  org: number | null;
  href: string | null;
  name: string | null;
  profile: string | null;
  labels: { href: string; key?: string; value?: string }[];
}

/** What comes next. */
export interface Next {
  at: string;
  what: string;
}

/** By the name of the event. */
export interface Messages {
  hello: { epoch: string; journal: number; clock: Clock };
  requests: { entries: Entry[]; skipped: number };
  happened: { items: Happened[]; skipped: number };
  changed: { org: number; kinds: Record<string, number> };
  clock: { mode: Clock['mode']; now: string; next: Next | null };
  settings: Record<string, never>;
  faults: Record<string, never>;
  snapshots: Record<string, never>;
  reset: { epoch: string };
}

export type EventName = keyof Messages;

export const eventNames: readonly EventName[] = [
  'hello',
  'requests',
  'happened',
  'changed',
  'clock',
  'settings',
  'faults',
  'snapshots',
  'reset',
];
