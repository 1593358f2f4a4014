import { type Group, type Link, NO_ENV, OUTSIDE } from './flows.ts';

/** A group at its place. */
interface Place {
  readonly group: Group;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A link as it is drawn. */
interface Curve {
  readonly link: Link;
  readonly path: string;
  readonly arrow: string;
  /** Where its sign is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly title: string; readonly x: number }[];
  readonly places: readonly Place[];
  readonly curves: readonly Curve[];
}

export const NODE = 170;
const WIDTH = 1010;
/** Room for curves between two columns, and for those that turn back to the last one. */
const GAP = 80;
const BEND = 80;
const EDGE = 4;
const TOP = 32;
const LOWEST = 40;
const BETWEEN = 18;
/** Between two curves at a group. */
const PORT = 16;
const ARROW = 9;

/** Columns by environment: what is outside first, that of most groups last, where its own curves have room. A curve leaves towards the other column, and turns back in its own. */
export function layOut(links: readonly Link[]): FlowLayout {
  const columns = columnsOf(links);
  const last = columns.at(-1)?.[0];
  const isBent = links.some((link) => isBend(link) && link.source.column === last);
  const margin = isBent ? BEND : EDGE;
  const between = (WIDTH - EDGE - margin - columns.length * NODE) / Math.max(1, columns.length - 1);
  const step = NODE + Math.max(GAP, between);
  const ports = new Ports(links, new Map(columns.flatMap(([, groups], at) => groups.map(({ key }) => [key, at]))));
  const heights = columns.map(([, groups]) => groups.map(({ key }) => ports.heightOf(key)));
  const heightOf = (all: readonly number[]) => all.reduce((sum, height) => sum + height + BETWEEN, -BETWEEN);
  const height = Math.max(0, ...heights.map(heightOf));
  const places = columns.flatMap(([, groups], at) => {
    const column = heights[at] as number[];
    // Curves from one outer column to the other pass between those that stand low and high.
    const share = at === 0 || at === columns.length - 1 ? 0.5 : at % 2 === 1 ? 0.85 : 0.15;
    let y = TOP + (height - heightOf(column)) * share;
    return groups.map((group, row): Place => {
      const place = { group, x: EDGE + at * step, y, height: column[row] as number };
      y += place.height + BETWEEN;
      return place;
    });
  });
  return {
    width: EDGE + (columns.length - 1) * step + NODE + margin,
    height: TOP + height + 8,
    columns: columns.map(([title], at) => ({ title, x: EDGE + at * step })),
    places,
    curves: ports.curves(new Map(places.map((place) => [place.group.key, place]))),
  };
}

/** Groups by their columns, in the order of names. */
function columnsOf(links: readonly Link[]): [title: string, groups: Group[]][] {
  const groups = new Map(
    links.flatMap(({ source, destination }) => [source, destination]).map((one) => [one.key, one]),
  );
  const order = (title: string) => (title === OUTSIDE ? 0 : title === NO_ENV ? 2 : 1);
  const byName = [...groups.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  return [...Map.groupBy(byName, ({ column }) => column)].toSorted(
    ([one, some], [other, others]) =>
      order(one) - order(other) || some.length - others.length || one.localeCompare(other),
  );
}

type SideOfGroup = 'left' | 'right';

/** Where curves leave and enter a group, evenly along its sides. */
class Ports {
  readonly #links: readonly Link[];
  readonly #columnOf: ReadonlyMap<string, number>;

  constructor(links: readonly Link[], columnOf: ReadonlyMap<string, number>) {
    this.#links = links;
    this.#columnOf = columnOf;
  }

  heightOf(group: string): number {
    const at = (side: SideOfGroup) => this.#at(group, side).length;
    return Math.max(LOWEST, PORT * (Math.max(at('left'), at('right')) + 1));
  }

  curves(places: ReadonlyMap<string, Place>): Curve[] {
    const placeOf = ({ key }: Group) => places.get(key) as Place;
    const port = (group: Group, link: Link, end: 'source' | 'destination') => {
      const { x, y, height } = placeOf(group);
      const own = y + height / 2;
      const side = this.#sides(link)[end];
      const middle = ({ link: { source, destination } }: Port, other: 'source' | 'destination') => {
        const place = placeOf(other === 'source' ? source : destination);
        return place.y + place.height / 2;
      };
      // Those to one group stay apart: the two of a bend are one within the other.
      const all = this.#at(group.key, side).toSorted((one, two) => {
        const [first, second] = [middle(one, otherOf(one.end)), middle(two, otherOf(two.end))];
        if (first !== second) return first - second;
        const order = this.#links.indexOf(one.link) - this.#links.indexOf(two.link);
        return isBend(one.link) && first < own ? -order : order;
      });
      const at = all.findIndex((one) => one.link === link && one.end === end);
      return { x: side === 'left' ? x : x + NODE, y: y + (height * (at + 1)) / (all.length + 1), side };
    };
    return this.#links.map((link) =>
      curve(link, port(link.source, link, 'source'), port(link.destination, link, 'destination')),
    );
  }

  #sides({ source, destination }: Link): Readonly<Record<'source' | 'destination', SideOfGroup>> {
    const [from = 0, to = 0] = [this.#columnOf.get(source.key), this.#columnOf.get(destination.key)];
    if (from === to) return { source: 'right', destination: 'right' };
    return from < to ? { source: 'right', destination: 'left' } : { source: 'left', destination: 'right' };
  }

  #at(group: string, side: SideOfGroup): Port[] {
    return this.#links.flatMap((link) => {
      const sides = this.#sides(link);
      return (['source', 'destination'] as const)
        .filter((end) => link[end].key === group && sides[end] === side)
        .map((end) => ({ link, end }));
    });
  }
}

const isBend = ({ source, destination }: Link) => source.column === destination.column;

interface Port {
  readonly link: Link;
  readonly end: 'source' | 'destination';
}

const otherOf = (end: Port['end']) => (end === 'source' ? 'destination' : 'source');

interface Point {
  readonly x: number;
  readonly y: number;
  readonly side: SideOfGroup;
}

function curve(link: Link, from: Point, to: Point): Curve {
  const isBack = from.side === to.side;
  const away = isBack ? Math.min(BEND, 36 + Math.abs(to.y - from.y) / 3) : Math.abs(to.x - from.x) / 2;
  const out = (point: Point) => point.x + (point.side === 'right' ? away : -away);
  const inward = to.side === 'right' ? 1 : -1;
  const end = to.x + inward * (ARROW - 2);
  const [one, two] = [out(from), out(to)];
  return {
    link,
    path: `M${from.x} ${from.y}C${one} ${from.y} ${two} ${to.y} ${end} ${to.y}`,
    arrow: `M${to.x} ${to.y}l${inward * ARROW} -5.500v11z`,
    x: along(from.x, one, two, end),
    y: along(from.y, from.y, to.y, to.y),
    width: widthOf(link),
  };
}

/** Where a curve is that has come somewhat less than half its way: its sign is beside that of the curve that comes back. */
function along(from: number, one: number, two: number, to: number): number {
  const [gone, left] = [0.38, 0.62];
  return left ** 3 * from + 3 * left ** 2 * gone * one + 3 * left * gone ** 2 * two + gone ** 3 * to;
}

/** By the logarithm: a thousand times as much is three times as wide. */
const widthOf = ({ connections, decision }: Link) =>
  Math.min(8, (decision === 'blocked' ? 2.5 : 1.5) + 1.3 * Math.log10(Math.max(1, connections)));
