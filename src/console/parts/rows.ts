import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** Keys move the focus among the `[data-row]` of a list, of which one alone is reached by Tab. */
export const rows: Attachment<HTMLElement> = (list) => {
  const all = () => [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const current = () => list.querySelector<HTMLElement>('[data-row][tabindex="0"]');
  const choose = (row: HTMLElement | undefined) => {
    if (!row) return;
    for (const other of list.querySelectorAll('[data-row][tabindex="0"]')) other.setAttribute('tabindex', '-1');
    row.setAttribute('tabindex', '0');
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const found = all();
    const at = found.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const row = found[step(at, found.length - 1)];
    choose(row);
    row?.focus();
  };
  const focus = ({ target }: FocusEvent) =>
    choose((target as HTMLElement).closest<HTMLElement>('[data-row]') ?? undefined);
  list.addEventListener('keydown', press);
  list.addEventListener('focusin', focus);
  // Rows come and go: Tab always finds one.
  const watch = new MutationObserver(() => {
    if (!current()) choose(all()[0]);
  });
  watch.observe(list, { childList: true, subtree: true });
  choose(all()[0]);
  return () => {
    watch.disconnect();
    list.removeEventListener('keydown', press);
    list.removeEventListener('focusin', focus);
  };
};
