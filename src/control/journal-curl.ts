import { knownCalls } from '../pce/api/operations.ts';
import { exampleBody, exampleOf } from '../pce/model/examples.ts';
import type { Accepted, Operation } from '../pce/model/operation.ts';
import { API_PREFIX } from '../pce/model/prefix.ts';
import type { Bodies } from '../pce/observing/bodies.ts';
import type { JournalEntry } from '../pce/observing/journal.ts';
import { HIDDEN, OUTSIDE } from '../pce/observing/redacted.ts';
import type { ControlCall } from './call.ts';
import { mustFind } from './journal-entry.ts';
import { PAIRING_PATH } from './prefix.ts';
import { quote } from './quote.ts';
import { everyOperation } from './which-requests.ts';

/** A request of the journal as a line for a POSIX shell. */
export interface CurlLine {
  readonly curl: string;
  /** Whether values in it are examples, as the journal keeps none. */
  readonly examples: boolean;
  /** What in it is not as it was sent, in a sentence; null where all is. */
  readonly note: string | null;
}

/** In double quotes: the shell puts in what the user has. A host that pairs has an activation code instead. */
const credentials = (entry: JournalEntry): string =>
  isPairing(entry) ? '' : ' -u "$ILLUMIO_API_KEY_USERNAME:$ILLUMIO_API_KEY_SECRET"';

/** The one call outside of a PCE's that the journal has with its body. */
const isPairing = ({ method, path }: JournalEntry): boolean => method === 'POST' && path === OUTSIDE + PAIRING_PATH;

const notes = {
  body: 'values of the body are examples, as the journal keeps none',
  place: 'an example is in the place of each … of path or query',
  names: 'parameters whose names the journal does not tell are left out',
  nothing: 'the journal tells no property of the body, which may have been another one',
  unread: 'the request was refused before its body was read, which is left out',
  secret: `a secret was in the place of each ${HIDDEN}: put in your own`,
  beginning: 'the beginning of the body alone is kept',
  leftOut: 'the body was neither JSON nor a form, and is not kept',
  binary: 'the body had bytes that are no text',
  type: 'the Content-Type is not told',
  unkept: 'a body, where it had one, is not kept: --journal full keeps it',
};

/** In the place of an id that is not told: many ids count from 1, and a line that is pasted must change nothing else. */
const NO_ID = 'not-told';

/**
 * @param origin scheme, host and port of the PCE
 * @param kept what was sent, where it is kept
 */
export function curlOf(entry: JournalEntry, origin: string, kept?: Bodies): CurlLine {
  return kept ? exactly(entry, origin, kept) : likely(entry, origin);
}

/** Linux takes no longer word than 128 KB: a longer body goes through a pipe, from a command of the shell itself. */
const LONGEST_WORD = 100_000;

function exactly(entry: JournalEntry, origin: string, { url, type, request }: Bodies): CurlLine {
  const { method, status } = entry;
  const body = request?.text ?? '';
  const isLong = Buffer.byteLength(body) > LONGEST_WORD;
  const words = [
    ...methodFlags(method),
    ...askingLater(method, status),
    // Else curl sets one of its own.
    ...(type !== HIDDEN && (body !== '' || type !== undefined) ? ['-H', `Content-Type:${type ? ` ${type}` : ''}`] : []),
    // A body that begins with @ is no name of a file.
    ...(body === '' ? [] : isLong ? ['--data-binary', '@-'] : ['--data-raw', body.replaceAll('\0', '\uFFFD')]),
    ...urlFlags(origin + url.replaceAll(HIDDEN, encodeURIComponent(HIDDEN))),
  ];
  const told = [
    ...(request === null ? [notes.unread] : []),
    ...(request?.hides || url.includes(HIDDEN) ? [notes.secret] : []),
    ...(request?.isTruncated ? [notes.beginning] : []),
    ...(request?.isLeftOut ? [notes.leftOut] : []),
    ...(request?.isBinary ? [notes.binary] : []),
    ...(type === HIDDEN ? [notes.type] : []),
  ];
  const line = [`curl${credentials(entry)}`, ...words.map(quote)].join(' ');
  const piped = isLong ? `printf %s ${quote(body.replaceAll('\0', '\uFFFD'))} | ${line}` : line;
  return { curl: piped, examples: false, note: told.join('; ') || null };
}

