import { CONTROL_PREFIX } from '../../src/control/prefix.ts';
import type { Dice } from './dice.ts';

const paths = [
  ...[
    '/api/v2/orgs/1/labels',
    '/api/v2/health',
    '/_mock/v1/health',
    '/_mock/v1/snapshots',
    '/',
    '*',
    '/api/v2/orgs/1/labels/%',
  ],
  ...[
    'http://x/api/v2/health',
    '/api/v2/orgs/1/pairing_profiles',
    `/${'a'.repeat(9000)}`,
    '/\u00e9',
    '/a b',
    '',
    '?',
    '#',
  ],
];
const lines = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'CONNECT',
  'TRACE',
  'get',
  'PRI',
  'G\u0000T',
  '',
  'PURGE',
];
const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/1.1 ', 'HTTP', '', 'http/1.1', 'HTTP/9.9'];

/** Bytes that no client would send: half a request, several at once, wrong lengths, noise. */
export function rawStream(dice: Dice, credentials: string): Buffer {
  const parts = Array.from({ length: 1 + dice.below(3) }, () => part(dice, credentials));
  const whole = Buffer.concat(parts);
  if (dice.chance(30)) return whole.subarray(0, dice.below(whole.length + 1));
  if (dice.chance(15)) whole[dice.below(whole.length)] = dice.below(256);
  return whole;
}

function part(dice: Dice, credentials: string): Buffer {
  const body = dice.pick(['{"key":"app","value":"raw"}', '{', '', '{"name":"s0"}', 'x'.repeat(3000)]);
  const kinds: (() => Buffer)[] = [
    () => request(dice, credentials, framing(dice, body), body),
    () => request(dice, credentials, `Content-Length: ${body.length}\r\n`, body),
    () => request(dice, credentials, 'Transfer-Encoding: chunked\r\n', chunked(dice, body)),
    () => Buffer.from(`GET ${CONTROL_PREFIX}/health HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(1 + dice.below(6))),
    () => dice.bytes(1 + dice.below(300)),
    () => Buffer.from([0x16, 3, 1, 0, dice.below(256), 1, ...dice.bytes(dice.below(100))]),
    () => Buffer.from('\r\n'.repeat(1 + dice.below(5))),
  ];
  return dice.pick(kinds)();
}

function request(dice: Dice, credentials: string, frame: string, body: string): Buffer {
  const method = dice.chance(70) ? dice.pick(['GET', 'POST', 'PUT']) : dice.pick(lines);
  const path = dice.chance(60) ? (paths[0] as string) : dice.pick(paths);
  const version = dice.chance(85) ? 'HTTP/1.1' : dice.pick(versions);
  const host = dice.chance(85)
    ? 'Host: localhost\r\n'
    : dice.pick(['', 'Host:\r\n', 'Host: a\r\nHost: b\r\n', 'Host localhost\r\n']);
  const basic = `Authorization: Basic ${Buffer.from(credentials).toString('base64')}\r\n`;
  const strange = dice.chance(25) ? dice.pick(headers) : '';
  const head = `${method} ${path} ${version}\r\n${host}${basic}Content-Type: application/json\r\n${strange}${frame}\r\n`;
  return Buffer.from(head + body, 'latin1');
}

const headers = [
  ...[
    'Expect: 100-continue\r\n',
    'Expect: nonsense\r\n',
    'Upgrade: h2c\r\nConnection: Upgrade\r\n',
    'Connection: close\r\n',
  ],
  ...[
    ': x\r\n',
    'X: a\r\n b\r\n',
    `X: ${'y'.repeat(20_000)}\r\n`,
    'X\u0000: 1\r\n',
    'Content-Length: 5\r\n',
    'TE: trailers\r\n',
  ],
  'X: 1\r\n'.repeat(300),
];

const framing = (dice: Dice, body: string) =>
  dice.pick([
    ...[
      'Content-Length: -1\r\n',
      'Content-Length: 1e3\r\n',
      'Content-Length: 99999999999999999999\r\n',
      'Content-Length: x\r\n',
    ],
    ...[`Content-Length: ${body.length + 5}\r\n`, `Content-Length: ${Math.max(0, body.length - 3)}\r\n`],
    `Content-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n`,
    ...['Transfer-Encoding: gzip\r\n', 'Transfer-Encoding: chunked, chunked\r\n', ''],
  ]);

function chunked(dice: Dice, body: string): string {
  const size = dice.chance(70) ? body.length.toString(16) : dice.pick(['-1', 'zz', 'ffffffffffffffff', '1', '0x5', '']);
  return `${size}${dice.chance(10) ? ';x=1' : ''}\r\n${body}\r\n${dice.chance(80) ? '0\r\n\r\n' : ''}`;
}
