/** A part that remembers something of the rows of each org. */
export interface Remembering {
  /** Call this when other code has written rows of an org: the memory of them is wrong. */
  forgetOrg(org: number): void;
}

/** Tells all parts of a whole that remember something of orgs. */
export function forgetOrg(whole: object, org: number): void {
  for (const part of Object.values(whole)) if (isRemembering(part)) part.forgetOrg(org);
}

const isRemembering = (part: unknown): part is Remembering =>
  typeof (part as Partial<Remembering> | undefined)?.forgetOrg === 'function';
