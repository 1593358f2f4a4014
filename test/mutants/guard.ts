/** A line that prevents something, and the test that notices when it is gone. */
export interface Guard {
  /** The rule that holds as long as the line is there. */
  readonly guard: string;
  readonly file: string;
  /** Text that is once in the file, and its replacement. */
  readonly take: string;
  readonly put: string;
  readonly test: string;
  /** A part of the full title of a test that turns red. */
  readonly title: string;
}

/** @param files names in the folder, with the guards of each */
export const inFiles = (folder: string, files: Readonly<Record<string, readonly Omit<Guard, 'file'>[]>>): Guard[] =>
  Object.entries(files).flatMap(([name, guards]) => guards.map((guard) => ({ ...guard, file: `${folder}/${name}` })));
