import {
  type Completed,
  type CompletedCommand,
  type CompletedOption,
  programNames,
} from './command-table.ts';

/** Returns the completion script for bash 3.2 (of macOS) and later. It needs no library. */
export function writeBashCompletion({ commands, options }: Completed): string {
  return `# Completes journey in bash. Add this line to ~/.bashrc:
#   eval "$(journey completion bash)"
_journey() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local words="" files=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(({ name }) => name).join(' ')} help ${joinNames(options)}"
  else
    case "$command" in
${commands.map(writeCase).join('\n')}
      help) words="${commands.map(({ name }) => name).join(' ')}" ;;
    esac
  fi
  if [ -n "$files" ]; then
    local IFS=$'\n'
    COMPREPLY=($(compgen -f -- "$word"))
    compopt -o filenames 2> /dev/null
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o bashdefault -F _journey ${programNames.join(' ')}
`;
}

function writeCase({ name, options, values }: CompletedCommand): string {
  const taking = options.filter((option) => option.values !== undefined);
  const cases = taking.map(
    ({ names, values: some = [] }) =>
      `          ${names.join('|')}) ${some.length > 0 ? `words="${some.join(' ')}"` : 'files=yes'} ;;`,
  );
  const others = values.length > 0 ? `words="${values.join(' ')}"` : 'files=yes';
  return `      ${name})
        case "$before" in
${[...cases, `          *) case "$word" in -*) words="${joinNames(options)}" ;; *) ${others} ;; esac ;;`].join('\n')}
        esac ;;`;
}

function joinNames(options: readonly CompletedOption[]): string {
  return options.flatMap(({ names }) => names).join(' ');
}
