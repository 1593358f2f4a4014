import { accessSync, constants } from 'node:fs';
import { ConfigError } from '../config/config-error.ts';
import { mustBeRegular, readRegularFile } from '../config/regular-file.ts';
import { parseJson, whyUnread } from '../emulator/json-text.ts';
import type { Sent } from './ask.ts';

type Take = NonNullable<Sent['take']>;

export const print: Take = async (parts) => {
  const { once } = process.getBuiltinModule('node:events');
  for await (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
  process.stdout.write('\n');
};

/** Digests of secrets are in it: nobody else may read it, though the file was there and anybody could. */
export const into = (file: string): Take => {
  return async (parts) => {
    // Not imported: a start needs none of it.
    const { pipeline } = process.getBuiltinModule('node:stream/promises');
    const opened = await process
      .getBuiltinModule('node:fs/promises')
      .open(file, 'w', 0o600)
      .catch((error: Error) => {
        throw unwritten(file, error);
      });
    await opened.chmod(0o600);
    await pipeline(parts, opened.createWriteStream()).catch((error: NodeJS.ErrnoException) => {
      throw error.syscall === 'write' ? unwritten(file, error) : error;
    });
  };
};

const unwritten = (file: string, { code, message }: NodeJS.ErrnoException) =>
  new ConfigError(`${file}: ${code === 'ENOENT' ? 'there is no folder of this path' : message}`);

/** @throws ConfigError */
export function mustBeFile(file: string): string {
  try {
    mustBeRegular(file);
    accessSync(file, constants.R_OK);
  } catch (error) {
    throw new ConfigError(`${file}: ${whyUnread(error as Error)}`);
  }
  return file;
}

/** @throws ConfigError */
export function readJson(file: string): object {
  try {
    return parseJson(readRegularFile(file)) as object;
  } catch (error) {
    throw new ConfigError(`${file}: ${whyUnread(error as Error)}`);
  }
}

/** What a server says of a file is told with its name. */
export async function about<T>(file: string | undefined, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (file === undefined || !(error instanceof ConfigError)) throw error;
    throw new ConfigError(`${file}: ${error.message}`);
  }
}
