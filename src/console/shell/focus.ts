const PLACES = 'section, nav, form, main';

/** It can have the focus no longer. */
const isGone = (one: HTMLElement) => !one.isConnected || one.matches(':disabled') || !one.checkVisibility();

/**
 * The focus stays where it was, nearly: when what had it goes, the part of the page around it has it. Otherwise it falls
 * out of the page, and whoever uses keys or a screen reader begins at the top again.
 * @returns ends it
 */
export function keepFocus(): () => void {
  let path: HTMLElement[] = [];
  let frame = 0;
  const remember = ({ target }: FocusEvent) => {
    path = [];
    for (let one = target as HTMLElement | null; one; one = one.parentElement) path.push(one);
  };
  const look = () => {
    frame = 0;
    const [had, ...around] = path;
    const { activeElement: has } = document;
    if (!had || !isGone(had) || (has !== document.body && has !== had)) return;
    const near = around.find((one) => one.matches(PLACES) && !isGone(one)) ?? document.getElementById('main');
    if (!near) return;
    if (!near.hasAttribute('tabindex')) near.tabIndex = -1;
    near.focus({ preventScroll: true });
  };
  // A dialog that closes gives the focus back by itself first.
  const watch = new MutationObserver(() => {
    frame ||= requestAnimationFrame(look);
  });
  watch.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'class'],
  });
  document.addEventListener('focusin', remember);
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', remember);
  };
}
