// How the text of an option becomes its value; each throws an Error with what is wrong with the text.
import { isLimitName, limitNames } from '../pce/model/limit-names.ts';
import { orMeant } from '../pce/observing/meant.ts';
import { parseTime } from '../state/clock.ts';
import { isCertifiable } from './certificates.ts';

export const text = (value: string) => value;
export const wholeNumber = (least: number, most: number) => (value: string) => {
  const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new Error(`it is not a whole number from ${least} to ${most}`);
  return number;
};
export const oneOf =
  <T extends string>(...values: readonly T[]) =>
  (value: string): T => {
    if (!(values as readonly string[]).includes(value)) throw new Error(`it is not one of: ${values.join(', ')}`);
    return value as T;
  };
export const matching = (form: RegExp, example: string) => (value: string) => {
  if (!form.test(value)) throw new Error(`it is not of the form ${example}`);
  return value;
};
export const time = (value: string) => {
  parseTime(value);
  return value;
};
/** Says so of a name, which is none of an object limit. */
export const notALimit = (name: string) =>
  `${name.slice(0, 100)} is not one of: ${limitNames.join(', ')}${orMeant(name, limitNames)}`;
export const parseLimits = (value: string): ReadonlyMap<string, number> => {
  const limits = new Map<string, number>();
  for (const pair of value.split(',')) {
    const [name = '', count = '', ...more] = pair.split('=');
    if (!isLimitName(name)) throw new Error(notALimit(name));
    if (more.length > 0 || limits.has(name)) throw new Error(`${name} has more than one number`);
    limits.set(name, wholeNumber(0, Number.MAX_SAFE_INTEGER)(count));
  }
  return limits;
};
/** A list of what a certificate can be made out to. */
export const certifiable = (value: string): readonly string[] =>
  value.split(',').map((name) => {
    if (!isCertifiable(name)) throw new Error(`${JSON.stringify(name)} is neither a DNS name nor an IP address`);
    return name;
  });
