import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

const json = (folder: string, name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

/** What is installed with the package, as CycloneDX. */
export function sbomOf(checkout: string): string {
  const { devDependencies, workspaces, ...manifest } = json(checkout, 'package.json');
  // npm calls the component by its folder.
  const folder = path.join(checkout, 'build/sbom', manifest.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(installed(json(checkout, 'package-lock.json'))));
  try {
    const format = ['--sbom-format=cyclonedx', '--sbom-type=library', '--package-lock-only', '--workspaces=false'];
    return run('npm', ['sbom', ...format], folder);
  } finally {
    rmSync(path.join(checkout, 'build/sbom'), { recursive: true });
  }
}

/** `npm sbom --omit=dev` lists what development needs too where the package may use it, and knows no workspace without a version. */
function installed(lock: Lock): Lock {
  const entries = Object.entries(lock.packages).filter(([place, { dev, link }]) => {
    return place.startsWith('node_modules/') && !dev && !link;
  });
  const { devDependencies, workspaces, ...root } = lock.packages[''] as Record<string, unknown>;
  return { ...lock, packages: Object.fromEntries([['', root], ...entries]) };
}
