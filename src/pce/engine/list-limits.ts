/** A synchronous GET returns at most this many objects unless max_results asks for more (guides 20.1 to 25.4). */
export const DEFAULT_MAX_RESULTS = 500;

/** The headers that count all objects of a list, and those that its filters meet, before the cut. */
export const COUNTERS = { total: 'X-Total-Count', matched: 'X-Matched-Count' } as const;
