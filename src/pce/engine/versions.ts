import { firstCharacters } from '../../state/characters.ts';
import type { StoredObject } from '../../state/stored-object.ts';
import { assumed, type Fact, factOf, inferred, observed } from '../model/facts.ts';
import type { JsonObject } from '../model/json-values.ts';
import { hrefPrefix } from '../model/names.ts';
import { type Call, notFound } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { mapList, replaceAt } from '../model/property-paths.ts';
import type { Resource } from '../model/resource.ts';

/** What a draft has become since it was last provisioned: `update_type`. */
export type UpdateType = 'create' | 'update' | 'delete';

/** The field under which drafts are indexed that are to be provisioned. */
export const UPDATE_TYPE = 'update_type';

export const updateTypeOf = (draft: JsonObject) => (draft[UPDATE_TYPE] ?? null) as UpdateType | null;

export const isPendingDeletion = ({ body }: Pick<StoredObject, 'body'>) =>
  updateTypeOf(JSON.parse(body) as JsonObject) === 'delete';

/** A kind with its active form, where it has one. */
export const formsOf = (resource: Resource): Resource[] => (resource.active ? [resource, resource.active] : [resource]);

/**
 * The declarations with both forms of each versioned kind. The draft is what calls change; the active form is what was
 * provisioned last, with its superseded versions.
 */
export function withVersions(declared: readonly Resource[]): Resource[] {
  const versioned = new Set(declared.filter(({ versions }) => versions).map(({ kind }) => kind));
  return declared.flatMap((resource) => (resource.versions ? bothForms(resource, versioned) : [resource]));
}

/** The name under which the active form of a kind is stored. */
export const activeKind = (kind: string) => `${kind}/active`;

function bothForms(declared: Resource, versioned: ReadonlySet<string>): Resource[] {
  const { kind, path = `sec_policy/:pversion/${kind}`, schemas = `sec_policy_${kind}` } = declared;
  const { limit, initial, bulk, actions, complete, check, changed, checkDelete, ...shown } = declared;
  const active: Resource = {
    ...shown,
    ...{ kind: activeKind(kind), path, schemas, version: 'active' },
    without: ['POST', 'PUT', 'DELETE'],
    unique: [],
    references: Object.fromEntries(
      Object.entries(declared.references).map(([at, to]) => [at, versioned.has(to) ? activeKind(to) : to]),
    ),
  };
  const draft: Resource = {
    ...declared,
    ...{ path, schemas, version: 'draft', active },
    defaults: { ...stamps, ...declared.defaults },
  };
  return [draft, active];
}

/**
 * Either form of a reference is taken: illumio-py puts active IP lists into draft rules. A draft refers to drafts, and
 * what has no versions to the form that it declares.
 */
export function withOwnForms(object: JsonObject, { references }: Resource, org: number, kinds: Kinds): void {
  for (const [path, kind] of Object.entries(references)) {
    const target = kinds.get(kind);
    if (!target?.version) continue;
    const prefix = hrefPrefix(target, org);
    const other = prefix.replace(`/${target.version}/`, target.version === 'draft' ? '/active/' : '/draft/');
    const inForm = (value: unknown): unknown => {
      if (Array.isArray(value)) return mapList(value, inForm);
      const { href } = Object(value) as JsonObject;
      if (typeof href !== 'string' || !href.startsWith(other)) return value;
      return { ...(value as JsonObject), href: prefix + href.slice(other.length) };
    };
    replaceAt(object, path, inForm);
  }
}

type Kinds = ReadonlyMap<string, Resource>;

/** The form of an object that a path asks for. */
export interface Form {
  readonly resource: Resource;
  /** A version of the past, or the newest one by its number; undefined for the draft and the active form. */
  readonly past?: number;
}

/** @throws Refusal 404 for a version that there is not */
export function formOf(resource: Resource, { pce, org, params }: Call): Form {
  const asked = params['pversion'] ?? 'draft';
  if (!resource.active || asked === 'draft') return { resource };
  if (asked === 'active') return { resource: resource.active };
  if (!versionNumbered(pce, org, resource.versions as Resource, asked)) throw noVersion(org, asked);
  return { resource: resource.active, past: Number(asked) };
}

/** The version of that number, where there is one. @param versions the kind that versions are objects of */
export function versionNumbered(
  pce: Pce,
  org: number,
  versions: Pick<Resource, 'kind'>,
  asked: string,
): StoredObject | undefined {
  return /^[1-9]\d{0,14}$/.test(asked) ? pce.store.find(org, versions.kind, asked) : undefined;
}

export const noVersion = (org: number, asked: string) =>
  notFound(
    `org ${org} has no policy version ${firstCharacters(asked, 20)}: there are draft, active, and the numbers of GET sec_policy`,
  );

/** The text of an object with hrefs of another version. A text of a client has no such href: its quotes are escaped. */
export function inVersion(text: string, org: number, from: string, to: string): string {
  return text.replaceAll(`"href":"/orgs/${org}/sec_policy/${from}/`, `"href":"/orgs/${org}/sec_policy/${to}/`);
}

/** The active form of a draft that is provisioned. Only drafts have an update_type (illumio-py, answers of live PCEs). */
export function activeText(draft: string, org: number): string {
  return inVersion(draft, org, 'draft', 'active').replaceAll(/,"update_type":(?:null|"[a-z]+")(?=[,}])/g, '');
}

/** Null while an object lives; while its deletion is pending, nobody saw them. */
const stamps = {
  deleted_at: observed(null, 'illumio-py, test data from live PCEs; of a pending deletion assumed'),
  deleted_by: observed(null, 'illumio-py, test data from live PCEs; of a pending deletion assumed'),
};

/** Facts of all versioned kinds. */
export const versionFacts: readonly Fact[] = [
  observed(
    'POST answers update_type create; it is null after provisioning, and an active object has none',
    'MCP server, connectors: live 22.5 to 25.2',
  ),
  inferred('a PUT makes update_type update, unless it is create', 'guide 22.5 on provisioning'),
  observed(
    'a DELETE of what was provisioned is pending: it stays in the draft, with update_type delete and its name taken',
    'Terraform provider fork: live 25.2',
  ),
  assumed('a second DELETE of it is refused', 'Terraform operator, comment; the token is ours'),
  observed('a PUT of it answers 204, and it stays delete', 'Terraform provider fork: live 25.2'),
  assumed('what waits to be deleted cannot be referred to', 'it would be missing once the deletion is provisioned'),
  observed(
    'a reference in the draft and one in force both keep an object from being deleted',
    'Terraform provider fork: live 25.2, labels of rule sets',
  ),
  assumed('POST, PUT and DELETE under active or a number are 405', 'no client tries'),
  assumed(
    'a draft takes either form of a reference, also the active one of what was never provisioned',
    'illumio-py puts active IP lists into draft rules; no source says what a PCE does of one that is not in force',
  ),
].map(factOf);
