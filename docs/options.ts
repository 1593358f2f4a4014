import { aboutOptions, CONFIG_FILE, options } from '../src/config/options.ts';
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
    'A flag wins over its environment variable, which wins over [the file](#a-file).',
    '',
    table(['flag', 'variable', 'default', 'meaning'], [...rows, ...about]),
    '',
    ...aFile,
  ].join('\n');
}

const { config, 'print-config': print } = aboutOptions;
const about = [
  [code('--config'), code(config.variable), config.shownDefault, config.description],
  [code('--print-config'), 'none', code('false'), print.description],
];

const example = {
  $schema: './node_modules/mock-pce/schemas/mock_config.schema.json',
  port: 9443,
  data: 'pce.db',
  hostname: ['pce.example.com', '10.0.0.5'],
  limits: { total_labels: 100 },
  json: true,
};

const aFile = [
  '## A file',
  '',
  `A start reads \`${CONFIG_FILE}\` in the folder where it happens, or the file that \`--config\` or`,
  `\`${config.variable}\` names, and says so. The other commands read host, port, control port, control token, org, key and`,
  `secret in it, unless \`--url\` or \`MOCK_PCE_URL\` names a server. The library reads none.`,
  '',
  '```json',
  JSON.stringify(example, null, 2),
  '```',
  '',
  'The keys are the flags without their dashes. A number may be a text, as on the command line; `hostname` is a list or a',
  'text, and `limits` an object or a text. Paths are relative to the file. `$schema` makes an editor complete the keys and',
  'tell mistakes. The server tells them as well, with file and key, and does not start.',
  '',
  '`mock-pce serve --print-config` prints what each option is, and whether default, file, variable or flag says so. Secrets',
  'are printed as `(set)`. The file itself keeps them as they are: `chmod 600` one that has `api-secret` or',
  '`control-token`, and leave it out of version control, or give the two as variables.',
  '',
  `In a container the folder is \`/app\`: \`docker run -v ./${CONFIG_FILE}:/app/${CONFIG_FILE}:ro ...\`, and the`,
  'same under `volumes` of compose.yaml. User 10001 has to be able to read it. The image sets host, port and data by',
  'variables, which win over the file.',
  '',
];
