import { type All, org } from './something-of-each.ts';

/** A call that is right, made of something of each kind. */
export interface Taken {
  readonly path: string;
  readonly body: unknown;
  /** A GET of what the body is about, which a client sends back along with its changes. */
  readonly read?: string;
}

export type RightBodies = Readonly<Record<string, (all: All) => Taken>>;

export const deletion = (kind: string, href: string): Taken => ({
  path: `${org}/${kind}/delete`,
  body: { hrefs: [href] },
});
