/** Waits for a work. @param write called each time that others have a turn meanwhile @returns the number of calls */
export async function turnByTurn(work: Promise<unknown>, write: (turn: number) => void): Promise<number> {
  let isOver = false;
  const ended = work.finally(() => {
    isOver = true;
  });
  ended.catch(() => undefined);
  let turns = 0;
  for (; !isOver; turns++) {
    write(turns);
    await new Promise(setImmediate);
  }
  await ended;
  return turns;
}
