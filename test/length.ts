/** `npm test` runs a part of each long test, enough to notice most mistakes. Whatever else runs a test runs it whole. */
export const isLong = process.env['MODE'] !== 'short';

export const lengthOf = <T>(long: T, short: T): T => (isLong ? long : short);

/** All of them, or one in `oneIn` of them in the short form, from the one at `from` on. */
export const some = <const T>(all: readonly T[], oneIn: number, from = 0): T[] =>
  all.filter((_, index) => isLong || index % oneIn === from % oneIn);

/** All entries, or one in `oneIn` of them in the short form. */
export const partOf = <T>(all: Readonly<Record<string, T>>, oneIn: number): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter((_, index) => isLong || index % oneIn === 0));
