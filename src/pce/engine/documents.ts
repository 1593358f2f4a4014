import { momentOf } from '../../state/clock.ts';
import type { EventType, Notification } from '../model/event-types.ts';
import type { Fact, Sourced } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { rootOf } from '../model/names.ts';
import { type Answer, type Call, json, noContent, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import type { Role } from '../model/roles.ts';
import { propertyNames, schemaNamed } from '../model/schemas.ts';
import { violationsOf } from '../model/validation.ts';

/** The change of a document, as its rules see it. */
export interface DocumentChange {
  readonly pce: Pce;
  readonly org: number;
  readonly before: JsonObject;
  /** The properties that the PUT names. */
  readonly named: JsonObject;
}

/** Settings of an org that are one document: GET shows it, PUT changes the properties that it names. */
export interface Document {
  /** Its path below the org's, or the PCE's, and the name under which it is stored: `settings/events`. */
  readonly name: string;
  /** It belongs to the PCE as a whole: its path names no org. Each org stands for a PCE, and has its own. */
  readonly site?: true;
  /** Whether `updated_at` and `updated_by` tell when it was last changed, and by whom. */
  readonly stamped?: true;
  /** First part of the names of its schemas: `settings_events`. */
  readonly schemas: string;
  /** The name of what changed in its events: `event_setting`. */
  readonly singular: string;
  /** Type of the event of a change. */
  readonly event: EventType;
  readonly read: readonly Role[];
  readonly write: readonly Role[];
  /**
   * The settings of a new org, in the order of answers; undefined for those that are absent until they are set. Those
   * that no PUT can name keep these values.
   */
  readonly defaults: Readonly<Record<string, Sourced<unknown>>>;
  /** Where the answer is a list, and a PUT names elements of it: each setting is one element. */
  readonly list?: {
    readonly shown: (settings: JsonObject) => readonly JsonObject[];
    readonly named: (body: readonly JsonObject[]) => JsonObject;
    /** The body of a PUT that names these settings. */
    readonly body: (settings: JsonObject) => readonly JsonObject[];
  };
  /** The new values of what a PUT names, where these are not what it says. @throws Refusal */
  readonly merge?: (change: DocumentChange) => { changed: JsonObject; notifications?: readonly Notification[] };
  /** For what was made elsewhere: the settings as a PUT would have left them. @throws Error */
  readonly settle?: (org: number, settings: JsonObject) => JsonObject;
  /** Facts that no other field of the declaration holds. */
  readonly facts: readonly Fact[];
}

/** The path of a document; its href with the number of an org. */
export const pathOf = ({ name, site }: Document, org?: number): string => rootOf(site, org) + name;

/** The GET and the PUT of a document. */
export function operationsOfDocument(document: Document): Operation[] {
  const { schemas } = document;
  const path = pathOf(document);
  const facts = [...defaultFacts(document), ...document.facts];
  return [
    {
      name: `${schemas}_get`,
      method: 'GET',
      path,
      roles: document.read,
      answer: `${schemas}_get`,
      facts,
      handle: (call) => json(200, shown(document, settingsOf(document, call.pce, call.org))),
    },
    {
      name: `${schemas}_put`,
      method: 'PUT',
      path,
      roles: document.write,
      body: `${schemas}_put`,
      event: document.event,
      facts,
      handle: (call) => change(document, call),
    },
  ];
}

/** The settings of an org, in the order of answers. */
export function settingsOf(document: Document, pce: Pce, org: number): JsonObject {
  const stored = pce.store.document(org, document.name);
  const settings = newSettings(document, org);
  return stored === undefined ? settings : { ...settings, ...(JSON.parse(stored) as JsonObject) };
}

/**
 * Settings that were made elsewhere, as calls of this server would have left them.
 * @throws Error that says why no call could have made them
 */
export function settled(document: Document, org: number, body: JsonObject): JsonObject {
  const fresh = newSettings(document, org);
  const isFixed = (name: string) => Object.hasOwn(fresh, name) && !canBeNamed(document, name);
  const given = Object.fromEntries(Object.entries(body).filter(([name]) => !isFixed(name)));
  const missing = Object.keys(fresh).find((name) => fresh[name] !== undefined && !(name in body));
  if (missing !== undefined) throw new Error(`body has no ${missing}`);
  const strange = Object.keys(body).find((name) => !Object.hasOwn(fresh, name));
  if (strange !== undefined) throw new Error(`body has a strange ${strange}`);
  const schema = `${document.schemas}_put`;
  const { required = [] } = schemaNamed(schema);
  // Some defaults are none that a PUT could set, and some PUTs have to name what is one.
  const named = Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => required.includes(name) || JSON.stringify(value) !== JSON.stringify(fresh[name]),
    ),
  );
  const [violation] = violationsOf(schema, document.list?.body(named) ?? named);
  if (violation !== undefined) throw new Error(`body: ${violation}`);
  const settings = { ...fresh, ...(document.settle?.(org, given) ?? given) };
  return document.stamped ? { ...settings, ...stampsIn(body) } : settings;
}

