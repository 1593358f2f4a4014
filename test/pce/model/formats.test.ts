import { expect, test } from 'vitest';
import { date, 'date-time' as dateTime } from '../../../src/pce/model/formats.ts';

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['2026-02-28T00:00:00Z', false],
  ['', false],
])('%j as a date is %s', (text, isOne) => {
  expect(date(text)).toBe(isOne);
});

test.each([
  ['2026-02-28T00:00:00Z', true],
  ['2026-02-28T00:00:00.5+02:00', true],
  ['2026-02-28 00:00:00Z', false],
  ['2026-02-28', false],
])('%j as a time is %s', (text, isOne) => {
  expect(dateTime(text)).toBe(isOne);
});
