/** How sure we are that a real PCE does the same, in words; `docs/behaviour.md` shows them. */
export const confidences = {
  documented: 'the vendor says so (schema, API index, guide)',
  observed: 'somebody published what a live PCE answered',
  client: 'client code, or a test of a client that runs against live PCEs, depends on it',
  inferred: 'follows from the above',
  assumed: 'no source; what a PCE user would expect',
  own: "the emulator's alone; a PCE has nothing like its control API, its bounds and its many orgs",
} as const;

export type Confidence = keyof typeof confidences;

/** A behaviour with the reason to believe in it. */
export interface Fact {
  readonly says: string;
  readonly confidence: Confidence;
  readonly source: string;
  /** What another source says against it. */
  readonly disputed?: string;
  /** What somebody with a PCE would look at to know. */
  readonly settledBy?: string;
}

/** A value that the PCE uses, with the reason to believe it. */
export interface Sourced<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly source: string;
}

const as =
  (confidence: Confidence) =>
  <T>(value: T, source: string): Sourced<T> => ({ value, confidence, source });

export const documented = as('documented');
export const observed = as('observed');
export const client = as('client');
export const inferred = as('inferred');
export const assumed = as('assumed');

/** `factOf(assumed('names may repeat', 'no source'))` */
export const factOf = ({ value: says, ...reason }: Sourced<string>): Fact => ({ says, ...reason });
