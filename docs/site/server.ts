import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Site } from './site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

/** Serves out of memory: there is no folder that a path could leave. */
export const serverOf = (site: Site): Server =>
  createServer(({ url = '/' }, answer) => {
    const place = url
      .slice(1)
      .replace(/[?#].*$/, '')
      .replace(/(^|\/)$/, '$1index.html');
    const content = site.get(place);
    const type = content === undefined ? 'text/plain' : types[path.extname(place)];
    answer.writeHead(content === undefined ? 404 : 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    answer.end(content ?? 'There is no such page\n');
  });
