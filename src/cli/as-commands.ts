import { CONTROL_PREFIX } from '../control/prefix.ts';

/** Calls of the control API that a server names in what it says, each with the command that makes it. */
const commandsOf: readonly (readonly [call: string, command: string])[] = [
  ['GET operations', 'fault operations'],
  ['POST reset', 'reset'],
  ['DELETE snapshots/NAME', 'snapshot delete NAME'],
  ['POST orgs/(\\d+)/keys', 'key --org $1'],
  ['GET ca.pem', 'ca'],
  ['GET openapi.json', 'openapi'],
];

const patterns = commandsOf.map(([call, command]) => {
  const [method, path] = call.split(' ');
  return [new RegExp(`\\b${method} (?:${CONTROL_PREFIX})?/?${path}(?![\\w/])`, 'g'), `mock-pce ${command}`] as const;
});

/** A text of a server, for somebody at a terminal: the command stands in the place of the call that it makes. */
export const asCommands = (text: string): string =>
  patterns.reduce((said, [call, command]) => said.replace(call, command), text);
