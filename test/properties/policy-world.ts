import { defaults } from '../../src/config/read-config.ts';
import { draftsOf } from '../../src/pce/engine/pending.ts';
import { valuesAt } from '../../src/pce/model/property-paths.ts';
import type { Resource } from '../../src/pce/model/resource.ts';
import { buildServer, closeState, type Server } from '../../src/server/server.ts';
import type { Json } from '../harness.ts';
import { inject } from '../inject.ts';

export const policy = '/orgs/1/sec_policy';

type Made = Json & { readonly href: string };

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
}

/** A server with policy in it, and what holds of draft and active policy whatever was done. */
export class PolicyWorld {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<PolicyWorld> {
    const server = await buildServer({
      ...{ ...defaults, apiKey: 'api_owner', apiSecret: 's', scenario: 'empty', log: undefined },
    });
    return new PolicyWorld(server);
  }

  close(): void {
    closeState(this.#server.emulator);
  }

  async call<Body = Json>(method: string, path: string, body?: Json): Promise<Answered<Body>> {
    const { statusCode, payload } = await inject(this.#server, {
      method: method as 'GET',
      url: `/api/v2${path}`,
      headers: { authorization: `Basic ${Buffer.from('api_owner:s').toString('base64')}` },
      ...(body && { payload: body }),
    });
    if (statusCode >= 500) throw new Error(`${method} ${path} ${statusCode} ${payload}`);
    return { status: statusCode, body: (payload === '' ? undefined : JSON.parse(payload)) as Body };
  }

  /** The objects of a kind in a form of the policy, as they are stored. */
  all(kind: string): Made[] {
    const { store } = this.#server.emulator.pce;
    return store.lists.bodies(1, kind, { limit: 1000, includeDeleted: false }).map((body) => JSON.parse(body) as Made);
  }

  /** Hrefs of the drafts that are pending, by kind. */
  async pending(): Promise<Map<string, string>> {
    const { body } = await this.call<Record<string, Made[]>>('GET', `${policy}/pending`);
    return new Map(Object.entries(body).flatMap(([kind, list]) => list.map(({ href }) => [href, kind] as const)));
  }

  /** What is wrong with the policy in either form. */
  faults(): string[] {
    const { pce } = this.#server.emulator;
    return draftsOf(pce).flatMap((draft) =>
      [draft, draft.active].flatMap((form) => [
        ...this.#sharedNames(form.kind, draft),
        ...this.#wrongReferences(form),
        ...(form.kind.startsWith('label_groups') ? this.#inCircles(form.kind) : []),
      ]),
    );
  }

  #sharedNames(kind: string, { unique }: Resource): string[] {
    return unique.flatMap(({ properties }) => {
      const named = this.all(kind).filter((object) => properties.every((name) => object[name]));
      const byName = Map.groupBy(named, (object) => properties.map((name) => object[name]).join());
      return [...byName].filter(([, list]) => list.length > 1).map(([name]) => `${kind} share ${properties} ${name}`);
    });
  }

  #wrongReferences({ kind, references, embeds = {} }: Resource): string[] {
    const faults: string[] = [];
    for (const [path, to] of Object.entries(references)) {
      const targets = new Map(this.all(to).map((target) => [target.href, target]));
      for (const object of this.all(kind)) {
        for (const shown of (valuesAt(object, path) as unknown[]).flat(9) as (Made | null)[]) {
          if (!shown?.href) continue;
          const target = targets.get(shown.href);
          if (!target) faults.push(`${path} of ${object.href} is not there: ${shown.href}`);
          for (const name of embeds[path] ?? []) {
            if (shown[name] !== target?.[name]) faults.push(`${path} of ${object.href} shows ${name} ${shown[name]}`);
          }
        }
      }
    }
    return faults;
  }

  /** What is left when all is taken away that holds nothing, again and again. */
  #inCircles(kind: string): string[] {
    let left = this.all(kind);
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      const hrefs = new Set(left.map(({ href }) => href));
      left = left.filter((group) => (group['sub_groups'] as Made[]).some(({ href }) => hrefs.has(href)));
    }
    return left.map(({ href }) => `${href} leads into a circle`);
  }
}
