/** Statuses that a search asks for: one, or a text such as `406`, `4xx` or `4xx,500`. */
export type Statuses = number | string;

/** What is known of one of them: undefined where it is the form of no status. */
type Part = readonly number[] | undefined;

const CLASS = /^([2-5])xx$/i;

/** Each part that the text names, and the statuses that it stands for. */
const partsOf = (asked: Statuses): (readonly [part: string, statuses: Part])[] =>
  String(asked)
    .split(',')
    .map((part) => [part, inPart(part)]);

function inPart(part: string): Part {
  const [, first] = CLASS.exec(part) ?? [];
  if (first !== undefined) return Array.from({ length: 100 }, (_, last) => Number(first) * 100 + last);
  const status = /^\d{1,3}$/.test(part) ? Number(part) : undefined;
  return status === undefined || (status !== 0 && (status < 200 || status > 599)) ? undefined : [status];
}

/** The first part that stands for no status of an answer. */
export const noStatusIn = (asked: Statuses): string | undefined =>
  partsOf(asked).find(([, statuses]) => statuses === undefined)?.[0];

/** All statuses that are asked for. */
export const statusesIn = (asked: Statuses): ReadonlySet<number> =>
  new Set(partsOf(asked).flatMap(([, statuses]) => statuses ?? []));
