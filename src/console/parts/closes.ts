import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** A menu closes by Esc, by a press or a focus elsewhere, and when one goes where a link of it leads. */
export const closesByItself: Attachment<HTMLDetailsElement> = (menu) => {
  const close = () => {
    menu.open = false;
  };
  const isWithin = (target: unknown) => target instanceof Node && menu.contains(target);
  const ends = [
    on(document, 'keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      // The page beneath stays where it is.
      event.preventDefault();
      close();
      if (isWithin(document.activeElement)) menu.querySelector('summary')?.focus();
    }),
    on(document, 'pointerdown', ({ target }) => {
      if (!isWithin(target)) close();
    }),
    on(menu, 'focusout', ({ relatedTarget }) => {
      if (relatedTarget !== null && !isWithin(relatedTarget)) close();
    }),
    on(menu, 'click', ({ target }) => {
      if ((target as Element).closest('a')) close();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
};

/** Whether the focus goes elsewhere than into a list of options. */
export const leavesOptions = ({ relatedTarget }: FocusEvent): boolean =>
  relatedTarget instanceof Element && !relatedTarget.closest('[role="listbox"]');
