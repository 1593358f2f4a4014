import { expect, test } from 'vitest';
import { startTestPce } from '../../harness.ts';

test('product_version is flat, with dotted integers and a long form', async () => {
  const { body } = await (await startTestPce({ pceVersion: '25.2.20' })).get('/product_version');
  expect(body).toMatchObject({ version: '25.2.20', short_display: '25.2.20', build: expect.any(Number) });
  expect(body['long_display']).toBe(`25.2.20-${body['build']}`);
});
