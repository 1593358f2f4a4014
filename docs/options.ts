import { options } from '../src/config/options.ts';
import { code, note, table } from './markdown.ts';

/** docs/options.md */
export function optionsPage(): string {
  const rows = options.map(({ flag, variable, default: value, shownDefault, description }) => [
    code(`--${flag}`),
    code(variable),
    shownDefault ?? code(String(value)),
    description,
  ]);
  return [
    note,
    '',
    '# Options of `mock-pce serve`',
    '',
    'A flag wins over its environment variable.',
    '',
    table(['flag', 'variable', 'default', 'meaning'], rows),
    '',
  ].join('\n');
}
