import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import { untrack } from 'svelte';

/** Rows of one height, of which those in view alone are drawn. To be made while a component is set up. */
export class VirtualRows {
  /** The rows to draw, with where they begin, in px. */
  items = $state.raw<VirtualItem[]>([]);
  /** Height of all rows, in px. */
  height = $state(0);
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  /**
   * @param list the element that scrolls
   * @param count how many rows there are
   * @param size height of a row, in px
   */
  constructor(list: () => HTMLElement | undefined, count: () => number, size: () => number) {
    const options = (rowSize: number) => ({
      count: count(),
      getScrollElement: () => list() ?? null,
      estimateSize: () => rowSize,
      overscan: 8,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: () => this.#show(),
    });
    this.#virtualizer = new Virtualizer(options(untrack(size)));
    $effect(() => this.#virtualizer._didMount());
    $effect(() => {
      const rowSize = size();
      const isOther = rowSize !== this.#virtualizer.options.estimateSize(0);
      this.#virtualizer.setOptions(options(rowSize));
      this.#virtualizer._willUpdate();
      if (isOther) this.#virtualizer.measure();
      this.#show();
    });
  }

  toTop(): void {
    this.#virtualizer.scrollToOffset(0);
  }

  #show(): void {
    this.items = this.#virtualizer.getVirtualItems();
    this.height = this.#virtualizer.getTotalSize();
  }
}
