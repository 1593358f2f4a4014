// What a PCE does not tell of a request that it answers: whoever mistyped a name has to be told of it.

/** A parameter with a value that nothing has. */
export interface Odd {
  readonly name: string;
  readonly hint: string;
}

/** Parameters that a PCE passes over. */
export interface Ignored {
  readonly names: readonly string[];
  /** Which they are, what may be meant, and what the call takes; undefined where nothing is ignored. */
  readonly hint: string | undefined;
  /** The parameter that a name may mean. */
  readonly meant: Readonly<Record<string, string>>;
}

export const nothingIgnored: Ignored = { names: [], hint: undefined, meant: {} };

/** What a PCE does not tell of a request that it answers. */
export interface Untold extends Ignored {
  /** Names of parameters that are looked at, and have a value that nothing has. */
  readonly odd: readonly string[];
}

export const nothingUntold: Untold = { ...nothingIgnored, odd: [] };

/** Hints as one text; empty where there are none. */
export const inOne = (hints: readonly (string | undefined)[]) => hints.filter((hint) => hint !== undefined).join('; ');

/** Adds what is ignored besides. */
export const withIgnored = ({ names, hint, meant, odd }: Untold, more: Ignored): Untold => ({
  names: [...names, ...more.names],
  hint: inOne([hint, more.hint]),
  meant: { ...meant, ...more.meant },
  odd,
});

/** Adds names that were sent twice: the last value counts, and the others have no effect. */
export const withRepeated = ({ odd, hint, ...rest }: Untold, names: readonly string[]): Untold => ({
  ...rest,
  hint: inOne([hint, ...names.map((name) => repeatedHint(name))]),
  odd: [...odd, ...names],
});

export const repeatedHint = (name: string) => `${name} was sent more than once: the last one counts`;

export function untoldOf(ignored: Ignored, odd: readonly Odd[]): Untold {
  if (ignored === nothingIgnored && odd.length === 0) return nothingUntold;
  const { names, hint, meant } = ignored;
  return {
    names,
    hint: inOne([hint, ...odd.map((one) => one.hint)]) || undefined,
    meant,
    odd: odd.map(({ name }) => name),
  };
}

/** How many names of parameters and properties are remembered. */
export const MOST_TOLD = 1000;

/** What the log has told already. */
export class Told {
  readonly #told = new Set<string>();

  /** What it may tell: once for a call and each name, as a client sends it for hours. */
  notYet(operation: string, { names, hint, odd }: Untold): string | undefined {
    const told = [...names, ...odd].map((name) => `${operation} ${name}`).filter((key) => !this.#told.has(key));
    if (told.length === 0) return undefined;
    if (this.#told.size >= MOST_TOLD) this.#told.clear();
    for (const key of told) this.#told.add(key);
    return hint;
  }
}
