import type { Environment } from './ask.ts';

/** One command in the foreground that is this program, in the words of an npm script. */
const program = /^(?:\w+=\S* )*(?:exec )?['"]?(?:[^\s'"&;|]*\/)?mock-pce['"]?(?: [^&;|]*)?$/;
const ownScript = 'node dist/cli.js';

/**
 * Whether a script of npm's (npm start, npx) is this program and nothing else. One that a script sends to the background,
 * or that a program below npm starts, may outlive npm.
 */
export function isScriptOfNpm(environment: Environment): boolean {
  const script = environment['npm_lifecycle_script'] ?? '';
  return program.test(script) || (script === ownScript && environment['npm_package_name'] === 'mock-pce');
}

const LOOK_MS = 200;

/**
 * Ends a server whose npm was told to end. npm passes SIGTERM on to the shell between the two, and not every shell passes
 * it on. A process hears nothing of its parent's end, so that it has to look.
 */
export function endWithNpm(environment: Environment, end: () => void): void {
  if (!isScriptOfNpm(environment)) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    end();
  }, LOOK_MS);
  looking.unref();
}

/** npm run prints two lines of its own ahead of a script, unless it is to be silent. */
export function tellOfBanner(environment: Environment): void {
  const { npm_command: command, npm_config_loglevel: level } = environment;
  if (!isScriptOfNpm(environment) || command === 'exec' || level === 'silent') return;
  if (!process.getBuiltinModule('node:fs').fstatSync(1).isFile()) return;
  process.emitWarning('npm wrote two lines ahead of this into the file; write npx mock-pce in place of npm start --');
}
