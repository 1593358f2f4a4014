import type { Violation } from './first-violation.ts';
import { type Place, resolved } from './places.ts';
import type { SchemaPart } from './schemas.ts';

/**
 * Where a oneOf or anyOf failed, Ajv also reports why each of its branches did, ahead of the choice itself; the gem json-schema
 * says only that none matched. These are left out, but for what is wrong with the branch that is meant: they come last.
 */
export function withoutBranches(violations: readonly Violation[]): readonly Violation[] {
  const inside = new Set<Violation>();
  const meant: Violation[] = [];
  // An outer choice comes after those within.
  for (const [index, choice] of [...violations.entries()].reverse()) {
    if (!isChoice(choice) || inside.has(choice)) continue;
    const ahead = aheadOf(violations, index);
    const branches = branchesOf(choice.schemaPath).map(({ paths, needs }) => ({
      needs,
      violations: ahead.filter((one) => !inside.has(one) && isUnder(one.schemaPath, paths)),
    }));
    for (const one of branches.flatMap((branch) => branch.violations)) inside.add(one);
    meant.unshift(...meantOf(branches, choice));
  }
  return inside.size === 0 ? violations : [...violations.filter((one) => !inside.has(one)), ...meant];
}

const isChoice = ({ keyword }: Violation) => keyword === 'oneOf' || keyword === 'anyOf';

/** The violations right ahead of a choice that are about its value, or a part of that. */
function aheadOf(violations: readonly Violation[], index: number): readonly Violation[] {
  const choice = violations[index] as Violation;
  let first = index;
  while (first > 0 && isWithin(violations[first - 1] as Violation, choice)) first -= 1;
  return violations.slice(first, index);
}

const isWithin = ({ instancePath }: Violation, choice: Violation) =>
  instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`);

interface Failed {
  readonly violations: readonly Violation[];
  readonly needs: boolean;
}

/** A branch is meant where it alone finds whatever it needs in the value, and knows the names that it finds, if any does. */
function meantOf(branches: readonly Failed[], { instancePath }: Violation): readonly Violation[] {
  const complains = ({ violations }: Failed, of: ReadonlySet<string>) =>
    violations.some((one) => one.instancePath === instancePath && of.has(one.keyword));
  const fitting = branches.filter((one) => one.violations.length > 0 && !complains(one, otherForms));
  const knowing = fitting.filter((one) => !complains(one, strays));
  const [meant, ...others] = knowing.length > 0 ? knowing : fitting.filter(({ needs }) => needs);
  return meant && others.length === 0 ? meant.violations.filter((one) => !isChoice(one)) : [];
}

const otherForms = new Set(['required', 'type', 'enum', 'const', 'oneOf', 'anyOf']);
const strays = new Set(['additionalProperties']);

interface Branch {
  /** Its schema path, and those of all that it refers to. */
  readonly paths: readonly string[];
  /** Whether it takes an object only with certain properties. */
  readonly needs: boolean;
}

const isUnder = (path: string, parts: Branch['paths']) =>
  parts.some((one) => path === one || path.startsWith(`${one}/`));

const known = new Map<string, readonly Branch[]>();

function branchesOf(choice: string): readonly Branch[] {
  let branches = known.get(choice);
  if (!branches) {
    const { part, document } = resolved(choice.replace(/\.json#?\//, '.json#/'), '');
    const all = part as unknown as readonly SchemaPart[];
    // A schema that has itself within: what holds the choice is none of its branches.
    const isOfBranch = (path: string) => !isUnder(choice, [path]);
    branches = all.map((one, at) => ({
      paths: [`${choice}/${at}`, ...[...pathsReferredTo({ part: one, document }, new Set())].filter(isOfBranch)],
      needs: 'required' in (typeof one['$ref'] === 'string' ? resolved(one['$ref'], document).part : one),
    }));
    known.set(choice, branches);
  }
  return branches;
}

function* pathsReferredTo({ part, document }: Place, seen: Set<string>): Generator<string> {
  for (const [keyword, inner] of Object.entries(part)) {
    if (typeof inner === 'object') yield* pathsReferredTo({ part: (inner ?? {}) as SchemaPart, document }, seen);
    if (keyword !== '$ref') continue;
    const reference = inner as string;
    const path = reference.startsWith('#') ? `${document}.schema.json${reference}` : reference.replace(/#$/, '');
    if (seen.has(path)) continue;
    seen.add(path);
    yield path;
    if (!path.includes('#')) yield `${path}#`;
    yield* pathsReferredTo(resolved(reference, document), seen);
  }
}
