import { options } from '../config/options.ts';

/** What `mock-pce --help` prints. */
export function help(): string {
  const rows = options.map(({ flag, placeholder, variable, description, default: value, shownDefault }) => {
    const left = `  --${flag} ${placeholder}`.padEnd(32);
    return `${left} ${description.replaceAll('`', '')} [${(shownDefault ?? String(value)).replaceAll('`', '')}; ${variable}]`;
  });
  return [
    'Usage: mock-pce [serve] [options]',
    '',
    'Starts an emulated PCE and prints where it is and how to log in.',
    '',
    ...rows,
    '  --help, -h, --version, -v',
    '',
    'Also, each with a --help: mock-pce wait, which ends when a server is ready; ca, which prints the CA to trust for https;',
    'pair, which pairs a host; key, which makes an API key; scenario and snapshot, which change and keep what a server',
    'holds; openapi, which describes the control API.',
  ].join('\n');
}
