import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.ts';
import { sbomOf } from './sbom.ts';

const PYTHON_BUILD = 'build==1.6.1';

/** All that needs no engine, from a checkout, into a folder. */
export function buildPackages(checkout: string, out: string): void {
  copyFileSync(path.join(checkout, 'CHANGELOG.md'), path.join(out, 'CHANGELOG.md'));
  writeFileSync(path.join(out, 'mock-pce.cdx.json'), sbomOf(checkout));
  run('npm', ['pack', '--silent', '--pack-destination', out], checkout);
  buildPython(checkout, out);
}

function buildPython(checkout: string, out: string): void {
  const venv = path.join(checkout, '.venv');
  const python = path.join(venv, 'bin/python');
  run('python3', ['-m', 'venv', venv]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', PYTHON_BUILD]);
  run(python, ['-m', 'build', '--outdir', out, 'clients/python'], checkout);
}

/** All but itself, as `sha256sum --check` reads them. */
export function writeChecksums(out: string): void {
  const sums = readdirSync(out).map((name) => {
    const digest = createHash('sha256').update(readFileSync(path.join(out, name)));
    return `${digest.digest('hex')}  ${name}\n`;
  });
  writeFileSync(path.join(out, 'SHA256SUMS'), sums.join(''));
}
