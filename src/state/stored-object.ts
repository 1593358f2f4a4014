/** A value that an object is found by at once: a unique combination, an href that it refers to. */
export type IndexedValue = readonly [field: string, value: string];

export interface StoredObject {
  readonly ordinal: number;
  readonly id: string;
  readonly deleted: boolean;
  /** The JSON text that a GET returns to someone who may write. */
  readonly body: string;
}
