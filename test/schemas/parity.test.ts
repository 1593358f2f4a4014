// Compares our schemas with the published ones, fact by fact (published.ts says where these are).
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { COMPARED_WITH_PART, NOT_COMPARED, UNPUBLISHED } from './compared.ts';
import { at, compare, type Difference, type Facts, flatten, readSchema, type Schema } from './facts.ts';
import { MEANT_DIFFERENCES } from './meant-differences.ts';
import { available, PUBLISHED, RELEASES, ROOT, titleOf } from './published.ts';

const OURS = path.join(ROOT, 'schemas');
const FOLDERS = ['v2', 'common'];
const ENDING = '.schema.json';

const names = readdirSync(OURS)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();
const ours = new Map(names.map((name) => [name, readSchema(path.join(OURS, name + ENDING))]));

function schema(name: string): Schema {
  const found = ours.get(name);
  if (!found) throw new Error(`schemas/${name}${ENDING} is missing`);
  return found;
}

describe('every schema of ours', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, schemas: [...ours.values()] });
  ajv.addKeyword({ keyword: 'x-replaced-by', schemaType: 'string' });
  formats.default(ajv);

  it.each(names)('%s compiles and is called after its file', (name) => {
    expect(schema(name).$id).toBe(name + ENDING);
    expect(schema(name).$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.getSchema(name + ENDING)).toBeTypeOf('function');
  });
});

type Comparison = { name: string; place: string; differences: Difference[] };

function factsOf(doc: Schema, name: string): Map<string, Facts> {
  return flatten(doc, { skip: NOT_COMPARED.filter((entry) => entry.schema === name).map((entry) => entry.path) });
}

function published(release: string, folder: string, name: string): Schema | undefined {
  const file = path.join(PUBLISHED, release, folder, name + ENDING);
  return existsSync(file) ? readSchema(file) : undefined;
}

/** One comparison for each place that publishes a document of the name. */
function comparisons(release: string, name: string): Comparison[] {
  const part = COMPARED_WITH_PART.find((entry) => entry.schema === name && entry.release === release);
  return FOLDERS.flatMap((folder) => {
    const whole = published(release, folder, name);
    if (!whole) return [];
    const doc = part ? at(whole, part.pointer) : whole;
    if (!doc) throw new Error(`${release}/${folder}/${name}${ENDING} has nothing at ${part?.pointer}`);
    const differences = compare(factsOf(schema(name), name), factsOf(doc, name));
    return [{ name, place: `${release}/${folder}`, differences }];
  });
}

function isMeant(comparison: Comparison, difference: Difference): boolean {
  return MEANT_DIFFERENCES.some(
    (meant) =>
      (!meant.only || comparison.place.startsWith(meant.only)) &&
      meant.schemas.includes(comparison.name) &&
      meant.paths.includes(difference.path) &&
      meant.fact === difference.fact &&
      JSON.stringify(meant.ours) === JSON.stringify(difference.ours),
  );
}

describe.skipIf(!available)(titleOf('published schemas'), () => {
  const all = available ? RELEASES.flatMap((release) => names.flatMap((name) => comparisons(release, name))) : [];

  describe.each(RELEASES)('%s', (release) => {
    const inRelease = all.filter((comparison) => comparison.place.startsWith(`${release}/`));

    it.each(inRelease)('$place/$name says the same', (comparison) => {
      expect(comparison.differences.filter((difference) => !isMeant(comparison, difference))).toEqual([]);
    });

    it('has a namesake for all but those listed as ours alone', () => {
      const alone = names
        // The control API's own: a PCE has none.
        .filter((name) => !name.startsWith('mock_'))
        .filter((name) => !inRelease.some((comparison) => comparison.name === name));
      const listed = UNPUBLISHED.filter(({ only = release }) => only === release).map((entry) => entry.schema);
      expect(alone).toEqual(listed.sort());
    });
  });

  const meant = MEANT_DIFFERENCES.flatMap((entry) =>
    entry.schemas.flatMap((name) => entry.paths.map((where) => ({ ...entry, name, where }))),
  );

  it.each(meant)('still differs as meant: $name $where $fact', ({ name, where, fact, ours: value, only }) => {
    const places = all.filter((comparison) => comparison.name === name && (!only || comparison.place.startsWith(only)));
    expect(places).not.toEqual([]);
    for (const { differences } of places) {
      expect(differences).toContainEqual(expect.objectContaining({ path: where, fact, ours: value }));
    }
  });

  it.each(NOT_COMPARED)('still cannot be compared: $schema $path', ({ schema: name, path: where, only }) => {
    for (const release of RELEASES.filter((one) => !only || one === only)) {
      const doc = FOLDERS.map((folder) => published(release, folder, name)).find(Boolean);
      const subschema = doc && at(doc, where.replaceAll(/\/(?=[^*])/g, '/properties/').replaceAll('*', 'items'));
      expect(() => flatten(subschema ?? {})).toThrow('no idea what');
    }
  });

  it.each(COMPARED_WITH_PART)('still differs as a whole: $release $schema', ({ schema: name, release }) => {
    const whole = published(release, 'v2', name);
    expect(whole && compare(factsOf(schema(name), name), factsOf(whole, name))).not.toEqual([]);
  });
});
