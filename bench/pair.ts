/** Measures two in turn. The first of a pair has the colder machine: which one is first changes from pair to pair. */
export async function pair<T>(count: number, one: () => Promise<T>, other: () => Promise<T>): Promise<[T, T]> {
  if (count % 2 === 0) {
    const early = await one();
    return [early, await other()];
  }
  const early = await other();
  return [await one(), early];
}
