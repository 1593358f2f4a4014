/** The flag for a property or a parameter of a call: `--token` is that of the control API. */
export const flagNamed = (name: string) => (name === 'token' ? 'error-token' : name.replaceAll('_', '-'));

/** A command, as far as it tells how the properties of a body and the parameters of a query are typed. */
interface Telling {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly verbs?: Readonly<Record<string, { readonly word?: { readonly says?: readonly string[] } }>>;
}

/** The verb that was typed, and the word behind it. */
interface Said {
  readonly verb: string;
  readonly word: string | undefined;
}

/**
 * What a server says of a body or a query, in words of what was typed: whoever typed flags knows no properties.
 * @returns undefined where it says nothing of that kind
 */
export function inFlags(message: string, command: Telling, said: Said): string | undefined {
  const sentence = /^Input validation failed\. Details: \{(.*)\}$/s.exec(message)?.[1] ?? message;
  const [, pointer, parameter, colon = '', says = ''] =
    /^The (?:property '#\/([^']*)'|parameter '(\w+)')(:?) (.*?)(?: in schema \S+)?$/s.exec(sentence) ?? [];
  const [, missing] = /^did not contain a required property of '(\w+)'$/.exec(says) ?? [];
  const path = [...(pointer ?? parameter ?? '').split('/'), missing ?? ''].filter(Boolean);
  const typed = path.length > 0 ? typedAs(path, command, said) : says.startsWith(NEEDS_ONE) ? '' : undefined;
  if (typed === undefined || says === '') return undefined;
  return `${typed}${colon} ${missing === undefined ? saidAloud(flagsIn(says, command)) : 'is missing'}`.trim();
}

/** The longest beginning of a path that has a flag, or is what the word behind the verb says. */
function typedAs(path: readonly string[], { flags, verbs }: Telling, { verb, word }: Said): string | undefined {
  const [property = ''] = path;
  if (verbs?.[verb]?.word?.says?.includes(property)) return `${verb} ${word}`;
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join('-');
    const flag = [flagNamed(name), name].find((one) => Object.hasOwn(flags, one));
    if (flag === undefined) continue;
    const inside = path.slice(length).filter((part) => !/^\d+$/.test(part));
    return inside.length === 0 ? `--${flag}` : `${inside.join('.')} of --${flag}`;
  }
  return undefined;
}

/** Of a body as a whole nothing else is about flags: it may have come from a file. */
const NEEDS_ONE = 'needs one of ';

/** Other properties that a sentence names: `needs one of status, reset`. */
const flagsIn = (says: string, { flags }: Telling) =>
  says.replace(/^(needs one of |cannot be combined with )([\w, ]+)/, (_all, head: string, names: string) =>
    head.concat(
      names.replace(/\w+/g, (name) => (Object.hasOwn(flags, flagNamed(name)) ? `--${flagNamed(name)}` : name)),
    ),
  );

const kinds: Readonly<Record<string, string>> = { integer: 'a whole number', number: 'a number', string: 'a text' };

/** The sentences of a PCE on what breaks a schema, as one would say them aloud. */
const aloud: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^of type \w+ did not match the following type: (\w+)$/, (_all, type = '') => `must be ${kinds[type] ?? type}`],
  [/^value .* did not match one of the following values: (.*)$/s, (_all, values) => `must be one of ${values}`],
  [/^value did not match one of the following values: (.*)$/s, (_all, values) => `must be one of ${values}`],
  [/^did not have a minimum value of (.*), inclusively$/, (_all, least) => `must be ${least} or more`],
  [/^did not have a maximum value of (.*), inclusively$/, (_all, most) => `must be ${most} or less`],
  [/^was not of a minimum string length of 1$/, () => 'must not be empty'],
  [/^was not of a minimum string length of (\d+)$/, (_all, least) => `must have ${least} characters or more`],
  [/^was not of a maximum string length of (\d+)$/, (_all, most) => `must have ${most} characters or less`],
  [/^had more items than the allowed (\d+)$/, (_all, most) => `must be given ${most} times or less`],
  [/^contains additional properties \[(.*)\] outside of .*$/s, (_all, names) => `must not have ${names}`],
  [/^did not satisfy \w+$/, () => 'is out of its range'],
  [/^value (.*) did not match the regex .*$/s, (_all, value) => `must not be ${value}`],
  [/^value (.*)$/s, (_all, rest = '') => rest],
];

function saidAloud(says: string): string {
  for (const [pattern, say] of aloud) {
    const found = pattern.exec(says);
    if (found) return say(...found);
  }
  return says;
}
