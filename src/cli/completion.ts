import { type Command, type CommandFlag, type CommandHelp, typed } from './command.ts';
import { flagHelp } from './help.ts';
import { serve } from './serve-flags.ts';

export const completion: Command = {
  name: 'completion',
  summary: 'prints a script by which a shell completes commands and flags',
  about:
    'Prints a script by which a shell completes the commands, verbs, flags and values of mock-pce.\nA shell completes by the first word of a line, which in npx mock-pce is npx. Where the package is not installed globally, an alias makes mock-pce the first word: alias mock-pce="npx mock-pce". In bash the script also completes npx mock-pce, unless npx has a completion already.',
  verbs: {
    bash: { help: 'for ~/.bashrc: eval "$(mock-pce completion bash)"' },
    zsh: { help: 'for ~/.zshrc, behind compinit: eval "$(mock-pce completion zsh)"' },
    fish: { help: 'mock-pce completion fish > ~/.config/fish/completions/mock-pce.fish' },
  },
  mustSay: true,
  flags: {},
  examples: ['eval "$(mock-pce completion bash)"'],
  run: async (args, _environment, commands) => {
    const { verb } = typed(completion, args);
    const all = [serve, ...(await commands())];
    return { bash: ofBash, zsh: ofZsh, fish: ofFish }[verb as 'bash'](all);
  },
};

const verbsOf = ({ verbs = {} }: CommandHelp) => Object.keys(verbs);
const flagsOf = ({ flags }: CommandHelp) =>
  Object.entries({ ...flags, help: { type: 'boolean', help: 'this help' } as CommandFlag });
const flagNames = (command: CommandHelp) => flagsOf(command).map(([name]) => `--${name}`);

/** Shells that know bash's words: what may stand behind a command, and behind a flag. */
function cases(all: readonly CommandHelp[], files: string): { readonly words: string; readonly values: string } {
  const words = all.map((one) => `    ${one.name}) found='${[...verbsOf(one), ...flagNames(one)].join(' ')}' ;;`);
  const values = all.flatMap((one) =>
    flagsOf(one).flatMap(([name, flag]) => {
      const found = valuesOf(flag, files);
      return found === undefined ? [] : [`    "${one.name} --${name}") ${found} ;;`];
    }),
  );
  return { words: words.join('\n'), values: values.join('\n') };
}

/** Undefined for a flag without a value: what follows it is one more word of the command. */
function valuesOf({ type, placeholder = '', values }: CommandFlag, files: string): string | undefined {
  if (type === 'boolean') return undefined;
  if (values) return `found='${values.join(' ')}'`;
  return takesFile(placeholder) ? files : "found=''";
}

const takesFile = (placeholder: string) => /FILE/.test(placeholder);

function ofBash(all: readonly CommandHelp[]): string {
  const { words, values } = cases(all, 'found=\'\'; COMPREPLY=($(compgen -f -- "$current"))');
  return `# Completion of mock-pce for bash, as mock-pce completion bash prints it.
_mock_pce() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} found=
  COMPREPLY=()
  [[ $COMP_CWORD -gt 1 && $command == -* ]] && command=serve
  if [[ $COMP_CWORD -eq 1 ]]; then found='${all.map(({ name }) => name).join(' ')} ${flagNames(serve).join(' ')} --version'
  else case "$command" in
${words}
  esac
  case "$command $before" in
${values}
  esac; fi
  COMPREPLY+=($(compgen -W "$found" -- "$current"))
}
complete -F _mock_pce mock-pce
# npx mock-pce is mock-pce with a word in front of it.
_mock_pce_npx() {
  if [[ $COMP_CWORD -gt 1 && \${COMP_WORDS[1]} == mock-pce ]]; then
    COMP_WORDS=("\${COMP_WORDS[@]:1}") COMP_CWORD=$((COMP_CWORD - 1)); _mock_pce
  else COMPREPLY=($([[ $COMP_CWORD -eq 1 ]] && compgen -W mock-pce -- "\${COMP_WORDS[COMP_CWORD]}")); fi
}
complete -p npx >/dev/null 2>&1 || complete -o bashdefault -o default -F _mock_pce_npx npx`;
}

function ofZsh(all: readonly CommandHelp[]): string {
  const { words, values } = cases(all, 'found=; _files; return');
  return `#compdef mock-pce
# Completion of mock-pce for zsh, as mock-pce completion zsh prints it.
_mock_pce() {
  local found= command=$words[2] before=$words[CURRENT-1]
  [[ $CURRENT -gt 2 && $command == -* ]] && command=serve
  if [[ $CURRENT -eq 2 ]]; then found='${all.map(({ name }) => name).join(' ')} ${flagNames(serve).join(' ')} --version'
  else case "$command" in
${words}
  esac
  case "$command $before" in
${values}
  esac; fi
  compadd -- \${=found}
}
compdef _mock_pce mock-pce`;
}

function ofFish(all: readonly CommandHelp[]): string {
  const names = all.map(({ name }) => name).join(' ');
  const lines = all.flatMap((command) => [
    `complete -c mock-pce -f -n __fish_use_subcommand -a ${command.name} -d ${inFish(command.summary)}`,
    ...Object.entries(command.verbs ?? {}).map(
      ([verb, { help }]) => `complete -c mock-pce -f -n ${firstBehind(command)} -a ${verb} -d ${inFish(help)}`,
    ),
    ...flagsOf(command).map(([name, flag]) => fishFlag(command, name, flag, names)),
  ]);
  return ['# Completion of mock-pce for fish, as mock-pce completion fish prints it.', ...lines].join('\n');
}

/** Without a command the flags are those of serve. */
function fishFlag({ name: command }: CommandHelp, name: string, flag: CommandFlag, names: string): string {
  const where =
    command === 'serve'
      ? `'__fish_seen_subcommand_from serve; or not __fish_seen_subcommand_from ${names}'`
      : `'__fish_seen_subcommand_from ${command}'`;
  const { type, placeholder = '', values } = flag;
  const takes =
    type === 'boolean'
      ? ''
      : takesFile(placeholder)
        ? ' -r -F'
        : ` -x${values ? ` -a ${inFish(values.join(' '))}` : ''}`;
  return `complete -c mock-pce -n ${where} -l ${name}${takes} -d ${inFish(flagHelp(flag))}`;
}

const firstBehind = ({ name, verbs = {} }: CommandHelp) =>
  `'__fish_seen_subcommand_from ${name}; and not __fish_seen_subcommand_from ${Object.keys(verbs).join(' ')}'`;

const inFish = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
