// All that could grow while a server runs, and its bound. Each number is imported from the code that enforces it.
// Bounds of tables are in table-bounds.ts. docs/limits.md is written from both; test/bounds/list.test.ts finds gaps.

import { defaults } from '../config/read-config.ts';
import { mostRowOf } from '../control/import/import-sizes.ts';
import { type Bound, bound, bytes, never, number } from '../emulator/bound.ts';
import { MOST_PAIRED } from '../emulator/happenings.ts';
import { MOST_UNSENT } from '../emulator/live.ts';
import { MOST_STREAMS } from '../emulator/live-topics.ts';
import { MOST_ADDRESSES, MOST_SIGNED_IN, MOST_WRONG } from '../emulator/sign-ins.ts';
import { MOST_SAVES_WAITING, MOST_SNAPSHOT_BYTES, MOST_SNAPSHOTS } from '../emulator/snapshot-shelf.ts';
import { LARGE_BODY, MOST_INCOMING_BYTES, UNSAID_BYTES } from '../pce/api/incoming.ts';
import { knownPathBounds } from '../pce/api/operations.ts';
import { LARGE_ANSWER, MOST_UNREAD_BYTES } from '../pce/api/unread.ts';
import { CACHED_PRINCIPALS } from '../pce/engine/auth.ts';
import { COUNTED_CREDENTIALS } from '../pce/engine/rate-limit.ts';
import { answerCacheBounds } from '../pce/model/answer-cache.ts';
import { MOST_ANSWER_BYTES, MOST_LONG_WORKS_WAITING } from '../pce/model/long-works.ts';
import { bodyBounds, MOST_BODY_BYTES, MOST_SECRETS } from '../pce/observing/bodies.ts';
import { MOST_DELAYED, MOST_RULES } from '../pce/observing/faults.ts';
import { journalBounds, MOST_WAITERS } from '../pce/observing/journal.ts';
import { MOST_TOLD } from '../pce/observing/untold.ts';
import { MOST_ORGS_REMEMBERED } from '../state/added.ts';
import { bodyCacheBounds } from '../state/body-cache.ts';
import { MOST_KNOWN, MOST_OF_CONNECTION, MOST_WAITING } from '../state/secrets.ts';
import { MOST_REQUESTS_WAITING } from './fair-turns.ts';
import { MOST_UNREAD_OUTPUT } from './output.ts';
import { policyQueryBounds } from './policy-query-bounds.ts';
import { MOST_CONNECTIONS } from './server.ts';

const fixed = 'as many as the code names';
const emptied = 'emptied';

