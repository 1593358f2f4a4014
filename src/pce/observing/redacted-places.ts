import { type Open, pieces, unquoted } from './json-pieces.ts';
import {
  isNameOfName,
  isNameOfValue,
  isObjectOfPce,
  isPropertyOfPce,
  isSecretName,
  namesSecret,
} from './secret-names.ts';

/** Where a value of a JSON text stands. */
export interface JsonPlace {
  /** What it stands under, or its list does; undefined where nothing names it. */
  readonly name: string | undefined;
  /** Whether that is the name of a secret. */
  readonly isNamed: boolean;
  /** Whether it is within something that has such a name. */
  readonly isHidden: boolean;
  /** Whether it is of that name beyond doubt: what follows a name in a list may be another name. */
  readonly isOfName: boolean;
}

/** An object or list that is open. */
interface Bracket extends Open {
  readonly outer: Bracket | undefined;
  readonly isHidden: boolean;
  readonly isOfPce: boolean;
  readonly listOf: string | undefined;
}

/** Where one is in a JSON text, while one goes through its pieces. */
export class JsonPlaces {
  readonly #naming: ReadonlySet<number>;
  #top: Bracket | undefined;
  #opened = 0;

  /** @param isCut whether the text goes on behind its end */
  constructor(text: string, isCut: boolean) {
    this.#naming = objectsThatName(text, isCut);
  }

  get isWithin(): boolean {
    return this.#top !== undefined;
  }

  /** @returns the name of the member that begins */
  member(quoted: string): string {
    const name = unquoted(quoted);
    if (this.#top) this.#top.name = name;
    return name;
  }

  /** Goes on to a value. @param quoted undefined for all but a text */
  next(quoted: string | undefined): JsonPlace {
    const top = this.#top;
    if (!top) return outermost;
    const name = top.name ?? top.listOf;
    top.name = top.isObject || quoted === undefined ? undefined : nameOf(unquoted(quoted));
    const isNamed = name !== undefined && this.#isSecret(name, top, quoted !== undefined);
    return { name, isNamed, isHidden: top.isHidden, isOfName: top.isObject || top.isHidden };
  }

  #isSecret(at: string, { place, isOfPce }: Bracket, isText: boolean): boolean {
    return (
      isSecretName(at) || (this.#naming.has(place) && isNameOfValue(at)) || (isOfPce && isText && !isPropertyOfPce(at))
    );
  }

  open(bracket: '{' | '[', { name, isNamed, isHidden }: JsonPlace): void {
    const isOfPce = name !== undefined && isObjectOfPce(name);
    this.#top = {
      outer: this.#top,
      isObject: bracket === '{',
      place: this.#opened++,
      name: undefined,
      isHidden: isHidden || (isNamed && !isOfPce),
      isOfPce: isOfPce || (this.#top?.isOfPce ?? false),
      listOf: isOfPce && bracket === '[' ? name : undefined,
    };
  }

  close(): void {
    this.#top = this.#top?.outer;
  }
}

const outermost: JsonPlace = { name: undefined, isNamed: false, isHidden: false, isOfName: false };

/** In a list the text behind a name is its value: `["password", "x"]`. */
const nameOf = (text: string) => (namesSecret(text) ? text : undefined);

/** Objects with a name of a secret beside its value: places of their brackets. Who ends behind the cut may be one too. */
function objectsThatName(text: string, isCut: boolean): ReadonlySet<number> {
  const naming = new Set<number>();
  const open: Open[] = [];
  let place = 0;
  for (const { 0: piece, 1: quoted, 2: colon } of text.matchAll(pieces)) {
    const top = open.at(-1);
    if (piece === '{' || piece === '[') open.push({ isObject: piece === '{', place: place++, name: undefined });
    else if (piece === '}' || piece === ']') open.pop();
    else if (!top?.isObject || quoted === undefined) continue;
    else if (colon !== undefined) top.name = unquoted(quoted);
    else if (namesSecret(unquoted(quoted)) && isNameOfName(top.name ?? '')) naming.add(top.place);
  }
  if (isCut) for (const one of open) naming.add(one.place);
  return naming;
}
