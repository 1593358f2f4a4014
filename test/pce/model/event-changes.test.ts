import { describe, expect, test } from 'vitest';
import { keptChange, withChanges, withChangesInSteps } from '../../../src/pce/model/event-changes.ts';

const body = JSON.stringify({ href: '/orgs/1/events/a', event_type: 'x', resource_changes: [], notifications: [] });

function inSteps(event: Parameters<typeof withChangesInSteps>[0]) {
  const steps = withChangesInSteps(event);
  let count = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { text: step.value, count };
    count += 1;
  }
}

describe('the changes of an event', () => {
  const change = (before: object, after: object) =>
    keptChange('1', {
      ...{ resource: { href: '/orgs/1/workloads/1' }, change_type: 'update' },
      ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
    });

  test.each([
    ['a bulk call', { before: null, after: `[${[change({ a: 1 }, { a: 2 }), change({ a: ['$&'] }, { a: [] })]}]` }, 2],
    ['a bulk call without any', { before: null, after: '[]' }, 0],
    ['one object', { before: '{"a":1}', after: '{"a":2}' }, 0],
    ['none', { before: null, after: null }, 0],
  ])('are the same in steps: those of %s', (_what, texts, steps) => {
    expect(inSteps({ body, ...texts })).toEqual({ text: withChanges({ body, ...texts }), count: steps });
  });

  test('keep elements of lists apart that read alike as text', () => {
    const [object, text] = [{ a: 1 }, '{"a":1}'];
    const told = (was: unknown[], is: unknown[]) =>
      JSON.parse(withChanges({ body, before: null, after: `[${change({ list: was }, { list: is })}]` }))
        .resource_changes;
    expect(told([object], [text])).toEqual([
      expect.objectContaining({ changes: { list: { created: [text], deleted: [object] } } }),
    ]);
  });
});