/** Bounds of each server. Bounds of the whole process say so. */
export const memoryBounds: readonly Bound[] = [
  bound(
    'emulator/snapshot-shelf.ts #snapshots',
    'snapshots',
    `${number(MOST_SNAPSHOTS)}, and ${bytes(MOST_SNAPSHOT_BYTES)}`,
    '406 `snapshots_too_large`',
  ),
  bound(
    'emulator/snapshot-shelf.ts #coming',
    'imports under way, and large orgs that are being saved',
    'a part of the bytes of snapshots',
    '406 `snapshots_too_large`',
  ),
  bound(
    'emulator/snapshot-shelf.ts #saves',
    'snapshots of large orgs that wait to be made or restored, per org',
    number(MOST_SAVES_WAITING),
    '429 `too_many_waiting`; orgs have their turns one after another',
  ),
  bound(
    'state/org-comparison.ts #long',
    'rows with long texts of a large org, and the bytes of those that differ, while it is restored',
    'one per row of the snapshot',
    'goes with the restore',
  ),
  bound(
    'state/org-comparison.ts #prepared',
    'tables of a large org whose rows have bodies, while it is restored',
    'one per table',
    'goes with the restore',
  ),
  bound(
    'state/org-rows.ts shared',
    'users of the rows of an org who are in another org too',
    'one per user of the rows',
    'goes with them',
  ),
  bound(
    'emulator/sign-ins.ts #ends',
    'browsers that have signed in',
    number(MOST_SIGNED_IN),
    'the first has to sign in again',
  ),
  bound(
    'emulator/sign-ins.ts #wrong',
    'addresses that showed wrong tokens',
    `${number(MOST_ADDRESSES)}, with ${MOST_WRONG} each`,
    'the first begins a new minute',
  ),
  bound('emulator/snapshot-shelf.ts sizes', 'sizes of snapshots', 'one per snapshot', 'goes with it'),
  bound(
    'control/exports.ts lent',
    'of the process: snapshots that are being exported',
    `${bytes(MOST_SNAPSHOT_BYTES)} of snapshots`,
    'refused until another export has ended',
  ),
  bound('control/import/imports.ts #begun', 'tables of an import under way', 'one per table', never),
  bound('emulator/json-syntax.ts #open', 'brackets of an import that are open', 'as deep as an import may be', '406'),
  bound(
    'emulator/snapshot-text.ts #row',
    'the row of an import that is read',
    `${bytes(mostRowOf(defaults.bodyLimit))}: it follows from \`--body-limit\``,
    '406',
  ),
  bound(
    'server/server.ts newOrgs',
    'orgs as they were when they were made',
    'one per org made since the start',
    'goes with it',
  ),
  bound(
    'server/fair-turns.ts waiting',
    'of the process: requests that have come and wait for a turn',
    number(MOST_REQUESTS_WAITING),
    'the connections that have most are closed',
  ),
  bound(
    'server/fair-turns.ts ofConnections',
    'of the process: numbers of waiting requests',
    'one per connection',
    'goes with the requests',
  ),
  bound(
    'emulator/live.ts #listeners',
    'streams of those who follow the server',
    `${number(MOST_STREAMS)}, each with ${bytes(MOST_UNSENT)} that its client has not read`,
    '503 `too_many_streams`; a client that does not read is closed',
  ),
  bound('emulator/metrics.ts #answers', 'numbers of answers', 'one per operation and status', `${emptied} by a reset`),
  bound('emulator/live.ts #snapshots', 'snapshots of the last look, while somebody follows', 'those there are', never),
  bound(
    'emulator/happenings.ts #paired',
    'hosts that paired since the last look, while somebody follows',
    number(MOST_PAIRED),
    'told without their profile',
  ),
  bound('emulator/happenings.ts #fleets', 'fleets that pair hosts, at the last look', 'those there are', never),
  bound('emulator/open.ts calls', 'numbers of calls', 'one per operation', never),
  bound(
    'server/output.ts #pipe',
    'lines of the log that wait for a reader',
    bytes(MOST_UNREAD_OUTPUT),
    'dropped, and counted',
  ),
  bound('pce/model/package-files.ts texts', 'of the process: files of the package', fixed, never),
  bound('control/openapi.ts texts', 'of the process: the document of the control API in JSON', fixed, never),
  bound('control/kinds.ts shown', 'of the process: the kinds, as GET /kinds tells them', fixed, never),
  bound('server/apis.ts made', 'of the process: documents that describe the APIs', fixed, never),
  bound('server/page-parts.ts parts', 'of the process: parts of the pages of the API and of the console', fixed, never),
  bound(
    'pce/engine/auth.ts #known',
    'keys that were recognised',
    number(CACHED_PRINCIPALS),
    'the key that was recognised first goes',
  ),
  bound('pce/engine/auth.ts #recognised', 'the principal of a connection', 'one per connection', 'goes with it'),
  bound(
    'pce/engine/rate-limit.ts #windows',
    'requests of the last minute, by org and by key or session',
    number(COUNTED_CREDENTIALS),
    'the first to come begins a new minute; requests older than a minute go',
  ),
  bound(
    'state/ends.ts #nextOf',
    'the next end of a session or an API key, by org',
    'one per org that is waited for while any is over',
    'goes with the next end',
  ),
  bound(
    'pce/engine/dependencies.ts #holdersByKind',
    'names of pending objects, of the kinds of those that are asked about',
    'one per object of the org',
    'goes with the call',
  ),
  bound(
    'pce/engine/dependencies.ts #holdersByPart',
    'external references of the parts of pending objects, of the kinds of those that are asked about',
    'one per object of the org',
    'goes with the call',
  ),
  bound(
    'pce/model/answer-cache.ts #answers',
    'answers of lists and of searches for rules',
    `${answerCacheBounds.answers}, and ${bytes(answerCacheBounds.bytes)}`,
    `${emptied}; a larger answer is not kept`,
  ),
  bound('pce/model/bulk-event.ts #changes', 'changes of a bulk call', 'those of a step', 'written, and emptied'),
  bound('pce/model/bulk-event.ts #notifications', 'notifications of a bulk call', 'one per item', 'goes with it'),
  bound('pce/observing/faults.ts #rules', 'faults', number(MOST_RULES), '406 `object_limit_hard_limit_reached`'),
  bound(
    'pce/pairing/orgs-waited-for.ts #turns',
    'orgs in which somebody waits for what is due',
    'one per org',
    'empty when nothing is due',
  ),
  bound(
    'pce/observing/faults.ts #timers',
    'requests that a fault keeps waiting, per org, and those of strangers together',
    number(MOST_DELAYED),
    '429 `too_many_waiting`',
  ),
  bound(
    'pce/observing/fair-ring.ts #rows',
    'the newest requests, in the journal',
    `${number(journalBounds.entries)}, and ${bytes(journalBounds.bytes)}`,
    'the oldest go, of an org that has its share or more',
  ),
  bound(
    'pce/observing/bodies.ts #kept',
    'bodies of requests and answers, with `--journal full`',
    `${bytes(bodyBounds.bytes)}, of ${number(bodyBounds.entries)} requests; of one body ${bytes(MOST_BODY_BYTES)}`,
    'the oldest go, of an org that has its share or more; of a longer body the beginning is kept',
  ),
  bound(
    'pce/observing/known-secrets.ts #secrets',
    'secrets that were used, and are cut out of bodies wherever they stand',
    number(MOST_SECRETS),
    'the least recently used goes',
  ),
  ...['#writings', '#ordered', '#odd'].map((field) =>
    bound(
      `pce/observing/known-secrets.ts ${field}`,
      'in what those secrets may be written',
      'some 11 for each',
      'they go with their secret',
    ),
  ),
  bound(
    'pce/observing/journal.ts #waiters',
    'calls that wait for requests, per org that is waited for, and those that name none',
    number(MOST_WAITERS),
    '429 `too_many_waiting`',
  ),
  bound(
    'pce/model/long-works.ts MOST_ANSWER_BYTES',
    'the texts that an answer is made from',
    bytes(MOST_ANSWER_BYTES),
    '406 `answer_too_large`',
  ),
  bound('pce/model/long-works.ts #underWay', 'calls that take long', 'those that wait, and four', 'goes with it'),
  bound(
    'pce/model/long-works.ts #queue',
    'calls that take long and wait, per org and user',
    number(MOST_LONG_WORKS_WAITING),
    '429 `too_many_waiting`; users have their turns one after another',
  ),
  bound(
    'pce/api/incoming.ts #orgs',
    'large bodies that are being sent, or whose calls are not answered yet',
    `${bytes(MOST_INCOMING_BYTES)} per org, and half of it per user; those of ${bytes(LARGE_BODY)} and more count, and as ${bytes(UNSAID_BYTES)} where they do not say their length`,
    '429 `too_many_waiting`',
  ),
  bound(
    'pce/observing/untold.ts #told',
    'ignored parameters and properties of which the log has told',
    number(MOST_TOLD),
    emptied,
  ),
  bound('pce/model/happened.ts #counts', 'what happened as time passed, counted', 'one per kind', never),
  bound('pce/engine/merged-objects.ts blanks', 'of the process: objects without a value', 'one per kind', never),
  bound('pce/engine/embeds.ts showings', 'of the process: properties that show parts of others', 'one per kind', never),
  bound(
    'pce/api/operations.ts known',
    'of the process: paths that were asked for',
    `${number(knownPathBounds.paths)} of ${knownPathBounds.length} characters`,
    `${emptied}; a longer path is not kept`,
  ),
  bound(
    'pce/engine/representation.ts cuts',
    'of the process: properties that lists leave out',
    'one list per kind',
    never,
  ),
  bound('pce/model/places.ts placesIn', 'of the process: parts of schemas', fixed, never),
  bound('pce/model/places.ts known', 'of the process: properties of the parts of schemas', fixed, never),
  bound('pce/model/strays.ts looks', 'of the process: parts of schemas that are open', fixed, never),
  bound('pce/model/failed-choices.ts known', 'of the process: branches of the choices of schemas', fixed, never),
  bound('pce/model/property-paths.ts namesOf', 'of the process: names in paths of declarations', fixed, never),
  bound('pce/model/schemas.ts read', 'of the process: schemas', fixed, never),
  bound('pce/model/schemas.ts namesOf', 'of the process: names of properties', fixed, never),
  bound('pce/model/schemas.ts deprecatedOf', 'of the process: deprecated properties', fixed, never),
  bound(
    'pce/api/unread.ts #orgs',
    'long answers that clients are still to read',
    `${bytes(MOST_UNREAD_BYTES)} per org, half of it per user; those of ${bytes(LARGE_ANSWER)} and more count`,
    '429 `too_many_waiting`',
  ),
  bound('pce/model/settings.ts #orgs', 'settings of an org alone', 'one per org', 'goes with it'),
  bound(
    'state/added.ts #left',
    'how much may be added to an org until it is trimmed',
    number(MOST_ORGS_REMEMBERED),
    emptied,
  ),
  bound('state/by-kind.ts #orgs', 'maps of the kinds of each org', 'each has its own row here', 'goes with the org'),
  bound('pce/engine/failures.ts #alike', 'failures of a call', 'one per item', 'goes with the call'),
  ...policyQueryBounds,
  bound('state/events.ts #full', 'orgs whose events were trimmed by bytes', number(MOST_ORGS_REMEMBERED), emptied),
  bound('state/ids.ts #kinds', 'last ids', 'one per kind', never),
  bound('state/ids.ts #unsaved', 'kinds whose ids are to be written down', 'one per kind', never),
  bound('state/last-ids.ts #highest', 'the highest ids that an import under way shows', 'one per kind', never),
  bound(
    'state/body-cache.ts #bodies',
    'objects that were read',
    `${number(bodyCacheBounds.bodies)} of ${number(bodyCacheBounds.lettersEach)} letters`,
    `${emptied}; a larger one is not kept`,
  ),
  bound('state/sizes.ts #known', 'sizes of kinds', 'one per org and kind', 'goes with the org'),
  bound('state/writes.ts #counts', 'numbers of writes', 'one per org and kind', 'goes with the org'),
  bound(
    'state/writes.ts #noted',
    'kinds that were written, while somebody follows the stream',
    'one per org and kind',
    'empty four times a second',
  ),
  bound('state/excerpts.ts #properties', 'statements that read properties', 'one per number of these', never),
  bound(
    'state/text-index.ts #kinds',
    'texts that were searched',
    'those of the objects, for each filter',
    'goes with the org',
  ),
  bound('state/totals.ts #kept', 'numbers of objects', 'one per org and kind', 'goes with the org'),
  bound(
    'state/totals.ts #unsaved',
    'numbers of objects that are to be written down',
    'one per org and kind',
    'empty after each turn',
  ),
  bound(
    'state/transactions.ts #undoing',
    'steps that take a write back',
    'one per write of a turn',
    'empty after each turn',
  ),
  bound('state/transactions.ts #settling', 'steps ahead of a commit', fixed, never),
  bound('server/server.ts MOST_CONNECTIONS', 'connections', number(MOST_CONNECTIONS), 'closed at once'),
  bound(
    'state/secrets.ts queue',
    'of the process: passwords that wait to be checked',
    `${number(MOST_OF_CONNECTION)} per connection, ${number(MOST_WAITING)} together`,
    '429, but for one that was right before; orgs, their users, and connections have their turns one after another',
  ),
  bound(
    'state/secrets.ts known',
    'of the process: passwords that were right',
    number(MOST_KNOWN),
    'the least recently used goes',
  ),
  bound(
    'state/fair-queue.ts #waiting',
    'work that waits for a turn',
    'passwords, snapshots and calls that take long',
    'as these',
  ),
  bound(
    'state/fair-queue.ts #working',
    'work that is being done',
    'one password, one snapshot, and four calls',
    'others wait',
  ),
  bound(
    'state/database.ts closing',
    'of the process: steps that close a data file',
    'one list per data file',
    'goes with it',
  ),
  bound(
    'state/open-files.ts openHere',
    'of the process: data files that are open',
    'one per data file',
    'goes with it',
  ),
  bound(
    'state/shares.ts #taken',
    'numbers of waiting calls',
    'one per org or connection that waits',
    'goes with the last of them',
  ),
];
