import { aboutText } from '../form/fields.ts';
import { idOf } from '../parts/page-of.ts';
import { control } from '../server/control.ts';
import { type Label, lockOf, type Profile } from './profiles.ts';

/** What a schema says of a property, as far as a field needs it. */
export interface Property {
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly oneOf?: readonly Property[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly $ref?: string;
}

export type Properties = Readonly<Record<string, Property>>;

/** The properties of a schema of the PCE, with what they refer to. */
export async function propertiesOf(name: string): Promise<Properties> {
  const { properties = {} } = (await schema(name)) as { properties?: Properties };
  const all = Object.entries(properties).map(
    async ([key, property]) =>
      [key, property.$ref ? { ...(await schema(property.$ref)), ...property } : property] as const,
  );
  return Object.fromEntries(await Promise.all(all));
}

const schema = (name: string): Promise<Property> => control('GET /schemas/:name', { params: { name } });

/** How a property is asked for. */
export type Field = 'check' | 'choice' | 'number' | 'text';

export function fieldFor({ type, enum: values, oneOf }: Property): Field {
  if (type === 'boolean') return 'check';
  if (values) return 'choice';
  return oneOf ? 'number' : 'text';
}

/** What stands in a form: each property by its name. Labels stand in it by their type. */
export type Values = Record<string, unknown>;

/** What is sent is what the form asks for: no lock without its value, nothing that is deprecated, and no labels. */
export const fieldsOf = (properties: Properties): string[] =>
  Object.keys(properties).filter(
    (name) => name !== 'labels' && !name.endsWith('_lock') && properties[name]?.deprecated !== true,
  );

/** The property that locks the label of a type, which those that an org adds have not. */
export const lockOfLabel = (properties: Properties, key: string): string | undefined =>
  properties[`${key}_label_lock`] ? `${key}_label_lock` : undefined;

export const lockFor = (properties: Properties, property: string): string | undefined =>
  lockOf(property, (name) => properties[name] !== undefined && properties[name].deprecated !== true);

/** What a new profile has unless somebody says otherwise, as a PCE makes it. */
const untouched: Values = {
  enabled: true,
  enforcement_mode: 'visibility_only',
  visibility_level: 'flow_summary',
  key_lifespan: 'unlimited',
  allowed_uses_per_key: 'unlimited',
  ven_type: 'server',
};

/** @param profile the one that is changed; undefined for a new one */
export function valuesOf(properties: Properties, profile: Profile | undefined, labels: readonly Label[]): Values {
  const values: Values = {};
  for (const name of Object.keys(properties)) {
    if (name === 'labels' || properties[name]?.deprecated) continue;
    values[name] = profile ? profile[name] : (untouched[name] ?? (name.endsWith('_lock') ? true : ''));
  }
  // A PCE shows its default in words, and takes none.
  const release = values['agent_software_release'];
  if (typeof release === 'string' && release.startsWith('Default')) values['agent_software_release'] = '';
  for (const { key, href } of labels) values[labelField(key)] = href;
  return values;
}

/** Id of what says, once for a form, what a lock does. */
export const ABOUT_LOCKS = 'about-locks';

export const labelField = (key: string): string => `label ${key}`;

/** What a PCE is sent: of a profile that there is, only what was changed. */
export function bodyOf(properties: Properties, values: Values, before: Values | undefined): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const name of Object.keys(properties)) {
    if (!(name in values) || values[name] === before?.[name]) continue;
    const value = emptyAsNull(properties[name], values[name]);
    if (before || (value !== null && value !== '')) body[name] = value;
  }
  const labels = labelsIn(values);
  if (before ? String(labels) !== String(labelsIn(before)) : labels.length > 0) {
    body['labels'] = labels.map((href) => ({ href }));
  }
  return body;
}

/** No text means null where a PCE has that. */
const emptyAsNull = (property: Property | undefined, value: unknown): unknown =>
  (value === '' || value === undefined) && [property?.type].flat().includes('null') ? null : value;

const labelsIn = (values: Values): string[] =>
  Object.entries(values)
    .filter(([name, href]) => name.startsWith('label ') && href !== '')
    .map(([, href]) => String(href))
    .toSorted((a, b) => Number(idOf(a)) - Number(idOf(b)));

/** What stands below a field, and the value of it that a PCE is going to drop: a schema has both in one sentence. */
export function wordsBelow(name: string, property: Property): { about: string; leaving: string | undefined } {
  const text = aboutText(name, property).replace('; null for ', '; empty for ');
  const [, about = text, leaving] = /^(.*); (\w+) is on its way out$/.exec(text) ?? [];
  return { about, leaving };
}

/** `visibility_level` is read as "Visibility level". */
export function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/^ven\b/, 'VEN');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
