import { needsValue } from './arguments.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import type { Option } from './options.ts';

/** The value of an option. @param where a flag, a variable, or a key of a file @throws ConfigError */
export function readOption(option: Option, where: string, text: string): Config[keyof Config] {
  const { parse, description, example, isSecret } = option;
  if (text === '') {
    throw new ConfigError(needsValue(where, description, where.startsWith('--') ? `${where} ${example}` : example));
  }
  try {
    return parse(text);
  } catch (error) {
    // A secret is not repeated; every other value is what the reader has to look at.
    const shown = isSecret ? '' : ` ${JSON.stringify(text)}`;
    const whose = where.startsWith('MOCK_PCE_') && isOfService(text) ? OF_SERVICE : '';
    throw new ConfigError(`${where}${shown}: ${(error as Error).message}${whose}`);
  }
}

/** Whether a value is one that Kubernetes, or a link of Docker's, gives a variable for another container's port. */
export const isOfService = (text: string): boolean => /^(tcp|udp|sctp):\/\//.test(text);

const OF_SERVICE =
  '; Kubernetes sets it for a Service of this name, unless the pod has enableServiceLinks: false. A value of its own in the pod, or the flag, wins';

/** A value as the command line says it. */
export function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(',');
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  return pairs.map((pair) => pair.join('=')).join(',');
}
