import { schemaNamed } from '../../model/schemas.ts';

const SCHEMAS = '#/components/schemas/';

/** How a document refers to one of its schemas. */
export const schemaRef = (name: string): object => ({ $ref: SCHEMAS + name });

/** The schemas of `schemas/` with these names, and those that they refer to, each under its name. */
export function schemasOf(names: Iterable<string>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const add = (name: string): void => {
    if (found[name]) return;
    const { $schema: _schema, $id: _id, ...rest } = schemaNamed(name) as unknown as Record<string, unknown>;
    found[name] = rest;
    found[name] = referring(rest, name, add);
  };
  for (const name of names) add(name);
  return found;
}

/** References by file, as the schemas have them, become references within the document. */
function referring(part: unknown, file: string, add: (name: string) => void): unknown {
  if (Array.isArray(part)) return part.map((item) => referring(item, file, add));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => {
      const there = key === '$ref' ? /^(?:(\w+)\.schema\.json)?(?:#(.*))?$/.exec(String(value)) : null;
      if (!there) return [key, referring(value, file, add)];
      const [, name = file, within = ''] = there;
      add(name);
      return [key, SCHEMAS + name + within];
    }),
  );
}
