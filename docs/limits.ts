import type { Bound } from '../src/emulator/bound.ts';
import { tableBounds } from '../src/emulator/table-bounds.ts';
import { memoryBounds } from '../src/server/bounds.ts';
import { code, note, table } from './markdown.ts';

const rows = (bounds: readonly Bound[]) =>
  bounds.map(({ name, holds, most, beyond }) => [code(name), holds, most, beyond]);

/** docs/limits.md */
export const limitsPage = () =>
  [
    note,
    '',
    '# How far a server grows',
    '',
    'A server that runs for weeks, and is shared by many, must not grow without end. Everything that it keeps has a bound, or',
    'follows from something that has one. Where a PCE has a limit that is documented, that is the bound, for each org, and',
    'the refusal is its own. All others are ours, and far above what tests need: the oldest go, as in a log, or the call is',
    'refused and says why. `--limits`, and the settings of the control API, set other numbers where a row says so.',
    '',
    '## Memory and disk',
    '',
    'Texts have no bound of their own but that of a request (`--body-limit`), so that the state as a whole may be full:',
    '',
    '- In memory, SQLite lets a state grow to 1 GiB. That is built into it: what it is called through cannot raise it. The',
    '  call that would exceed it, and all that would write more, answer 507 `memory_full` and change nothing; reading goes on.',
    '- With `--data FILE` the disk is the bound. The call that finds it full answers 507 `data_file_unusable`.',
    '',
    'Delete orgs, reset, or start with `--data`. A connection holds at most one request, and a request one body.',
    '',
    '## Tables',
    '',
    'Bounds by org hold in each org, whatever others do. A snapshot that is imported is refused where it holds more.',
    '',
    table(['table', 'what it holds', 'at most', 'beyond that'], rows(tableBounds)),
    '',
    '## In memory',
    '',
    'What is lost when a server ends; most of it is kept to answer sooner.',
    '',
    table(['where', 'what it holds', 'at most', 'beyond that'], rows(memoryBounds)),
    '',
  ].join('\n');
