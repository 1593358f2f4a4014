import type { Dice } from './dice.ts';
import type { Values } from './values.ts';

type Container = Record<string, unknown> | unknown[];
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Changes one place of a value, wherever it is. */
export function mutate(value: unknown, dice: Dice, values: Values): unknown {
  if (!isContainer(value) || dice.chance(5)) return values.odd();
  let at: Container = value;
  for (;;) {
    const inner = Object.values(at).filter(isContainer);
    if (inner.length === 0 || dice.chance(40)) break;
    at = dice.pick(inner);
  }
  const keys = Object.keys(at);
  const key = keys.length > 0 && dice.chance(70) ? dice.pick(keys) : dice.pick(['x', 'href', '__proto__', '0', '']);
  if (Array.isArray(at)) {
    if (dice.chance(30)) at.push(...at.slice(0, 5));
    else at[dice.below(at.length + 1)] = values.odd();
  } else if (dice.chance(25)) delete at[key];
  else Object.defineProperty(at, key, { value: values.odd(), enumerable: true, configurable: true, writable: true });
  return value;
}

/** Changes a text where it is no value any more: what comes may be no JSON, or no UTF-8. */
export function mutateText(text: string, dice: Dice): Buffer {
  const bytes = Buffer.from(text);
  const at = dice.below(bytes.length + 1);
  const kinds: (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes.subarray(0, at), dice.bytes(1 + dice.below(4)), bytes.subarray(at)]),
    () => Buffer.concat([bytes, bytes]),
    () => Buffer.from(text.replace(/"(\w+)":/, '"$1":null,"$1":')),
    () =>
      Buffer.from(
        text.replace(/\d+/, (digits) =>
          dice.pick([`${digits}e3`, `${digits}.0`, `-${digits}`, '1e400', '9'.repeat(400)]),
        ),
      ),
    () => Buffer.from(`${'['.repeat(1 + dice.below(200))}${text}`),
    () => Buffer.from(`${'{"a":'.repeat(dice.below(120))}${text}${'}'.repeat(dice.below(120))}`),
    () => dice.bytes(dice.below(200)),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(`\ufeff${text}`),
    () => Buffer.alloc(0),
    () => Buffer.concat([bytes, Buffer.alloc(dice.below(30_000), ' ')]),
  ];
  return dice.pick(kinds)();
}
