import type { Command, Option } from 'commander';

/** A command by the words that lead to it, as far as a shell completes it. */
interface Completed {
  /** `holds accept`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly Command[];
  readonly options: readonly Option[];
  /** The words of which an argument is one, where they are a list. */
  readonly choices: readonly string[];
}

function completed(command: Command, path = ''): readonly Completed[] {
  const { commands, options, registeredArguments } = command;
  const below = commands.flatMap((child) => completed(child, `${path} ${child.name()}`.trim()));
  return [
    { path, commands, options, choices: registeredArguments.flatMap(({ argChoices }) => argChoices ?? []) },
    ...below,
  ];
}

const nextWords = ({ commands, options, choices }: Completed): readonly string[] => [
  ...commands.map((child) => child.name()),
  ...choices,
  ...options.flatMap(({ long }) => long ?? []),
];

const withValues = ({ options }: Completed) => options.filter(({ required }) => required);

/** A script that tells a shell which words can follow in a program; what an option takes is completed where it is a list. */
export function completionFor(shell: 'bash' | 'zsh' | 'fish', program: Command): string {
  const name = program.name();
  const all = completed(program);
  if (shell === 'fish') return fish(name, all);
  const script = bash(name, all);
  // Zsh reads the words of bash by `bashcompinit`, which is its own and must be loaded.
  return shell === 'bash' ? script : `autoload -U +X bashcompinit && bashcompinit\n${script}`;
}

function bash(name: string, all: readonly Completed[]): string {
  const call = `_${name.replaceAll('-', '_')}`;
  const values = all.flatMap((one) =>
    withValues(one).map(({ long, argChoices }) =>
      // Where any value goes, files are offered: many are one.
      argChoices
        ? `    '${one.path} ${long}') COMPREPLY=($(compgen -W '${argChoices.join(' ')}' -- "$word")); return ;;`
        : `    '${one.path} ${long}') COMPREPLY=($(compgen -f -- "$word")); return ;;`,
    ),
  );
  const paths = all.flatMap(({ path }) => (path === '' ? [] : [`      '${path}') path=$next ;;`]));
  const words = all.map((one) => `    '${one.path}') words='${nextWords(one).join(' ')}' ;;`);
  return `${call}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' next i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${path:+$path }\${COMP_WORDS[i]}"
    case $next in
${paths.join('\n')}
    esac
  done
  case "$path $before" in
${values.join('\n')}
  esac
  case $path in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F ${call} ${name}
`;
}

function fish(name: string, all: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  return all
    .flatMap((one) => {
      const { path, commands, options, choices } = one;
      const words = path.split(' ').filter(Boolean);
      const rest = commands.map((child) => child.name()).join(' ');
      const conditions = [
        ...words.map((word) => `__fish_seen_subcommand_from ${word}`),
        ...(words.length === 0
          ? ['__fish_use_subcommand']
          : rest === ''
            ? []
            : [`not __fish_seen_subcommand_from ${rest}`]),
      ];
      const start = `complete -c ${name} -n ${quoted(conditions.join('; and '))}`;
      return [
        ...commands.map(
          (child) => `${start} -f -a ${child.name()} -d ${quoted(child.summary() || child.description())}`,
        ),
        ...choices.map((choice) => `${start} -f -a ${choice}`),
        ...options.map(({ long, description, required, argChoices }) => {
          const values = argChoices ? ` -x -a ${quoted(argChoices.join(' '))}` : required ? ' -r' : '';
          return `${start} -l ${long?.slice(2)}${values} -d ${quoted(description)}`;
        }),
      ];
    })
    .map((line) => `${line}\n`)
    .join('');
}
