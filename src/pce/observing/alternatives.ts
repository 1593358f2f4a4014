/** A schema that lets a value be one of several things. */
export interface Alternatives {
  readonly description?: string;
  readonly oneOf?: readonly Alternative[];
  readonly anyOf?: readonly Alternative[];
}

interface Alternative {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Pick<Alternative, 'enum'>>>;
  readonly $ref?: string;
}

/** What is taken, in words: `integer from 1 to 2147483647, or "unlimited"`. Holds words of schemas alone. */
export function alternativesOf(schema: Alternatives = {}): string {
  const all = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const told = all.map(inWords).filter(Boolean);
  // Formats and patterns are no words: the description says what they mean.
  return told.join(', or ') || (all.length === 0 ? '' : inSentence(schema.description ?? ''));
}

const inSentence = (description: string) => description.charAt(0).toLowerCase() + description.slice(1);

function inWords({ type, enum: values, minimum, maximum, required, properties = {}, $ref }: Alternative): string {
  if (values) return listed(values).join(', ');
  const ofNamed = (name: string) => listed(properties[name]?.enum ?? []).join(' or ');
  if (required) return `an object with ${required.map((name) => `${name} ${ofNamed(name)}`.trim()).join(', ')}`;
  if ($ref !== undefined) return $ref.replace(/\.schema\.json.*/, '');
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  const to = maximum === undefined ? '' : ` to ${maximum}`;
  return [type ?? []].flat().join(' or ') + from + to;
}

const listed = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value));
