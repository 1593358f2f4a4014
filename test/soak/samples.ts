/** Figures measured at one time, by name. */
export type Sample = Readonly<Record<string, number>> & { readonly seconds: number };

/** How much a figure may grow during a run: a share of its mean, and a rest. */
interface Bound {
  readonly share: number;
  readonly rest: number;
}

/** In a shorter time not each of libuv's four threads has checked a password: each keeps 16 MB of its first. */
const SETTLED_SECONDS = 1_200;

const boundsWithin = (seconds: number): readonly (readonly [RegExp, Bound])[] => [
  [/^rss$/, { share: 0.05, rest: seconds < SETTLED_SECONDS ? 64e6 : 16e6 }],
  [/^(file|wal)$/, { share: 0.05, rest: 2e6 }],
  [/^(descriptors|sockets)$/, { share: 0, rest: 3 }],
  [/^rows of /, { share: 0.02, rest: 5 }],
];

export interface Growth {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Growth from the first sample to the last, along the straight line through all. */
  readonly grew: number;
  readonly mayGrow: number;
  readonly flat: boolean;
}

/** Tells for each figure whether it stays where it is. */
export function growths(samples: readonly Sample[]): Growth[] {
  const names = [...new Set(samples.flatMap((sample) => Object.keys(sample)))].filter((name) => name !== 'seconds');
  return names.map((name) => growthOf(name, samples));
}

function growthOf(name: string, samples: readonly Sample[]): Growth {
  const points = samples.map((sample) => [sample.seconds, sample[name] ?? 0] as const);
  const [begin = [0, 0], end = begin] = [points[0], points.at(-1)];
  const values = points.map(([, value]) => value);
  const { share, rest } = boundsWithin(end[0] - begin[0]).find(([pattern]) => pattern.test(name))?.[1] ?? {
    share: 0,
    rest: 0,
  };
  const grew = slope(points) * (end[0] - begin[0]);
  const mayGrow = mean(values) * share + rest;
  return { name, first: begin[1], last: end[1], grew, mayGrow, flat: grew <= mayGrow };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))];
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0);
  const under = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
