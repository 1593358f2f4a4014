/** Whoever remembers something of the rows of each org. */
export interface Remembering {
  /** To be called when rows of an org were written past this: what is remembered of them is wrong. */
  forgetOrg(org: number): void;
}

/** Tells all parts of a whole that remember something of orgs. */
export function forgetOrg(whole: object, org: number): void {
  for (const part of Object.values(whole)) if (isRemembering(part)) part.forgetOrg(org);
}

const isRemembering = (part: unknown): part is Remembering =>
  typeof (part as Partial<Remembering> | undefined)?.forgetOrg === 'function';
