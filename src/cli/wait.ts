import { readArguments, valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { defaults } from '../config/read-config.ts';
import { CONTROL_PREFIX } from '../control/prefix.ts';
import { ask, askEither, checkedUrl, type Environment, serverAt, urlFlag, WHERE } from './ask.ts';
import type { Command, CommandFlags } from './command.ts';

const PAUSE_MS = 100;

const flags = {
  url: { ...urlFlag, placeholder: 'URL', help: 'of the server, in place of the next two' },
  host: {
    ...valued('address where the server listens', defaults.host),
    ...{ placeholder: 'ADDRESS', help: `where the server listens [${defaults.host}; MOCK_PCE_HOST]` },
  },
  port: {
    ...valued('its port', String(defaults.port)),
    ...{ placeholder: 'PORT', help: `its port [${defaults.port}; MOCK_PCE_PORT]` },
    bare: true,
  },
  timeout: { ...valued('seconds to wait', '30'), placeholder: 'SECONDS', help: 'how long to wait [30]' },
} satisfies CommandFlags;

export const wait: Command = {
  name: 'wait',
  summary: 'ends when a server is ready',
  about: 'Ends with exit code 0 as soon as a server is ready, or with 1 when time is up.',
  flags,
  examples: ['mock-pce & mock-pce wait --timeout 10 && npm test'],
  run: untilReady,
};

/**
 * Asks a server until it is ready.
 * @throws ConfigError when it is not ready in time, or for a flag that is none
 */
async function untilReady(args: readonly string[], environment: Environment): Promise<void> {
  const { at, timeout } = parse(args, environment);
  const signal = AbortSignal.timeout(timeout * 1000);
  while (!(await isReady(at, signal))) {
    if (signal.aborted) throw new ConfigError(`${at} was not ready within ${timeout} seconds; ${WHERE}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

function parse(args: readonly string[], environment: Environment) {
  const { values } = readArguments('mock-pce wait --help', args, flags);
  const { url, timeout: text = '30', ...listens } = values;
  const timeout = Number(text);
  if (!(timeout > 0 && timeout <= 86_400)) {
    throw new ConfigError(`--timeout ${text}: it is not a number of seconds (see mock-pce wait --help)`);
  }
  if (url === undefined) return { at: serverAt(listens, environment), timeout };
  if (Object.keys(listens).length > 0) throw new ConfigError('give --url, or --host and --port, not both');
  return { at: checkedUrl(url), timeout };
}

async function isReady(at: string, signal: AbortSignal): Promise<boolean> {
  const path = `${CONTROL_PREFIX}/ready`;
  try {
    const asked = at.includes('://') ? ask(new URL(path, at).href, signal) : askEither(at, path, signal);
    return (await asked).status === 200;
  } catch {
    return false;
  }
}
