import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Ban from '@lucide/svelte/icons/ban';
import Check from '@lucide/svelte/icons/check';
import CircleCheck from '@lucide/svelte/icons/circle-check-big';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import ZeroIcon from '@lucide/svelte/icons/circle-off';
import CircleHelp from '@lucide/svelte/icons/circle-question-mark';
import Eye from '@lucide/svelte/icons/eye';
import EyeClosed from '@lucide/svelte/icons/eye-closed';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Key from '@lucide/svelte/icons/key-round';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import Octagon from '@lucide/svelte/icons/octagon-x';
import Pause from '@lucide/svelte/icons/pause';
import Pencil from '@lucide/svelte/icons/pencil';
import Plus from '@lucide/svelte/icons/plus';
import ScanEye from '@lucide/svelte/icons/scan-eye';
import Square from '@lucide/svelte/icons/square';
import SquareStop from '@lucide/svelte/icons/square-stop';
import Trash from '@lucide/svelte/icons/trash-2';
import Triangle from '@lucide/svelte/icons/triangle-alert';
import Unlink from '@lucide/svelte/icons/unlink';
import X from '@lucide/svelte/icons/x';
import Zap from '@lucide/svelte/icons/zap';
import type { Component } from 'svelte';

type Colour = 'text' | 'muted' | 'accent' | 'ok' | 'warn' | 'bad' | 'note';

/** A state as it is shown: the word and the shape tell it, the colour is beside them. */
export interface Mark {
  readonly word: string;
  readonly icon: Component;
  readonly colour: Colour;
  /** Share of the square that is filled, for modes. */
  readonly fill?: number;
}

const mark = (word: string, icon: Component, colour: Colour, fill?: number): Mark => ({
  word,
  icon,
  colour,
  ...(fill !== undefined && { fill }),
});

/** By what is shown, and by its value as the API has it. */
export const marks = {
  workload: {
    online: mark('Online', CircleCheck, 'ok'),
    offline: mark('Offline', Ban, 'warn'),
    unmanaged: mark('Unmanaged', CircleDashed, 'muted'),
  },
  ven: {
    active: mark('Active', Check, 'ok'),
    suspended: mark('Suspended', Pause, 'warn'),
    stopped: mark('Stopped', SquareStop, 'bad'),
    uninstalled: mark('Uninstalled', X, 'muted'),
  },
  condition: { missed: mark('Missed heartbeats', Triangle, 'warn') },
  // A mode is no verdict: more of the square is filled where more is enforced.
  mode: {
    idle: mark('Idle', Square, 'text', 0),
    visibility_only: mark('Visibility Only', Square, 'text', 0.25),
    selective: mark('Selective', Square, 'text', 0.5),
    full: mark('Full', Square, 'text', 1),
  },
  visibility: {
    flow_off: mark('Off', EyeClosed, 'text'),
    flow_drops: mark('Blocked', ScanEye, 'text'),
    flow_summary: mark('Blocked + Allowed', Eye, 'text'),
    flow_full_detail: mark('Blocked + Allowed', Eye, 'text'),
    enhanced_data_collection: mark('Enhanced Data Collection', Eye, 'text'),
  },
  lock: { locked: mark('Locked', Lock, 'text'), open: mark('Open', LockOpen, 'muted') },
  key: {
    active: mark('Active', Key, 'ok'),
    expired: mark('Expired', Hourglass, 'warn'),
    spent: mark('Spent', ZeroIcon, 'warn'),
    revoked: mark('Revoked', X, 'muted'),
  },
  enabled: { true: mark('Enabled', Check, 'ok'), false: mark('Disabled', Ban, 'muted') },
  decision: {
    allowed: mark('Allowed', Check, 'ok'),
    potentially_blocked: mark('Potentially Blocked', Triangle, 'warn'),
    blocked: mark('Blocked', Octagon, 'bad'),
    unknown: mark('Unknown', CircleHelp, 'muted'),
  },
  version: { draft: mark('Draft', Pencil, 'note'), active: mark('Active', BadgeCheck, 'ok') },
  change: {
    create: mark('New', Plus, 'ok'),
    update: mark('Changed', Pencil, 'note'),
    delete: mark('Deleted', Trash, 'bad'),
  },
  answer: {
    done: mark('', Check, 'ok'),
    refused: mark('', Ban, 'warn'),
    failed: mark('', Octagon, 'bad'),
    reset: mark('reset', Unlink, 'bad'),
    fault: mark('', Zap, 'note'),
  },
} as const satisfies Record<string, Record<string, Mark>>;

export type MarkOf = keyof typeof marks;

/** @returns undefined for a value that has no mark: its text is shown as it is */
export const markOf = (of: MarkOf, value: string): Mark | undefined =>
  (marks[of] as Readonly<Record<string, Mark>>)[value];

/** Id of a sign in the page, where it is drawn once: a list of hosts has a hundred of them. */
export const signOf = (of: MarkOf, value: string): string => `sign-${of}-${value}`;
