import type { Schema } from './schema.ts';

/** An element of a list of references: `{href}`, or `{label: {href}}`, or what else its schema takes. */
export type Element = Readonly<Record<string, unknown>>;

/** What may be added to a list: an object of a kind, or a fixed value such as `{"actors": "ams"}`. */
export interface Addition {
  /** The property of the element that has it; undefined where the element itself is the reference. */
  readonly property: string | undefined;
  /** The kind that is referred to; undefined of a fixed value. */
  readonly kind: string | undefined;
  readonly value?: string;
}

export interface ListOfReferences {
  readonly additions: readonly Addition[];
  /** The list is one of lists, as the scopes of a rule set are. */
  readonly isOfLists: boolean;
}

/** What else it may have is there to be read: its href alone says which one it is. */
export const isReference = ({ properties, required = [] }: Schema): boolean =>
  properties?.['href'] !== undefined && (Object.keys(properties).length <= 2 || String(required) === 'href');

/** How a property takes references, each as it is declared (`scopes[][].label`); undefined where it is no list of them. */
export function listOfReferences(
  name: string,
  schema: Schema,
  references: readonly { property: string; kind: string }[],
): ListOfReferences | undefined {
  if (schema.items === undefined) return undefined;
  const isOfLists = schema.items.items !== undefined;
  const element = schema.items.items ?? schema.items;
  const objects = references.flatMap(({ property: path, kind }) => {
    const [, named, property] = /^(\w+)(?:\[\])*(?:\.(\w+))?$/.exec(path) ?? [];
    return named === name && takes(element, property) ? [{ property, kind }] : [];
  });
  return objects.length === 0 ? undefined : { additions: [...objects, ...fixedIn(element)], isOfLists };
}

/** Whether an element may be made of a reference alone. */
function takes(element: Schema, property: string | undefined): boolean {
  if (property === undefined) return [element, ...(element.oneOf ?? [])].some(isReference);
  const part = element.properties?.[property];
  return part !== undefined && isReference(part) && (element.required ?? []).every((other) => other === property);
}

function fixedIn({ properties = {} }: Schema): Addition[] {
  return Object.entries(properties).flatMap(([property, { enum: values = [] }]) =>
    values.flatMap((value) => (typeof value === 'string' ? [{ property, kind: undefined, value }] : [])),
  );
}

export const elementOf = ({ property, value }: Addition, href?: string): Element => {
  const part = href === undefined ? value : { href };
  return property === undefined ? (part as Element) : { [property]: part };
};

/** A list as a call takes it: of an object that is referred to, its href alone. */
export function withHrefsAlone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withHrefsAlone);
  if (typeof value !== 'object' || value === null) return value;
  if ('href' in value) return { href: value.href };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withHrefsAlone(part)]));
}

/** The href of an element's reference; undefined where it has none. */
export function hrefIn(element: Element): string | undefined {
  const [found] = [element, ...Object.values(element)].filter(
    (part): part is { href: string } => typeof (part as { href?: unknown } | null)?.href === 'string',
  );
  return found?.href;
}