/** @throws Error */
function stampsIn({ updated_at, updated_by }: JsonObject): JsonObject {
  if (momentOf(String(updated_at)) === undefined) throw new Error('body has no time updated_at');
  if (typeof updated_by !== 'object' || updated_by === null) throw new Error('body has no user updated_by');
  return { updated_at, updated_by };
}

function newSettings(document: Document, org: number): JsonObject {
  const { schemas, defaults } = document;
  const href = propertyNames(`${schemas}_get`).includes('href') ? { href: pathOf(document, org) } : {};
  return { ...href, ...Object.fromEntries(Object.entries(defaults).map(([key, { value }]) => [key, value])) };
}

/** Whether a PUT can name it. */
const canBeNamed = ({ schemas, defaults, list }: Document, name: string): boolean =>
  Object.hasOwn(defaults, name) && (list !== undefined || propertyNames(`${schemas}_put`).includes(name));

const shown = ({ list }: Document, settings: JsonObject): unknown => list?.shown(settings) ?? settings;

function change(document: Document, call: Call): Answer {
  const { pce, org } = call;
  return pce.store.transaction(() => {
    const before = settingsOf(document, pce, org);
    const named = namedBy(document, call.body);
    const { changed, notifications = [] } = document.merge?.({ pce, org, before, named }) ?? { changed: named };
    const after = JSON.stringify({ ...before, ...changed, ...(document.stamped && stampsOf(call)) });
    pce.store.saveDocument(org, document.name, after);
    pce.events.auditable(call, document.event, 204, {
      resource: { [document.singular]: { href: pathOf(document, org) } },
      before: JSON.stringify(before),
      after,
      change_type: 'update',
      notifications,
    });
    return noContent;
  });
}

const stampsOf = ({ pce, principal }: Call) => ({
  updated_at: pce.clock.timestamp(),
  updated_by: { username: pce.accounts.user(principal.userId)?.username ?? principal.username },
});

function namedBy(document: Document, body: unknown): JsonObject {
  const named = document.list?.named(body as JsonObject[]) ?? (body as JsonObject);
  return Object.fromEntries(Object.entries(named).filter(([name]) => canBeNamed(document, name)));
}

/** Defaults as facts; those with one value and one source are told together. */
function defaultFacts({ name, defaults }: Document): Fact[] {
  const facts = new Map<string, Fact & { readonly names: string[] }>();
  for (const [property, { value, confidence, source }] of Object.entries(defaults)) {
    const is = value === undefined ? 'absent' : `\`${JSON.stringify(value)}\``;
    const settledBy = confidence === 'assumed' ? { settledBy: 'a GET in a new org' } : {};
    const fact = facts.get(is + source) ?? { says: is, confidence, source, ...settledBy, names: [] };
    fact.names.push(`\`${property}\``);
    facts.set(is + source, fact);
  }
  return [...facts.values()].map(({ names, says, ...fact }) => ({
    says: `${names.join(', ')} of ${name} ${names.length === 1 ? 'is' : 'are'} ${says} in a new org`,
    ...fact,
  }));
}
