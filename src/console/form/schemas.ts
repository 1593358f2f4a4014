import { control } from '../server/control.ts';
import type { Schema } from './schema.ts';

const documents = new Map<string, Promise<unknown>>();

/** A schema is the same as long as the server runs: asked for once. */
function document(name: string): Promise<unknown> {
  const asked = documents.get(name) ?? control('GET /schemas/:name', { params: { name } });
  documents.set(name, asked);
  asked.catch(() => documents.delete(name));
  return asked;
}

/** A schema of the PCE, with all that it refers to in the place of the references. @param name or that of its file */
export async function schemaCalled(name: string): Promise<Schema> {
  return (await resolved(await document(name), name, [])) as Schema;
}

/** @param within references that are being followed: one that is among them goes in a circle, and is left open */
async function resolved(part: unknown, file: string, within: readonly string[]): Promise<unknown> {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return Promise.all(part.map((item) => resolved(item, file, within)));
  const { $ref: ref, ...rest } = part as { $ref?: unknown };
  const own = await Promise.all(
    Object.entries(rest).map(async ([name, value]) => [name, await resolved(value, file, within)] as const),
  );
  if (typeof ref !== 'string') return Object.fromEntries(own);
  const [named = '', pointer = ''] = ref.split('#');
  const target = named || file;
  const key = `${target}#${pointer}`;
  if (within.includes(key)) return Object.fromEntries(own);
  const found = await resolved(at(await document(target), pointer), target, [...within, key]);
  return { ...(found as object), ...Object.fromEntries(own) };
}

const at = (whole: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce((part, name) => (part as Record<string, unknown>)[name], whole);
