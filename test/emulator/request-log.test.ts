import { expect, test } from 'vitest';
import { requestLog } from '../../src/emulator/request-log.ts';

test('a line shows a byte that a terminal would obey as a question mark', () => {
  const lines: string[] = [];
  const at = '2026-01-01T00:00:00.000Z';
  const line = { at, method: 'GET', path: '/_mock/v1/\u009b31m', status: 404, ms: 1, token: 'x', why: '\u001b[31m' };
  requestLog('pretty', (text) => lines.push(text))?.(line);
  expect(lines.join()).toContain('/_mock/v1/?31m');
  expect(lines.join()).toContain('x: ?[31m');
});
