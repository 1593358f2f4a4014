import { styleText } from 'node:util';
import { valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { searchParameters } from '../control/journal.ts';
import type { CurlLine } from '../control/journal-curl.ts';
import type { EntryWithBodies } from '../control/journal-entry.ts';
import type { Parameter } from '../control/parameters.ts';
import { inColour } from '../emulator/request-log.ts';
import type { JournalEntry } from '../pce/observing/journal.ts';
import { asCommands } from './as-commands.ts';
import { Refused } from './ask.ts';
import { printable } from './columns.ts';
import { type Command, type CommandFlags, typed } from './command.ts';
import {
  type AskControl,
  asking,
  controlFlags,
  errorTokenIsAnother,
  inJson,
  jsonFlag,
  queryOf,
  tellOfSpareToken,
} from './control.ts';
import { flagNamed } from './in-flags.ts';

const parameters: Readonly<Record<string, Parameter>> = searchParameters;

const examples: Readonly<Record<string, string>> = {
  ...{ method: 'POST', path: "'/orgs/*/labels'", operation: 'labels_post', org: '1', key: 'api_me', status: '406' },
  ...{ token: 'input_validation_error', ignored: 'true', after: '120', before: '200' },
};

const searchFlags: CommandFlags = Object.fromEntries(
  Object.entries(parameters).map(([name, { means, type }]) => [
    flagNamed(name),
    {
      ...valued(means, examples[name] ?? '1'),
      ...{ placeholder: type === 'integer' ? 'N' : 'TEXT', help: means },
      ...(type === 'boolean' && { values: ['true', 'false'] }),
    },
  ]),
);

const LIMIT = 50;
const OF_ID = 'the request whose line has #ID';

export const journal: Command = {
  name: 'journal',
  summary: 'tells the requests to the PCE, and why one was refused',
  about:
    'Tells the requests to the PCE and how they were answered, a line each, oldest first. A line says why a request was refused, and what of it was ignored. No line holds a secret.',
  flags: {
    follow: { type: 'boolean', short: 'f', help: 'goes on with each request that comes, until Ctrl-C; also -f' },
    limit: {
      ...valued('how many of the newest', String(LIMIT)),
      ...{ placeholder: 'N', help: `how many of the newest are told at first [${LIMIT}]` },
    },
    curl: {
      ...valued('id of an entry', '12'),
      ...{ placeholder: 'ID', help: `${OF_ID} as a curl line for a shell` },
      bare: true,
    },
    id: {
      ...valued('id of an entry', '12'),
      ...{ placeholder: 'ID', help: `${OF_ID}, with the bodies that a server with --journal full keeps` },
      bare: true,
    },
    ...searchFlags,
    json: { ...jsonFlag.json, help: 'prints the entries as the server has them, one a line, for a program' },
    ...controlFlags,
    token: errorTokenIsAnother,
  },
  examples: [
    'mock-pce journal --follow',
    'mock-pce journal --status 4xx --org 1 --json',
    'mock-pce journal --id 12',
    'mock-pce journal --curl 12',
  ],
  run: async (args, environment) => {
    const flags = typed(journal, args);
    const limit = limitOf(flags.text('limit'));
    const ask = asking(flags, environment);
    await tellOfSpareToken(flags, environment);
    const isForProgram = flags.values['json'] === true;
    const wanted = idOf(flags.text('curl'));
    if (wanted !== undefined) {
      const line = (await ask('GET', `/journal/${encodeURIComponent(wanted)}/curl`)) as CurlLine;
      return isForProgram ? inJson(line) : [line.curl, line.note && `# ${line.note}`].filter(Boolean).join('\n');
    }
    const id = idOf(flags.text('id'));
    if (id !== undefined) {
      const entry = (await ask('GET', `/journal/${encodeURIComponent(id)}`)) as EntryWithBodies;
      return isForProgram ? inJson(entry) : withBodies(entry);
    }
    const show = isForProgram ? inJson : lineOf;
    const search = Object.fromEntries(Object.keys(parameters).map((name) => [name, flags.text(flagNamed(name))]));
    const found = (await ask('GET', `/journal${queryOf({ ...search, newest: limit })}`)) as JournalEntry[];
    const lines = found.map(show);
    if (!flags.values['follow']) return lines.join('\n') || (isForProgram ? '' : 'There is no such request.');
    const tell = (line: string) => void process.stdout.write(`${line}\n`);
    lines.forEach(tell);
    return follow(ask, search, found.at(-1)?.id ?? Number(search['after'] ?? 0), (entry) => tell(show(entry)));
  },
};

/** A line tells it as #12. */
const idOf = (text: string | undefined) => text?.replace(/^#/, '');

/** @throws ConfigError */
function limitOf(text = String(LIMIT)): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new ConfigError(`--limit ${JSON.stringify(text)}: it is not a whole number (see mock-pce journal --help)`);
}

/** A reset is noticed when a wait ends. */
const WAIT_SECONDS = 10;

/** Ends with the server. @throws ConfigError */
async function follow(
  ask: AskControl,
  search: Readonly<Record<string, string | undefined>>,
  newest: number,
  tell: (entry: JournalEntry) => void,
): Promise<never> {
  for (let after = newest; ; ) {
    const query = queryOf({ ...search, after, count: 1, timeout: WAIT_SECONDS });
    try {
      const found = (await ask('GET', `/journal/wait${query}`)) as JournalEntry[];
      found.forEach(tell);
      after = found.at(-1)?.id ?? after;
    } catch (error) {
      const status = error instanceof Refused ? error.status : 0;
      // Ids begin anew when everything is reset: then `after` is beyond the newest.
      if (status === 406 && after > 0) after = 0;
      else if (status !== 408) throw error;
    }
  }
}

/** One request. */
export function lineOf({ id, at, method, path, query, status, org, key, ...entry }: JournalEntry): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  const whole = printable(asked.length > 0 ? `${path}?${asked.join('&')}` : path);
  const who = [`#${id}`, org === null ? '' : `org ${org}`, printable(key ?? '')].filter(Boolean).join(' ');
  const answered = status === 0 ? 'reset' : String(status);
  const head = `${styleText('dim', at.slice(11, 23))} ${method.padEnd(6)} ${whole} ${inColour(status, answered)}`;
  const why = whyOf(entry);
  return [head, who && styleText('dim', who), why && printable(asCommands(why))].filter(Boolean).join('  ');
}

