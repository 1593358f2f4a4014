import { existsSync } from 'node:fs';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { MockPce } from '../src/index.ts';

export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  existsSync(file),
);

/** A page of a browser of one test, and all that went wrong in it. */
export async function browse(
  pce: MockPce,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[] }> {
  const browser = await chromium.launch({ executablePath: CHROMIUM as string, args: ['--no-sandbox'] });
  onTestFinished(() => browser.close());
  const page = await browser.newPage(options);
  page.setDefaultTimeout(100_000);
  const wrong: string[] = [];
  // Chromium tells violations of a CSP as errors. Swagger UI tells one of what it does itself.
  page.on(
    'console',
    (message) =>
      void (
        message.type() === 'error' &&
        !/^Deprecated: escaping deep link/.test(message.text()) &&
        wrong.push(message.text())
      ),
  );
  page.on('pageerror', ({ message }) => void wrong.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pce.url) && !request.url().startsWith('data:')) wrong.push(request.url());
  });
  return { page, wrong };
}
