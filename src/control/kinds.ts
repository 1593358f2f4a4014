import { operationsOf } from '../pce/engine/engine.ts';
import { collectionPath, kindAround, objectPath, schemaName } from '../pce/model/names.ts';
import { bodiesOf, type Operation } from '../pce/model/operation.ts';
import type { Pce } from '../pce/model/pce.ts';
import type { Resource } from '../pce/model/resource.ts';
import { otherOperations } from '../pce/resources/index.ts';
import type { ControlCall } from './call.ts';
import { columnsOf, type ShownColumn } from './columns.ts';

/** What a call does with objects of a kind. */
type Does = 'list' | 'create' | 'get' | 'change' | 'delete' | 'other';

interface ShownCall {
  readonly name: string;
  readonly does: Does;
  readonly method: string;
  /** Under /api/v2. */
  readonly path: string;
  /** Names of the schemas that its body may have; none where it takes no body. */
  readonly bodies: readonly string[];
}

/** A kind of object, as a page or a program needs it that knows none. */
export interface ShownKind {
  /** The name by which it is asked for. */
  readonly kind: string;
  readonly title: string;
  /** Of its collection, under /api/v2. */
  readonly path: string;
  /** Which form it is of a kind that has a draft. */
  readonly version: 'draft' | 'active' | null;
  /** The kind that its objects are within. */
  readonly within: string | null;
  /** Whether no call of its own changes it. */
  readonly read_only: boolean;
  /** Of its objects: see GET /schemas/:name. */
  readonly schema: string;
  readonly columns: readonly ShownColumn[];
  readonly filters: readonly {
    readonly name: string;
    /** How a value picks objects. */
    readonly takes: string;
    readonly properties: readonly string[];
    /** The only values that it takes. */
    readonly values: readonly string[] | null;
  }[];
  readonly references: readonly { readonly property: string; readonly kind: string }[];
  readonly calls: readonly ShownCall[];
}

const shown = new WeakMap<readonly Resource[], readonly ShownKind[]>();

/** Of every kind that is declared, so that one that comes to be declared is here by itself. Worked out once. */
export function showKinds({ resources }: Pick<Pce, 'resources'>): ShownKind[] {
  const known = shown.get(resources) ?? resources.map((resource) => showKind(resource, resources));
  shown.set(resources, known);
  // Whoever asks in the library may sort them.
  return [...known];
}

function showKind(resource: Resource, all: readonly Resource[]): ShownKind {
  const calls = callsOf(resource, all);
  return {
    kind: resource.kind,
    title: titleOf(resource.kind),
    path: inForm(resource, collectionPath(resource)),
    version: resource.version ?? null,
    within: resource.within?.outer.kind ?? null,
    read_only: calls.every(({ method }) => method === 'GET'),
    schema: schemaName(resource, 'get'),
    columns: columnsOf(resource),
    filters: Object.entries(resource.filters).map(([name, { value, property, values }]) => ({
      ...{ name, takes: value, properties: [property ?? name].flat(), values: values ?? null },
    })),
    references: Object.entries(resource.references).map(([property, kind]) => ({ property, kind })),
    calls,
  };
}

function callsOf(resource: Resource, all: readonly Resource[]): ShownCall[] {
  const isIts = (path: string) => {
    const around = kindAround(path, all);
    return around !== undefined && collectionPath(around) === collectionPath(resource);
  };
  const draft = all.find(({ active }) => active === resource) ?? resource;
  const its = [...operationsOf(draft), ...otherOperations.filter(({ path }) => isIts(path))];
  return (
    its
      // What one validation level alone takes is no call of a PCE.
      .filter(({ level }) => level === undefined)
      .filter(({ draftOnly, method }) => resource.version !== 'active' || (!draftOnly && method === 'GET'))
      .map((operation) => showCall(resource, operation))
  );
}

function showCall(resource: Resource, operation: Operation): ShownCall {
  const { name, method, path } = operation;
  return {
    ...{ name, does: doneBy(resource, method, path), method, path: inForm(resource, path) },
    bodies: bodiesOf(operation),
  };
}

const ofOne: Readonly<Record<string, Does>> = { GET: 'get', PUT: 'change', DELETE: 'delete' };
const ofAll: Readonly<Record<string, Does>> = { GET: 'list', POST: 'create' };

function doneBy(resource: Resource, method: string, path: string): Does {
  const does = path === objectPath(resource) ? ofOne[method] : undefined;
  return does ?? (path === collectionPath(resource) ? ofAll[method] : undefined) ?? 'other';
}

const inForm = ({ version }: Resource, path: string): string => (version ? path.replace(':pversion', version) : path);

/** Words that are no words, as the documentation of a PCE writes them. */
const written: Readonly<Record<string, string>> = {
  ...{ ip: 'IP', ven: 'VEN', vens: 'VENs', slbs: 'SLBs', ldap: 'LDAP', saml: 'SAML' },
  ...{ auth: 'Authentication', sec: 'Security' },
};

/** `ip_lists/active` is called `IP lists (active)`. */
function titleOf(kind: string): string {
  const [name = '', version] = kind.split('/');
  const text = name
    .split('_')
    .map((word) => written[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1) + (version === undefined ? '' : ` (${version})`);
}

export const kindCalls: readonly ControlCall[] = [
  {
    name: 'mock_kinds_get',
    method: 'GET',
    path: '/kinds',
    waitsFor: 'nothing',
    summary: 'The kinds of objects: columns, filters, references, calls and schemas of each, as they are declared',
    status: 200,
    handle: ({ pce }) => showKinds(pce),
  },
];
