import type { Emulator } from '../../emulator/emulator.ts';
import { type Head, readSnapshot } from '../../emulator/snapshot-text.ts';
import { limitInForce } from '../../pce/engine/rules.ts';
import { invalidInput } from '../../pce/model/errors.ts';
import { stateVersion } from '../../state/database.ts';
import { type ShownSnapshot, show } from '../exports.ts';
import type { LimitIn } from './import-bounds.ts';
import { timestamp } from './import-columns.ts';
import { mostRowOf } from './import-sizes.ts';
import { Import } from './imports.ts';

/** Reads an export as it comes, and makes a snapshot of it. @throws Refusal */
export async function importSnapshot(
  { pce, snapshots, config }: Emulator,
  body: AsyncIterable<Uint8Array>,
): Promise<ShownSnapshot> {
  const { bodyLimit } = config;
  const limitIn: LimitIn = (org, limit) => limitInForce(pce, org, limit).hard;
  const begun = await Import.begin({ now: pce.clock.now(), bodyLimit, limitIn });
  const place = snapshots.place();
  try {
    const head = await readSnapshot(
      measured(body, () => place.grow(begun.bytes)),
      begun,
      mostRowOf(bodyLimit),
    );
    checkHead(head);
    const { name, org, created_at } = head;
    const snapshot = { name, org, created_at, content: await begun.finish(org) };
    place.free();
    snapshots.put(snapshot);
    return show(snapshot);
  } finally {
    place.free();
    begun.close();
  }
}

/** To measure what there is takes longer than to read a part. */
const MEASURED_EACH = 1024 * 1024;

/** @param measure called now and then: what it throws ends the import */
async function* measured(body: AsyncIterable<Uint8Array>, measure: () => void): AsyncGenerator<Uint8Array> {
  let since = 0;
  for await (const part of body) {
    since += part.length;
    if (since >= MEASURED_EACH) {
      measure();
      since = 0;
    }
    yield part;
  }
}

function checkHead({ mock_pce_snapshot, created_at }: Head): void {
  const schema = 'in schema mock_snapshots_import_post.schema.json';
  if (mock_pce_snapshot !== stateVersion) {
    throw invalidInput(
      `The property '#/mock_pce_snapshot' is not ${stateVersion}, the version of this mock-pce ${schema}`,
    );
  }
  if (!timestamp.fits(created_at)) throw invalidInput(`The property '#/created_at' is not ${timestamp.is} ${schema}`);
}
