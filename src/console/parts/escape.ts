/**
 * Whether a key is Esc, and for the page: not for a menu, a list or a dialog that it closes, and not in a form, where it
 * would throw away what was typed.
 */
export const isEscape = ({ key, defaultPrevented, target }: KeyboardEvent): boolean =>
  key === 'Escape' &&
  !defaultPrevented &&
  !(target as Element | null)?.closest?.('form') &&
  !document.querySelector('[role="dialog"]');
