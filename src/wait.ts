import { parseArgs } from 'node:util';
import { askEither, serverAt } from './ask.ts';
import { defaults } from './config.ts';
import { ConfigError } from './config-error.ts';
import { CONTROL_PREFIX } from './control/control-api.ts';

const PAUSE_MS = 100;

export const waitHelp = `Usage: mock-pce wait [options]

Ends with exit code 0 as soon as a server is ready, or with 1 when time is up.

  --host ADDRESS      where the server listens [${defaults.host}; MOCK_PCE_HOST]
  --port PORT         its port [${defaults.port}; MOCK_PCE_PORT]
  --timeout SECONDS   how long to wait [30]`;

/**
 * Asks a server until it is ready.
 * @throws ConfigError when it is not ready in time, or for a flag that is none
 */
export async function wait(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { at, timeout } = parse(args, environment);
  const signal = AbortSignal.timeout(timeout * 1000);
  while (!(await isReady(at, signal))) {
    if (signal.aborted) throw new ConfigError(`${at} was not ready within ${timeout} seconds`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function parse(args: readonly string[], environment: Readonly<Record<string, string | undefined>>) {
  const flag = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { host: flag, port: flag, timeout: flag } });
    const timeout = Number(values.timeout ?? 30);
    if (!(timeout > 0 && timeout <= 86_400))
      throw new Error(`--timeout ${values.timeout}: it is not a number of seconds`);
    return { at: serverAt(values, environment), timeout };
  } catch (error) {
    throw new ConfigError(`${(error as Error).message} (see mock-pce wait --help)`);
  }
}

async function isReady(at: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await askEither(at, `${CONTROL_PREFIX}/ready`, signal)).status === 200;
  } catch {
    return false;
  }
}
