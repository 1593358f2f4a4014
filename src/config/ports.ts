import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';

/** @throws ConfigError where the control API is to have a port of its own that is not its own */
export function mustHaveTwoPorts({ port, controlPort }: Pick<Config, 'port' | 'controlPort'>): void {
  if (controlPort === undefined || controlPort === 0 || controlPort !== port) return;
  throw new ConfigError(`--port and --control-port are both ${port}: the control API wants another`);
}
