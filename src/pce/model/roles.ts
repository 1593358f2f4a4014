/** Last part of `/orgs/{org}/roles/{role}`. */
export const roleNames = [
  'owner',
  'admin',
  'read_only',
  'global_object_provisioner',
  'workload_manager',
  'ruleset_manager',
  'limited_ruleset_manager',
  'ruleset_provisioner',
  'ruleset_viewer',
] as const;

export type Role = (typeof roleNames)[number];

/** Roles that are given for a whole org alone (PCE administration guide, role-based access). */
export const globalRoles: readonly Role[] = ['owner', 'admin', 'read_only', 'global_object_provisioner'];

/** A label, or a group of labels of one type. */
export interface Place {
  readonly label?: { readonly href: string } | undefined;
  readonly label_group?: { readonly href: string } | undefined;
  /** Of the scope of a rule set: what it leaves out. */
  readonly exclusion?: boolean;
}

/** What has all of these labels; `[]` is everything. */
export type Scope = readonly Place[];

/** A role, and where it holds. */
export interface Grant {
  readonly role: { readonly href: string };
  readonly scope: Scope;
}

/** The role of a grant: the last part of its href. */
export const roleIn = ({ role: { href } }: Grant): Role => href.slice(href.lastIndexOf('/') + 1) as Role;

/** Roles that may make a call, as the API index of 25.2.20 and 26.3.0 lists them per call. */
export const everyone: readonly Role[] = [...roleNames];
export const globalReaders: readonly Role[] = ['owner', 'admin', 'read_only', 'global_object_provisioner'];
export const profileReaders: readonly Role[] = [...globalReaders, 'workload_manager'];
export const profileWriters: readonly Role[] = ['owner', 'admin', 'workload_manager'];
export const provisioners: readonly Role[] = ['owner', 'admin', 'global_object_provisioner', 'ruleset_provisioner'];
/** All but those who look after workloads alone. */
export const policyReaders: readonly Role[] = roleNames.filter((role) => role !== 'workload_manager');
export const rulesetWriters: readonly Role[] = ['owner', 'admin', 'ruleset_manager', 'limited_ruleset_manager'];
/** Who provisions what is of the whole org, and who provisions what is within scopes (administration guide). */
export const objectProvisioners: readonly Role[] = ['owner', 'admin', 'global_object_provisioner'];
export const rulesetProvisioners: readonly Role[] = ['owner', 'admin', 'ruleset_provisioner'];
export const administrators: readonly Role[] = ['owner', 'admin'];
export const owners: readonly Role[] = ['owner'];

/** Whom permissions give roles: a user by name, or a service account. */
export interface Holder {
  readonly username: string;
  readonly serviceAccount?: { readonly href: string };
}

/** What permissions give, looked up at each call: they change between two calls. The engine knows no kinds by name. */
export interface Granted<Pce> {
  to(pce: Pce, org: number, holder: Holder): readonly Grant[];
  /** The labels of a label group in the version of its href, and of all groups within it. */
  labelsOf(pce: Pce, org: number, href: string): ReadonlySet<string>;
}
