/** The bound of something that could grow while a server runs. */
export interface Bound {
  /** The table; in memory, the file under src/ and the name in it. */
  readonly name: string;
  readonly holds: string;
  readonly most: string;
  /** The effect beyond the bound. */
  readonly beyond: string;
}

export const bound = (name: string, holds: string, most: string, beyond: string): Bound => ({
  ...{ name, holds, most, beyond },
});

export const number = (count: number) => count.toLocaleString('en');
export const bytes = (count: number) => (count >= MB ? `${count / MB} MB` : `${count / 1024} KB`);
const MB = 1024 * 1024;

export const never = 'cannot be exceeded';
export const oldest = 'the oldest go';
