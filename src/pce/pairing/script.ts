import { packageFile } from '../model/package-files.ts';

/** The pairing scripts, by the names that the one-liners ask for (one-liners of 18.2 to 25.x). */
const names = ['pair.sh', 'pair.ps1'] as const;

export type ScriptName = (typeof names)[number];

export const isScript = (name: unknown): name is ScriptName => names.some((known) => known === name);

/**
 * Our own pairing script, since a PCE's is part of its VEN. It pairs the machine that it runs on with curl alone.
 * @param ca PEM of the CA that it is to trust; undefined where there is none
 */
export function pairingScript(name: ScriptName, scheme: string, ca: string | undefined): string {
  return packageFile(`pairing-scripts/${name}`)
    .replaceAll('@SCHEME@', scheme)
    .replaceAll('@CA@', ca?.trim() ?? '');
}

/** A script that only reports a refusal: the one-liners run any answer that they get. */
export function refusingScript(name: ScriptName, reason: string): string {
  const says = `not paired: ${reason.replaceAll(/[^\w .,:]/g, '?')}`;
  return name === 'pair.sh' ? `#!/bin/sh\necho '${says}' >&2\nexit 1\n` : `Write-Error '${says}'\nexit 1\n`;
}

/** Commands to paste on a machine that is to be paired (one-liners of 25.x, and of the vendor's page for 25.1). */
export function oneLiners(pce: { version: string }, origin: string, profile: string, code: string) {
  const host = origin.slice(origin.indexOf('//') + 2);
  const image = `${origin}/api/v${venApiVersion(pce.version)}/software/ven/image`;
  const folder = '/opt/illumio_ven_data/tmp';
  const script = `${folder}/pair.sh`;
  return {
    linux: [
      `rm -fr ${folder}`,
      'umask 026',
      `mkdir -p ${folder}`,
      `curl --tlsv1 "${image}?pair_script=pair.sh&profile_id=${profile}" -o ${script}`,
      `chmod +x ${script}`,
      `${script} --management-server ${host} --activation-code ${code}`,
    ].join(' && '),
    windows: `PowerShell -Command "& {Set-ExecutionPolicy -Scope process remotesigned -Force; Start-Sleep -s 3; Set-Variable -Name ErrorActionPreference -Value SilentlyContinue; [System.Net.ServicePointManager]::SecurityProtocol=[Enum]::ToObject([System.Net.SecurityProtocolType], 3072); Set-Variable -Name ErrorActionPreference -Value Continue; (New-Object System.Net.WebClient).DownloadFile('${image}?pair_script=pair.ps1&profile_id=${profile}', (echo $env:windir\\temp\\pair.ps1)); & $env:windir\\temp\\pair.ps1 -management-server ${host} -activation-code ${code};}"`,
  };
}

/** The number in the URL of the VEN's own API, which has nothing to do with v2 (one-liners found by release). */
function venApiVersion(release: string): number {
  const major = Number(release.split('.', 1)[0]);
  if (major <= 19) return 6;
  if (major <= 22) return 18;
  if (major <= 23) return 25;
  return major === 24 ? 26 : 27;
}
