import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sbomOf } from '../../release/sbom.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the SBOM lists each package that is installed with the package, and none of development', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(ROOT, file), path.join(folder, file));
  const { metadata, components } = JSON.parse(sbomOf(folder));
  const { name, version, dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  expect(metadata.component).toMatchObject({ name, version });
  const listed = components.map((component: { name: string }) => component.name);
  expect(listed).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'pino', 'asn1js']));
  for (const other of ['vitest', 'testcontainers', 'supertest', 'mock-pce-console', 'typescript'])
    expect(listed).not.toContain(other);
});
