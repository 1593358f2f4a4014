import { schemaNamed } from '../../src/pce/model/schemas.ts';

/** The keywords of a schema that values are made from. */
export interface Schema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly deprecated?: boolean;
}

/** A schema, and the document in which its references are looked up. */
export interface Placed {
  readonly schema: Schema;
  readonly document: Schema;
}

export function documentNamed(name: string): Placed {
  const document = schemaNamed(name) as Schema;
  return { schema: document, document };
}

/** Follows references to other documents, and to definitions of this one. */
export function resolved({ schema, document }: Placed): Placed {
  const { $ref } = schema;
  if ($ref === undefined) return { schema, document };
  const [file = '', pointer = ''] = $ref.split('#');
  const there = file === '' ? document : (schemaNamed(file.replace('.schema.json', '')) as Schema);
  const keys = pointer.split('/').slice(1);
  const target = keys.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], there) as Schema;
  return resolved({ schema: target, document: there });
}

export const typesOf = ({ type }: Schema): readonly string[] => (type === undefined ? [] : [type].flat());

export const choicesOf = ({ oneOf, anyOf }: Schema): readonly Schema[] => oneOf ?? anyOf ?? [];
