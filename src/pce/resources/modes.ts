/** Deprecated `mode` beside `enforcement_mode`; the write schema of a profile's `mode` lacks selective. */
export const modeOf: Readonly<Record<string, string>> = {
  idle: 'idle',
  visibility_only: 'illuminated',
  full: 'enforced',
  selective: 'selective',
};

export const enforcementModeOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modeOf).map(([enforcementMode, mode]) => [mode, enforcementMode]),
);
