import { type Guard, inFiles } from '../guard.ts';

/** Snapshots: what is kept, what comes in, and that nobody waits for it. */
export const snapshots: readonly Guard[] = [
  ...inFiles('src/control', {
    'exports.ts': [
      {
        guard: 'exports hold copies of so many bytes',
        take: 'if (lent.size > 0 && bytes > MOST_SNAPSHOT_BYTES) {',
        put: 'if (false) {',
        test: 'test/control/snapshot-streams.test.ts',
        title: 'exports that would hold too much at a time are refused',
      },
    ],
    'import-columns.ts': [
      {
        guard: 'a text of an import has so many characters',
        take: "typeof value === 'string' && value.length <= MOST_TEXT_CHARACTERS",
        put: "typeof value === 'string'",
        test: 'test/control/snapshot-streams.test.ts',
        title: 'that does not fit',
      },
    ],
    'snapshot-shelf.ts': [
      {
        guard: 'large orgs are saved one at a time',
        take: '    return this.#saves.run([org], work);',
        put: '    return work();',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'large orgs are copied one at a time',
      },
      {
        guard: 'snapshots that wait are bounded',
        take: 'if (this.#saves.waiting([org]) >= MOST_SAVES_WAITING) {',
        put: 'if (this.#saves.waiting([org]) >= MOST_SAVES_WAITING * 1000) {',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'no more snapshots of an org wait than may',
      },
      {
        guard: 'an org that is being read counts with the snapshots',
        take: '        this.#coming.set(key, bytes);\n        if (head)',
        put: '        if (!head) this.#coming.set(key, bytes);\n        if (head)',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'a large org that is being read counts',
      },
      {
        guard: 'a snapshot that replaces another has its place while it is read',
        take: '        if (head) return this.mustTake(head, 0);\n',
        put: '',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'a large org that is being read counts',
      },
      {
        guard: 'snapshots are bounded by bytes',
        take: '    if (bytesOf(snapshots) + coming <= this.#mostBytes) return;',
        put: '    if (bytesOf(snapshots) + coming >= 0) return;',
        test: 'test/bounds/memory.test.ts',
        title: 'there are no more snapshots than there may be, and no more bytes of them',
      },
      {
        guard: 'snapshots are bounded',
        take: '    if (others.length >= this.#most) {',
        put: '    if (others.length >= this.#most * 1000) {',
        test: 'test/bounds/memory.test.ts',
        title: 'there are no more snapshots than there may be, and no more bytes of them',
      },
      {
        guard: 'snapshots have so many bytes',
        take: '    this.#mustFit([...others, snapshot], others, more);\n',
        put: '',
        test: 'test/control/snapshot-streams.test.ts',
        title: 'have a bound of bytes',
      },
      {
        guard: 'an import is refused while it comes',
        take: '        this.#mustFit(there, there);\n',
        put: '',
        test: 'test/control/snapshot-streams.test.ts',
        title: 'count with what comes in, until that is over',
      },
    ],
    'snapshots.ts': [
      {
        guard: 'a whole state that is too large is not copied',
        take: '  snapshots.mustTake(head, bytesOf(pce.db));\n',
        put: '',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'the whole state is refused ahead of its copy',
      },
      {
        guard: 'an org that is too large is not copied',
        take: '    place.grow(bytesOfOrg(pce.db, org));\n',
        put: '',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'a large org is refused ahead of its copy',
      },
      {
        guard: 'a small org is read without a copy, and at once',
        take: 'if (areFew(pce.db, org)) return',
        put: "if (name === '' && areFew(pce.db, org)) return",
        test: 'test/control/snapshot-saves.test.ts',
        title: 'a small org waits for no large one',
      },
      {
        guard: 'a large org is copied without the others',
        take: 'openCopy(copyOfOrg(pce.db, org))',
        put: 'openCopy(copyState(pce))',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'an org is saved without a copy of any other',
      },
      {
        guard: 'a large org is read from a copy',
        take: 'await collected(readers(copy))',
        put: 'await nextTurn(rowsOfOrg(pce.db, org)).then(() => rowsOfOrg(pce.db, org))',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'a large org is saved as it was in one moment',
      },
      {
        guard: 'what is undone is no part of a snapshot',
        take: '  pce.store.settleNow();\n',
        put: '',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'holds nothing that is undone with its turn',
      },
      {
        guard: 'an org is there still when its turn comes',
        take: 'const head = headOf(emulator, name, org);\n  const place',
        put: "const head = { name, org, created_at: '' };\n  const place",
        test: 'test/control/snapshot-saves.test.ts',
        title: 'an org that is gone when its turn comes is not saved',
      },
    ],
    'streamed-bodies.ts': [
      {
        guard: 'an import that says that it is too long is not read',
        take: "if (declared > bodyLimit) done(new Refusal('request_too_large_error'));\n      else",
        put: '',
        test: 'test/control/snapshot-streams.test.ts',
        title: 'what is longer than an import may be is refused unread',
      },
      {
        guard: 'an import ends at its limit',
        take: "if (left.bytes < 0) throw new Refusal('request_too_large_error');",
        put: '',
        test: 'test/control/snapshot-streams.test.ts',
        title: 'what is longer than an import may be is refused unread',
      },
    ],
  }),
  ...inFiles('src/state', {
    'org-rows.ts': [
      {
        guard: 'pairing keys of an org are found without those of others',
        take: "'(org_id = :org and profile is null) or (org_id = :org and profile is not null)'",
        put: "'org_id = :org'",
        test: 'test/control/snapshot-saves.test.ts',
        title: 'are found without looking through those of others',
      },
      {
        guard: 'transitions of an org are found without those of others',
        take: "ven_transitions: 'ordinal in (select ordinal from vens where org_id = :org)'",
        put: "ven_transitions: 'org_id = :org'",
        test: 'test/control/snapshot-saves.test.ts',
        title: 'are found without looking through those of others',
      },
      {
        guard: 'an org is large by its bytes too',
        take: '.every(isShort) && bytesOfOrg(db, org) <= FEW.bytes',
        put: '.every(isShort)',
        test: 'test/control/snapshot-saves.test.ts',
        title: 'an org of few rows that are long is large',
      },
    ],
  }),
];
