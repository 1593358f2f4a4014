/** `npm run test:long` does all of what takes long, and `npm test` a part of each: enough to notice most mistakes. */
export const isLong = process.env['MODE'] === 'long';

export const lengthOf = <T>(long: T, short: T): T => (isLong ? long : short);

/** One of so many entries, in the short form. */
export const partOf = <T>(all: Readonly<Record<string, T>>, oneIn: number): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter((_, index) => isLong || index % oneIn === 0));
