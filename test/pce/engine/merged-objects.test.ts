import { expect, test } from 'vitest';
import { newObject } from '../../../src/pce/engine/merged-objects.ts';
import { assumed } from '../../../src/pce/model/facts.ts';
import type { Pce } from '../../../src/pce/model/pce.ts';

test('a default for a property that the schema of the kind lacks is refused', () => {
  const shape = { kind: 'labels', defaults: { colour: assumed('red', 'no source') } };
  const add = () => newObject(shape, {} as Pce, 1, {}, { at: '2026-01-01T00:00:00.000Z', by: '/users/1' });
  expect(add).toThrow('labels have a default for colour, which their schema lacks');
});
