const THEME_KEY = 'mock-pce theme';
const KEYS_KEY = 'mock-pce keys';

const kept = localStorage.getItem(THEME_KEY) ?? 'system';

/** How the pages look and are used, as this browser keeps it. */
export const look = $state({
  theme: kept,
  isProjector: false,
  hasKeys: localStorage.getItem(KEYS_KEY) !== 'off',
});

if (kept !== 'system') document.documentElement.dataset['theme'] = kept;

export function setTheme(theme: string): void {
  look.theme = theme;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(THEME_KEY, theme);
}

export function setKeys(hasKeys: boolean): void {
  look.hasKeys = hasKeys;
  localStorage.setItem(KEYS_KEY, hasKeys ? 'on' : 'off');
}

export function toggleProjector(): void {
  look.isProjector = !look.isProjector;
  document.documentElement.toggleAttribute('data-projector', look.isProjector);
}
