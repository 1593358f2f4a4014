/**
 * Items that wait for their turn under several keys, the widest first. First keys have turns one after another, and
 * within the turns of a first key so have its second keys, and so on. A key with many items makes no other key wait for
 * all of them. Items of the same keys keep their order.
 */
export class Rotation<Keys extends readonly unknown[], Item> {
  readonly #all: Level<Item> = newLevel();

  get size(): number {
    return this.#all.size;
  }

  /** How many items wait under these keys. */
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

  /** Takes out the next item. @param isPassedOver whether it is not the turn of a first key */
  next(isPassedOver?: (key: Keys[0]) => boolean): Item | undefined {
    return takeNext(this.#all, isPassedOver);
  }
}

interface Level<Item> {
  /** How many items the level holds, with those of the levels below it. */
  size: number;
  /** Levels by key. The first one is next. */
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
    // The key goes behind all others, if it has more items.
    level.inner.delete(key);
    if (inner.size > 0) level.inner.set(key, inner);
    return item;
  }
  return undefined;
}
