import { expect, onTestFinished, test } from 'vitest';
import { defaults } from '../../../src/config/read-config.ts';
import { addObject, composeChange, objectAt, saveChange } from '../../../src/pce/engine/objects.ts';
import { pendingIn } from '../../../src/pce/engine/pending.ts';
import { putIntoForce, revert } from '../../../src/pce/engine/provisioning.ts';
import { resourceOf } from '../../../src/pce/model/resource.ts';
import { buildServer, closeState } from '../../../src/server/server.ts';

const RULES = 50;

/** A state with a long IP list, and the characters of bodies that a work reads and writes there. */
async function startWithLongList() {
  const { emulator } = await buildServer({ ...defaults, scenario: 'empty', log: undefined });
  onTestFinished(() => closeState(emulator));
  const { pce } = emulator;
  const { store } = pce;
  const [lists, sets] = ['ip_lists', 'rule_sets'].map((kind) => resourceOf(pce, kind)) as [Kind, Kind];
  const ranges = Array.from({ length: 5_000 }, (_, i) => ({ from_ip: `10.${i >> 7}.${(i & 127) * 2}.0/24` }));
  const handledIn = (work: () => void) => {
    const before = store.handled;
    store.transaction(work);
    return store.handled - before;
  };
  const length = handledIn(() => addObject(lists, pce, 1, { name: 'long', ip_ranges: ranges }));
  const list = { href: JSON.parse(store.newest(1, 'ip_lists')?.body ?? '{}').href as string };
  const rule = {
    providers: [{ ip_list: list }],
    consumers: [{ actors: 'ams' }],
    ingress_services: [{ proto: 6, port: 22 }],
    resolve_labels_as: { providers: ['workloads'], consumers: ['workloads'] },
  };
  const body = { name: 'set', scopes: [[]], rules: Array.from({ length: RULES }, () => rule) };
  return { pce, lists, sets, handledIn, length, body };
}

type Kind = ReturnType<typeof resourceOf>;

test('a list of many ranges is not read for each rule that names it, nor where nothing of it is shown', async () => {
  const { pce, sets, handledIn, length, body } = await startWithLongList();
  expect(handledIn(() => addObject(sets, pce, 1, body))).toBeLessThan(length);
  const stored = () => pce.store.newest(1, 'rule_sets') as NonNullable<ReturnType<typeof pce.store.newest>>;
  const change = () => {
    const { rules } = objectAt(pce, stored().ordinal);
    saveChange(sets, stored().ordinal, composeChange(sets, pce, 1, stored(), { rules }, '/users/1'));
  };
  expect(handledIn(change)).toBeLessThan(length);
});

test('a provisioned list is read once and written twice: as draft, and as what is in force', async () => {
  const { pce, sets, handledIn, length, body } = await startWithLongList();
  pce.store.transaction(() => addObject(sets, pce, 1, body));
  expect(handledIn(() => putIntoForce(pce, 1, pendingIn(pce, 1), 2))).toBeLessThan(3.5 * length);
});

test('a revert reads and writes a list twice: as it was, and as what is in force', async () => {
  const { pce, lists, handledIn, length } = await startWithLongList();
  pce.store.transaction(() => putIntoForce(pce, 1, pendingIn(pce, 1), 2));
  const stored = pce.store.newest(1, 'ip_lists') as NonNullable<ReturnType<typeof pce.store.newest>>;
  const change = composeChange(lists, pce, 1, stored, { description: 'other' }, '/users/1');
  pce.store.transaction(() => saveChange(lists, stored.ordinal, change));
  expect(handledIn(() => revert(pce, 1, pendingIn(pce, 1)))).toBeLessThan(3.5 * length);
});
