/** A line that keeps something from happening, and the test that notices when it is gone. */
export interface Guard {
  /** What holds as long as it is there. */
  readonly guard: string;
  readonly file: string;
  /** Text that is once in the file, and what is put in its place. */
  readonly take: string;
  readonly put: string;
  readonly test: string;
  /** A part of the whole title of a test that turns red. */
  readonly title: string;
}

/** @param files names in the folder, with the guards in each */
export const inFiles = (folder: string, files: Readonly<Record<string, readonly Omit<Guard, 'file'>[]>>): Guard[] =>
  Object.entries(files).flatMap(([name, guards]) => guards.map((guard) => ({ ...guard, file: `${folder}/${name}` })));
