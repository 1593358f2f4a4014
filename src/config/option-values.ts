// How the text of an option becomes its value; each throws an Error with what is wrong with the text.

import { isLimitName, limitNames } from '../pce/model/limit-names.ts';
import { firstCharacters } from '../state/characters.ts';
import { parseTime } from '../state/clock.ts';
import { isCertifiable } from './certificates.ts';
import { noSuch } from './no-such.ts';

/** A kind of value in a file of options, as JSON Schema calls it. */
export type JsonType = 'string' | 'integer' | 'boolean' | 'array' | 'object';

/** What a JSON schema says of the value in a file of options. */
export interface ValueSchema {
  readonly type: JsonType | readonly JsonType[];
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly [keyword: string]: unknown;
}

/** The value of a text. What has no schema takes any text in a file too. */
export type Parse<T> = ((text: string) => T) & { readonly schema?: ValueSchema };

/** What a file may hold where any text will do; an empty one is no value. */
export const anyText: ValueSchema = { type: 'string', minLength: 1 };

const told = <T>(schema: ValueSchema, parse: (text: string) => T): Parse<T> => Object.assign(parse, { schema });

export const text = (value: string) => value;
const digits = /^\d{1,16}$/;
export const wholeNumber = (minimum: number, maximum: number) =>
  told({ type: ['integer', 'string'], minimum, maximum, pattern: digits.source }, (value) => {
    const number = digits.test(value) ? Number(value) : Number.NaN;
    if (number >= minimum && number <= maximum) return number;
    throw new Error(`it is not a whole number from ${minimum} to ${maximum}`);
  });
export const oneOf = <T extends string>(...values: readonly T[]) =>
  told({ type: 'string', enum: values }, (value) => {
    if (!(values as readonly string[]).includes(value)) throw new Error(`it is not one of: ${values.join(', ')}`);
    return value as T;
  });
export const yesOrNo = told({ type: 'boolean' }, (value) => oneOf('true', 'false')(value) === 'true');
export const matching = (form: RegExp, example: string) =>
  told({ type: 'string', pattern: form.source }, (value) => {
    if (!form.test(value)) throw new Error(`it is not of the form ${example}`);
    return value;
  });
export const time = (value: string) => {
  parseTime(value);
  return value;
};
/** Says so of a name, which is none of an object limit. */
export const notALimit = (name: string) => noSuch('limit', firstCharacters(name, 100), limitNames);
const limit = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
export const parseLimits = told(
  {
    type: ['object', 'string'],
    minLength: 1,
    properties: Object.fromEntries(limitNames.map((name) => [name, limit])),
    additionalProperties: false,
  },
  (value): ReadonlyMap<string, number> => {
    const limits = new Map<string, number>();
    for (const pair of value.split(',')) {
      const [name = '', count = '', ...more] = pair.split('=');
      if (!isLimitName(name)) throw new Error(notALimit(name));
      if (more.length > 0 || limits.has(name)) throw new Error(`${name} has more than one number`);
      limits.set(name, wholeNumber(0, Number.MAX_SAFE_INTEGER)(count));
    }
    return limits;
  },
);
const notAHost = (name: string) => new Error(`${JSON.stringify(name)} is neither a DNS name nor an IP address`);
/** A list of what a certificate can be made out to. */
export const certifiable = (value: string): readonly string[] =>
  value.split(',').map((name) => {
    if (!isCertifiable(name)) throw notAHost(name);
    return name;
  });
/** What one host has: no name with a star. */
export const hostName = (value: string): string => {
  if (!isCertifiable(value) || value.startsWith('*')) throw notAHost(value);
  return value;
};
/** Whether a scenario is named; else it is a file. */
export const isScenarioName = (scenario: string) => /^[\w-]+$/.test(scenario);
/** Whether it is what is in a file of certificates or keys, and not the name of one. */
export const isPem = (value: string) => value.startsWith('-----BEGIN');
