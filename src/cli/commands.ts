import { type CommandName, commandNames } from '../config/command-names.ts';
import type { Command } from './command.ts';

/** What there is beside `serve`. Each is loaded when it is called: a health check runs every ten seconds. */
export const commands: Readonly<Record<Exclude<CommandName, 'serve'>, () => Promise<Command>>> = {
  wait: async () => (await import('./wait.ts')).wait,
  ca: async () => (await import('./ca.ts')).ca,
  env: async () => (await import('./env.ts')).env,
  pair: async () => (await import('./pair.ts')).pair,
  fleet: async () => (await import('./fleet.ts')).fleet,
  clock: async () => (await import('./clock.ts')).clock,
  fault: async () => (await import('./fault.ts')).fault,
  journal: async () => (await import('./journal.ts')).journal,
  org: async () => (await import('./org.ts')).org,
  key: async () => (await import('./key.ts')).key,
  reset: async () => (await import('./reset.ts')).reset,
  scenario: async () => (await import('./scenario.ts')).scenario,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  openapi: async () => (await import('./openapi.ts')).openapi,
  completion: async () => (await import('./completion.ts')).completion,
};

/** All of them, in the order in which they are told. */
export const loadCommands = (): Promise<Command[]> =>
  Promise.all(commandNames.flatMap((name) => (name === 'serve' ? [] : [commands[name]()])));
