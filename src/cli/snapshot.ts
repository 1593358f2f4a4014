import { valued } from '../config/arguments.ts';
import { ConfigError } from '../config/config-error.ts';
import { type Command, typed } from './command.ts';
import { asking, controlFlags, inJson, orgFlag, queryOf, scopeOf } from './control.ts';
import { about, into, mustBeFile, print } from './files.ts';

const WHICH = 'that of this org, where several have the name';

const word = { placeholder: 'NAME', takes: 'the name of a snapshot' };

export const snapshot: Command = {
  name: 'snapshot',
  summary: 'keeps what a server holds under a name, and brings it back',
  about:
    'Saves what a running server holds under a name, and brings it back. A server keeps its snapshots as long as it runs. One of the whole state brings its own API keys: after that of another server, mock-pce key makes one. An export holds digests of secrets: keep it as you keep those.',
  verbs: {
    list: { help: 'those that there are' },
    save: { help: 'what the server holds now', word },
    restore: { help: 'brings it back', word },
    delete: { help: 'deletes it', word },
    export: { help: 'prints it as JSON', word },
    import: { help: 'takes in what was exported', word: { placeholder: 'FILE', takes: 'a file' } },
  },
  flags: {
    org: {
      ...orgFlag,
      help: {
        save: 'of this org alone',
        ...{ restore: WHICH, delete: WHICH, export: WHICH },
      },
    },
    file: {
      ...valued('file to write', 'snapshot.json'),
      placeholder: 'FILE',
      help: { export: 'into this file, which you alone may read, and not to standard output' },
    },
    ...controlFlags,
  },
  examples: ['mock-pce snapshot save ready', 'mock-pce snapshot restore ready'],
  run: async (args, environment) => {
    const flags = typed(snapshot, args);
    const ask = asking(flags, environment);
    const { verb, word: name } = flags;
    if (name === undefined) return inJson(await ask('GET', '/snapshots'));
    if (verb === 'save') mustBeName(name);
    const scope = scopeOf(flags);
    const one = `/snapshots/${encodeURIComponent(name)}`;
    const whose = queryOf(scope);
    const file = flags.text('file');
    switch (verb) {
      case 'save':
        return inJson(await ask('POST', '/snapshots', { body: { name, ...scope } }));
      case 'restore':
        return inJson(await ask('POST', `${one}/restore${whose}`));
      case 'delete':
        return inJson(await ask('DELETE', one + whose));
      case 'export':
        return inJson(await ask('GET', `${one}/export${whose}`, { take: file === undefined ? print : into(file) }));
      default:
        return inJson(await about(name, ask('POST', '/snapshots/import', { file: mustBeFile(name) })));
    }
  },
};

/** The server would show its pattern. */
function mustBeName(name: string): void {
  if (/^(?!\.{1,2}$)[\w.-]{1,100}$/.test(name)) return;
  throw new ConfigError(
    `snapshot save ${JSON.stringify(name.slice(0, 120))}: a name has up to 100 letters, digits, dots, dashes and underscores`,
  );
}