/** With examples in the place of what is not kept. */
function likely(entry: JournalEntry, origin: string): CurlLine {
  const operation = everyOperation().find(({ name }) => name === entry.operation);
  const query = queryOf(entry);
  const body = bodyOf(entry, operation);
  const words = [
    ...methodFlags(entry.method),
    ...askingLater(entry.method, entry.status),
    ...(body === undefined ? [] : ['-H', 'Content-Type: application/json', '-d', JSON.stringify(body)]),
    ...urlFlags(origin + pathOf(entry) + query),
  ];
  const told = [
    ...(body !== undefined && entry.properties.length > 0 ? [notes.body] : []),
    ...(hasHidden(entry) ? [notes.place] : []),
  ];
  const mayHaveBody = !['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(entry.method);
  const all = [
    ...told,
    ...(isPairing(entry) ? [notes.secret] : []),
    ...(body === undefined && operation === undefined && mayHaveBody ? [notes.unkept] : []),
    ...(HIDDEN in entry.query ? [notes.names] : []),
    ...(body !== undefined && entry.properties.length === 0 ? [notes.nothing] : []),
  ];
  const note = all.length === 0 ? null : all.join('; ');
  return { curl: [`curl${credentials(entry)}`, ...words.map(quote)].join(' '), examples: told.length > 0, note };
}

/** Only a GET that was asynchronous is answered so; the POST of a traffic query always is. */
const askingLater = (method: string, status: number) =>
  method === 'GET' && status === 202 ? ['-H', 'Prefer: respond-async'] : [];

function methodFlags(method: string): string[] {
  if (method === 'GET') return [];
  // With -X it would wait for a body.
  return method === 'HEAD' ? ['--head'] : ['-X', method];
}

/** Without these curl takes brackets for a pattern, and dots out of a path. */
const urlFlags = (url: string) => [
  ...(/[[\]{}]/.test(url) ? ['-g'] : []),
  ...(/\/\./.test(url) ? ['--path-as-is'] : []),
  url,
];

const hasHidden = ({ path, query }: JournalEntry) =>
  path.includes(HIDDEN) || Object.entries(query).some(([name, value]) => name !== HIDDEN && value.includes(HIDDEN));

function pathOf({ method, path }: JournalEntry): string {
  const whole = path.startsWith(OUTSIDE) ? path.slice(OUTSIDE.length) : API_PREFIX + path;
  const looks = method === 'GET' || method === 'HEAD';
  return whole.replaceAll(HIDDEN, looks ? '1' : NO_ID).replaceAll('#', '%23');
}

function queryOf({ query, operation, org }: JournalEntry): string {
  const accepted: Accepted = operation === null ? {} : knownCalls.parametersOf(operation);
  const parts = Object.entries(query).flatMap(([name, value]): [string, string][] => {
    if (name === HIDDEN) return [];
    return [[name, value.includes(HIDDEN) ? String(exampleOf(accepted[name] ?? {}, { org: org ?? 1, name })) : value]];
  });
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}

/** The schema of a body that may be of several kinds is not known: its properties are texts then. */
function bodyOf(entry: JournalEntry, operation: Operation | undefined): unknown {
  const { properties, org } = entry;
  if (isPairing(entry)) {
    return { ...(exampleBody('mock_vens_post', properties, org ?? 1) as object), activation_code: HIDDEN };
  }
  const { body } = operation ?? {};
  if (body === undefined) return undefined;
  return exampleBody(typeof body === 'string' ? body : undefined, properties, org ?? 1);
}

export const journalCurlCalls: readonly ControlCall[] = [
  {
    name: 'mock_journal_curl_get',
    method: 'GET',
    path: '/journal/:id/curl',
    waitsFor: 'nothing',
    summary:
      'A request of the journal as a line for a shell: `{curl, examples, note}`; values that are not kept are examples',
    status: 200,
    handle: ({ pce }, { params, origin }) => {
      const entry = mustFind(pce, params['id'] ?? '');
      return curlOf(entry, origin(), pce.journal.bodies?.of(entry.id));
    },
  },
];
