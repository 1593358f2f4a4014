import type { Info, Org } from '../../generated/control-api.ts';
import { control, Refused, whenSignedOut } from './control.ts';
import { live } from './live.svelte.ts';

const ORG_KEY = 'mock-pce org';

/** The server that the pages show, and who looks at it. */
class Here {
  info = $state<Info>();
  orgs = $state<Org[]>([]);
  /** Id of the org that is shown. */
  org = $state(1);
  /** The server wants the control token first. */
  isSignedOut = $state(false);
  /** Nothing can be changed from here. */
  isReadOnly = $state(false);
  /** Why the server could not be asked. */
  failure = $state<Error>();
  /** Rises when all that was shown is no longer so: it is asked for anew, and what somebody typed stays. */
  epoch = $state(0);

  constructor() {
    whenSignedOut(() => {
      this.isSignedOut = true;
    });
  }

  async load(): Promise<void> {
    try {
      const [info, orgs] = await Promise.all([control('GET /info'), control('GET /orgs')]);
      this.info = info;
      this.orgs = orgs;
      this.isReadOnly = info.console === 'read-only';
      this.isSignedOut = false;
      this.failure = undefined;
      live.setClock(info.clock);
      if (!orgs.some(({ org }) => org === this.org)) this.org = remembered(orgs) ?? orgs[0]?.org ?? 1;
    } catch (error) {
      if (!(error instanceof Refused && error.status === 401)) this.failure = error as Error;
    }
  }

  /** All that was told is no longer so. */
  async renew(): Promise<void> {
    await this.load();
    this.epoch += 1;
  }

  /** Whoever signs out leaves nothing to be seen. */
  leave(): void {
    this.isSignedOut = true;
    this.info = undefined;
  }

  choose(org: number): void {
    this.org = org;
    sessionStorage.setItem(ORG_KEY, String(org));
  }
}

const remembered = (orgs: readonly Org[]): number | undefined => {
  const id = Number(sessionStorage.getItem(ORG_KEY));
  return orgs.some(({ org }) => org === id) ? id : undefined;
};

export const here = new Here();
