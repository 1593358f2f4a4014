import { ConfigError } from '../config/config-error.ts';
import { type ConfigFile, configFile } from '../config/config-file.ts';
import { CONFIG_FILE } from '../config/options.ts';
import type { NamedFile, Setting } from '../config/read-config.ts';
import { readRegularFile } from '../config/regular-file.ts';
import { parseJson, whyUnread } from '../emulator/json-text.ts';

/** The file of options that is named, or else the one in this folder, where there is one. @throws ConfigError */
export function optionsFile(named: NamedFile | undefined): ConfigFile | undefined {
  const { file, where } = named ?? { file: CONFIG_FILE, where: '' };
  try {
    const text = readRegularFile(file);
    const content = parseJson(text);
    mustSayOnce(text);
    return configFile(file, content);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (named === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const name = [where, file].filter(Boolean).join(' ');
    throw new ConfigError(`${name}: ${withoutText(whyUnread(error as Error))}`);
  }
}

/** What stands in the wrong place may be a secret. */
const withoutText = (mistake: string) => mistake.replace(/ is expected, not ".*$/s, ' is expected');

/** JSON.parse takes the last of two values; which is meant cannot be told. @throws Error */
function mustSayOnce(text: string): void {
  const found = new Set<string>();
  let depth = 0;
  // Of valid JSON: its texts, with the colon behind a key, and its brackets.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (/^[{[]/.test(token)) depth++;
    else if (/^[}\]]/.test(token)) depth--;
    else if (depth === 1 && token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      if (found.has(key)) throw new Error(`${JSON.stringify(key)} is there twice: say it once`);
      found.add(key);
    }
  }
}

/** Adds to a complaint of the start which file sets what it is about: it names flags, and nobody gave any. */
export function namingFile(error: unknown, settings: readonly Setting[]): unknown {
  if (!(error instanceof Error)) return error;
  const meant = settings.filter((setting) => setting.from === 'file' && isAbout(error.message, setting));
  const [first] = meant;
  if (first) error.message += `; ${first.where} sets ${meant.map(({ option }) => option.flag).join(' and ')}`;
  return error;
}

const isAbout = (message: string, { option: { flag, isPath }, value }: Setting) =>
  new RegExp(`--${flag}(?![\\w-])`).test(message) || (isPath?.(String(value)) && message.includes(String(value)));
