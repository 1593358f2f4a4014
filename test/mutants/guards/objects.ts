import { type Guard, inFiles } from '../guard.ts';

/** The control API's looks into an org, and its calls as the org's owner. */
export const objects: readonly Guard[] = inFiles('src', {
  'pce/api/as-owner.ts': [
    {
      guard: 'a call as an owner reaches that org alone',
      take: 'roles: new Map([...roles].filter(([id]) => id === org))',
      put: 'roles',
      test: 'test/control/as-owner.test.ts',
      title: 'reaches no other org than its own',
    },
    {
      guard: 'a look as an owner is told by nothing',
      take: "  context.asOwnerOf !== 0 && (method === 'GET' || method === 'HEAD');",
      put: '  context.asOwnerOf !== 0 && method === String();',
      test: 'test/control/as-owner.test.ts',
      title: 'is in no journal, counter and event where it looks',
    },
  ],
  'pce/api/refuse.ts': [
    {
      guard: 'the refusal of a look as an owner is no event',
      take: '  if (isOwnLook(request)) return;\n',
      put: '',
      test: 'test/control/as-owner.test.ts',
      title: 'is in no journal, counter and event where it looks',
    },
  ],
  'pce/api/plugin.ts': [
    {
      guard: 'a call as an owner meets no fault',
      take: ' || request.context.asOwnerOf !== 0) return undefined;\n  return promised((done) => meetFault',
      put: ') return undefined;\n  return promised((done) => meetFault',
      test: 'test/control/as-owner.test.ts',
      title: 'meets no fault and no rate limit',
    },
    {
      guard: 'a call as an owner meets no rate limit',
      take: '  if (isForAnyone(request) || request.context.asOwnerOf !== 0) return;\n',
      put: '  if (isForAnyone(request)) return;\n',
      test: 'test/control/as-owner.test.ts',
      title: 'meets no fault and no rate limit',
    },
  ],
  'control/objects.ts': [
    {
      guard: 'a page has no more text than one turn can send',
      take: "    if (characters > MOST_CHARACTERS) throw new Refusal('answer_too_large', TOO_LARGE);\n",
      put: '',
      test: 'test/control/objects.test.ts',
      title: 'a page of objects that are too large together is refused',
    },
    {
      guard: 'a page is sorted by what is true now',
      take: 'resource.asOf?.property(now, property, text) ?? text',
      put: 'text',
      test: 'test/control/objects.test.ts',
      title: 'is sorted by what is true now',
    },
  ],
  'control/columns.ts': [
    {
      guard: 'times are not searched',
      take: '!isTime(property) && ',
      put: '',
      test: 'test/control/objects.test.ts',
      title: 'is searched by its columns in any case',
    },
  ],
  'control/summary.ts': [
    {
      guard: 'objects that are deleted are not counted',
      take: '  for (const ordinal of values.keys()) if (!live.has(ordinal)) values.delete(ordinal);\n',
      put: '',
      test: 'test/control/summary.test.ts',
      title: 'a summary counts hosts, profiles, labels and keys by their state',
    },
  ],
  'control/pairing-keys.ts': [
    {
      guard: 'the id of a pairing key is no digest of its code',
      take: "  digestOf(`id of ${digest.toString('hex')}`)\n",
      put: '  digest\n',
      test: 'test/control/pairing-keys.test.ts',
      title: 'without anything that pairs a host',
    },
  ],
  'control/schemas.ts': [
    {
      guard: 'no schema of the emulator is one of a PCE',
      take: ".filter((name) => !name.startsWith('mock_'))",
      put: '',
      test: 'test/control/kinds.test.ts',
      title: 'a schema is found by its name',
    },
  ],
  'state/with-part.ts': [
    {
      guard: 'a part is not replaced in one of two forms alone',
      take: 'timesIn(text, Buffer.from(mark)) > pieces.length / 2',
      put: 'mark === to',
      test: 'test/pce/engine/embeds.test.ts',
      title: 'is shown anew in both places',
    },
  ],
});
