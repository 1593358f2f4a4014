/**
 * Items that wait for their turn, by whose they are: by several keys, the widest first. Keys have their turns one after
 * another, those of the first by one of its second, and so on: whoever has many that wait keeps nobody else waiting for
 * all of them. Items of the same keys keep their order.
 */
export class Rotation<Keys extends readonly unknown[], Item> {
  readonly #all: Level<Item> = newLevel();

  get size(): number {
    return this.#all.size;
  }

  /** How many there are of these keys. */
  count(keys: Keys): number {
    let level: Level<Item> | undefined = this.#all;
    for (const key of keys) level = level?.inner.get(key);
    return level?.size ?? 0;
  }

  add(keys: Keys, item: Item): void {
    let level = this.#all;
    level.size += 1;
    for (const key of keys) {
      let inner = level.inner.get(key);
      if (!inner) level.inner.set(key, (inner = newLevel()));
      inner.size += 1;
      level = inner;
    }
    level.items.push(item);
  }

  /** Takes out the next one. @param isPassedOver first keys whose turn it is not */
  next(isPassedOver?: (key: Keys[0]) => boolean): Item | undefined {
    return takeNext(this.#all, isPassedOver);
  }
}

interface Level<Item> {
  /** How many items there are, within it and below. */
  size: number;
  /** By key. The first one is next. */
  readonly inner: Map<unknown, Level<Item>>;
  readonly items: Item[];
}

const newLevel = <Item>(): Level<Item> => ({ size: 0, inner: new Map(), items: [] });

function takeNext<Item>(level: Level<Item>, isPassedOver?: (key: unknown) => boolean): Item | undefined {
  if (level.items.length > 0) {
    level.size -= 1;
    return level.items.shift();
  }
  for (const [key, inner] of level.inner) {
    if (isPassedOver?.(key)) continue;
    const item = takeNext(inner);
    level.size -= 1;
    // Behind all others, where there is more.
    level.inner.delete(key);
    if (inner.size > 0) level.inner.set(key, inner);
    return item;
  }
  return undefined;
}
