/** The objects that a list asks for; its filters are joined by AND. */
export interface Selection {
  readonly limit: number;
  readonly includeDeleted: boolean;
  /** Ordinals of the objects that pass the filters; undefined where there is no filter. */
  readonly ordinals?: ReadonlySet<number> | undefined;
}

/** Ordinals in order of creation. */
export const inOrder = (ordinals: ReadonlySet<number>) => [...ordinals].sort((a, b) => a - b);
