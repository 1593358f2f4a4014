import { CONTROL_PREFIX } from '../control/prefix.ts';

/** The APIs that are described, in the order in which they are shown. */
export const apis = ['pce', 'control'] as const;

export type Api = (typeof apis)[number];

/** What the pages tell of a server. */
export interface Described {
  /** The APIs of its port. */
  readonly here: readonly Api[];
  /** The release that it emulates. */
  readonly release: string;
  readonly controlPort: number | undefined;
}

export const titles: Readonly<Record<Api, string>> = { pce: 'PCE', control: 'Control API' };

export const documentPaths: Readonly<Record<Api, string>> = {
  pce: '/openapi.json',
  control: `${CONTROL_PREFIX}/openapi.json`,
};
