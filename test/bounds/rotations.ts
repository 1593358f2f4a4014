/** Orders in which up to three orgs take turns: in blocks of powers of two, and one of them at every so many-th turn alone. */
export const rotations: readonly (readonly [name: string, orgAt: (turn: number) => number])[] = [
  1, 2, 4, 8, 16,
].flatMap((period) => [
  ...[1, 2, 3].map(
    (orgs) => [`${orgs} in blocks of ${period}`, (turn: number) => 1 + (Math.floor(turn / period) % orgs)] as const,
  ),
  [`one at every ${period}th turn`, (turn: number) => (turn % period === 0 ? 1 : 2)] as const,
  [`one at all but every ${period}th turn`, (turn: number) => (turn % period === period - 1 ? 2 : 1)] as const,
]);
