import { HIGHEST_ID } from '../../emulator/scenario.ts';
import { partsIn } from '../../pce/engine/part-forms.ts';
import { UPDATE_TYPE } from '../../pce/engine/versions.ts';
import type { JsonObject } from '../../pce/model/json-values.ts';
import type { Part, Resource } from '../../pce/model/resource.ts';

const updateTypes: readonly unknown[] = [null, 'create', 'update', 'delete'];

/** Checks what an object of a versioned kind and its parts say of changes that wait, and the hrefs of the parts. @throws Error */
export function checkPending(resource: Resource, body: JsonObject): void {
  checkUpdateType(resource, body, 'body');
  for (const part of resource.parts ?? []) checkParts(resource, part, body);
}

/** A draft tells of its change, and what is in force has none. */
function checkUpdateType({ version }: Resource, object: JsonObject, what: string): void {
  const told = object[UPDATE_TYPE];
  if (version === 'draft' && !updateTypes.includes(told))
    throw new Error(`${what} has as ${UPDATE_TYPE} what is not create, update, delete or null`);
  if (version === 'active' && told !== undefined) throw new Error(`${what} is in force, and has an ${UPDATE_TYPE}`);
}

/** Calls find a part by its href, and each change of one is a change of the whole. */
function checkParts(resource: Resource, part: Part, body: JsonObject): void {
  const seen = new Set<unknown>();
  for (const [at, one] of partsIn(body, part).entries()) {
    const what = `${part.property}/${at} of the body`;
    if (!isHrefOf(part, body, one)) throw new Error(`${what} has not an href of ${part.kind} within ${body['href']}`);
    if (seen.has(one['href'])) throw new Error(`${what} has the href of another one`);
    seen.add(one['href']);
    checkUpdateType(resource, one, what);
    if (body[UPDATE_TYPE] === null && one[UPDATE_TYPE] !== null)
      throw new Error(`${what} waits to be provisioned, and the body does not`);
  }
}

function isHrefOf({ kind }: Part, whole: JsonObject, { href }: JsonObject): boolean {
  const prefix = `${whole['href']}/${kind}/`;
  if (typeof href !== 'string' || !href.startsWith(prefix)) return false;
  const id = href.slice(prefix.length);
  return /^[1-9]\d{0,18}$/.test(id) && BigInt(id) <= HIGHEST_ID;
}
