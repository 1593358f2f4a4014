/** The commands of the terminal. */
export const commandNames = [
  ...(['serve', 'wait', 'ca', 'env', 'pair', 'fleet', 'clock', 'fault', 'journal', 'org', 'key', 'reset'] as const),
  ...(['scenario', 'snapshot', 'openapi', 'completion'] as const),
] as const;

export type CommandName = (typeof commandNames)[number];