function withBodies(entry: EntryWithBodies): string {
  const { request_body, answer_body, truncated, note } = entry;
  const told = (name: (typeof truncated)[number], body: unknown) =>
    body === undefined ? [] : [`${name}${truncated.includes(name) ? ' (its beginning)' : ''}:`, linesOf(body)];
  const bodies = [...told('request_body', request_body), ...told('answer_body', answer_body)];
  return [lineOf(entry), ...bodies, ...(note === null ? [] : [`# ${note}`])].join('\n');
}

const linesOf = (body: unknown) =>
  (typeof body === 'string' ? body : JSON.stringify(body, null, 2)).split('\n').map(printable).join('\n');

type Reasons = Pick<JournalEntry, 'tokens' | 'explanation' | 'ignored' | 'fault'>;

function whyOf({ tokens, explanation, ignored, fault }: Reasons): string {
  const { problems = [], hint = null, nearest = [] } = explanation ?? {};
  const reasons = [
    ...problems.map(({ property, problem }) => `${property || '/'} ${problem}`),
    ...(hint === null ? [] : [hint]),
    ...(fault === null || hint !== null ? [] : [`fault ${fault}`]),
    ...(nearest.length > 0 ? [`near are ${nearest.join(', ')}`] : []),
  ];
  const refused = [[...new Set(tokens)].join(', '), reasons.join('; ')].filter(Boolean).join(': ');
  // The hint may say that at length.
  const passedOver = ignored.length > 0 && !hint?.includes('ignored') ? `ignored: ${ignored.join(', ')}` : '';
  return [refused, passedOver].filter(Boolean).join('; ');
}
