import { gone } from '../emulator/there-is.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { Pce } from '../pce/model/pce.ts';
import { type Bodies, type Body, bodyBounds, MOST_BODY_BYTES } from '../pce/observing/bodies.ts';
import type { JournalEntry } from '../pce/observing/journal.ts';
import { HIDDEN } from '../pce/observing/redacted.ts';
import type { ControlCall } from './call.ts';

/** An entry with the bodies, where they are kept. */
export interface EntryWithBodies extends JournalEntry {
  /** JSON where it was JSON, else a text; absent where there was none. */
  readonly request_body?: unknown;
  readonly answer_body?: unknown;
  /** Those of which the beginning alone is kept, as a text. */
  readonly truncated: readonly ('request_body' | 'answer_body')[];
  /** Why a body is missing, or is not as it was sent, in a sentence; null where all is. */
  readonly note: string | null;
}

const notes = {
  off: "the journal keeps no bodies: start the server with --journal full, MOCK_PCE_JOURNAL=full, or in the library journal: 'full'",
  gone: `its bodies gave way to newer ones: those of all requests take ${bodyBounds.bytes / 1024 / 1024} MB`,
  unread: 'the request was refused before its body was read',
  hidden: `${HIDDEN} is in the place of each secret`,
  truncated: `of a body of more than ${MOST_BODY_BYTES / 1024} KB the beginning alone is kept`,
  leftOut: 'a body that is neither JSON nor a form is not kept, as secrets in it might be overlooked',
  binary: 'bytes that are no text are told as U+FFFD',
};

/** @throws Refusal */
export function mustFind({ journal }: Pce, id: string): JournalEntry {
  if (!/^[1-9]\d{0,14}$/.test(id))
    throw invalidInput("The parameter 'id' must be the id of an entry, a whole number from 1 on");
  const [entry] = journal.find({ after: Number(id) - 1, before: Number(id) + 1 });
  if (entry) return entry;
  throw gone(
    `the journal has no entry ${id}, the newest is ${journal.newest}: it may have been dropped, or cleared by a reset`,
  );
}

function withBodies({ journal }: Pce, entry: JournalEntry): EntryWithBodies {
  const kept = journal.bodies?.of(entry.id);
  if (!kept) return { ...entry, truncated: [], note: journal.bodies ? notes.gone : notes.off };
  const { request, answer } = kept;
  return {
    ...entry,
    ...(request && !request.isLeftOut && { request_body: told(request) }),
    ...(answer && !answer.isLeftOut && { answer_body: told(answer) }),
    truncated: [
      ...(request?.isTruncated ? (['request_body'] as const) : []),
      ...(answer?.isTruncated ? (['answer_body'] as const) : []),
    ],
    note: noteOn(kept),
  };
}

function told({ text }: Body): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function noteOn({ request, answer }: Bodies): string | null {
  const both = [request, answer];
  const all = [
    ...(request === null ? [notes.unread] : []),
    ...(both.some((body) => body?.hides) ? [notes.hidden] : []),
    ...(both.some((body) => body?.isLeftOut) ? [notes.leftOut] : []),
    ...(both.some((body) => body?.isTruncated) ? [notes.truncated] : []),
    ...(both.some((body) => body?.isBinary) ? [notes.binary] : []),
  ];
  return all.join('; ') || null;
}

export const journalEntryCalls: readonly ControlCall[] = [
  {
    name: 'mock_journal_entry_get',
    method: 'GET',
    path: '/journal/:id',
    numbered: true,
    waitsFor: 'nothing',
    summary: 'A request of the journal, with its body and that of its answer where the server has `--journal full`',
    status: 200,
    handle: ({ pce }, { params }) => withBodies(pce, mustFind(pce, params['id'] ?? '')),
  },
];
