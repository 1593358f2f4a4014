import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { violationsOf } from '../../src/pce/model/validation.ts';

const code = readFileSync(new URL('../../src/generated/validators.js', import.meta.url), 'utf8');

test('every violation names the file that its keyword stands in', () => {
  const paths = [...code.matchAll(/schemaPath:"([^"]*)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(1000);
  expect(paths.filter((path) => !/^\w+\.schema\.json[#/]/.test(path as string))).toEqual([]);
});

test('every loop over a list or an object ends after a thousand errors', () => {
  const loops = [...code.matchAll(/^for ?\(.*\n.*/gm)].map(([text]) => text);
  expect(loops.length).toBeGreaterThan(500);
  expect(loops.filter((text) => !/\nif\(errors - _errs\d+ >= 1000\)\{$/.test(text))).toEqual([]);
});

test('a text is as long as it has characters, so that an emoji is one', () => {
  const named = (length: number) => ({ name: '\u{1F600}'.repeat(length), enabled: true });
  expect(violationsOf('pairing_profiles_post', named(255))).toEqual([]);
  expect(violationsOf('pairing_profiles_post', named(256))).not.toEqual([]);
});
