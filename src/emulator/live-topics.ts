/** What can be followed in a server. */
export const topics = ['requests', 'happened', 'changed', 'clock', 'settings', 'faults', 'snapshots'] as const;
export type Topic = (typeof topics)[number];

/** A browser has one stream for all its tabs. */
export const MOST_STREAMS = 32;
