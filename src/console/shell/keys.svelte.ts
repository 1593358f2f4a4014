/** A key of the page that is open. */
interface PageKey {
  readonly key: string;
  /** As the list of keys tells it. */
  readonly does: string;
  readonly run: () => void;
}

export const pageKeys = $state<{ current: readonly PageKey[] }>({ current: [] });

/** The keys of a page, as long as it is open. To be called while the page is set up. */
export function keysOfPage(keys: readonly PageKey[]): void {
  $effect(() => {
    pageKeys.current = keys;
    return () => {
      pageKeys.current = [];
    };
  });
}
