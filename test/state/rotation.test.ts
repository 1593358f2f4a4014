import { expect, test } from 'vitest';
import { Rotation } from '../../src/state/rotation.ts';

function filled(...items: string[]): Rotation<[org: string, user: string], string> {
  const rotation = new Rotation<[string, string], string>();
  for (const item of items) rotation.add([item[0] as string, item[1] as string], item);
  return rotation;
}

function drain(rotation: Rotation<[string, string], string>, isPassedOver?: (key: string) => boolean): string[] {
  const taken: string[] = [];
  for (let next = rotation.next(isPassedOver); next !== undefined; next = rotation.next(isPassedOver)) taken.push(next);
  return taken;
}

test('a rotation has the keys in turn, level by level, and the items of the same keys in their order', () => {
  const rotation = filled('Ax1', 'Ax2', 'Ax3', 'Ay1', 'Bx1', 'Bx2', 'Cx1');
  expect(rotation.size).toBe(7);
  expect(drain(rotation)).toEqual(['Ax1', 'Bx1', 'Cx1', 'Ay1', 'Bx2', 'Ax2', 'Ax3']);
  expect([rotation.size, rotation.count(['A', 'x'])]).toEqual([0, 0]);
});

test('a rotation knows how many items keys have', () => {
  const rotation = filled('Ax1', 'Ax2', 'Ay1', 'Bx1');
  expect([rotation.count(['A', 'x']), rotation.count(['A', 'z']), rotation.count(['C', 'x'])]).toEqual([2, 0, 0]);
});

test('a rotation passes over keys, and they keep their place', () => {
  const rotation = filled('Ax1', 'Bx1', 'Ax2');
  expect(drain(rotation, (key) => key === 'A')).toEqual(['Bx1']);
  expect(drain(rotation)).toEqual(['Ax1', 'Ax2']);
});
