/** The commands of the terminal. */
export const commandNames = ['serve', 'wait', 'ca', 'pair', 'key', 'scenario', 'snapshot', 'openapi'] as const;

export type CommandName = (typeof commandNames)[number];
