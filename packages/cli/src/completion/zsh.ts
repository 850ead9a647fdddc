import {
  type Completed,
  type CompletedCommand,
  type CompletedOption,
  programNames,
} from './command-table.ts';

/** Returns the completion script for zsh, with its own function for arguments. */
export function writeZshCompletion({ commands, options }: Completed): string {
  return `#compdef ${programNames.join(' ')}
# Completes journey in zsh. Add this line to ~/.zshrc, below compinit:
#   eval "$(journey completion zsh)"
_journey() {
  local state line
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoteWord(`${name}:${escapeColons(summary)}`)}`).join('\n')}
    ${quoteWord('help:print the help of a command')}
  )
  _arguments -C ${options.flatMap(writeSpecs).join(' ')} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${commands.map(writeCase).join('\n')}
        help) _describe command commands ;;
      esac ;;
  esac
}
compdef _journey ${programNames.join(' ')}
`;
}

function writeCase({ name, options, values }: CompletedCommand): string {
  const rest = values.length > 0 ? `'*:value:(${values.join(' ')})'` : `'*:file:_files'`;
  return `        ${name}) _arguments ${[...options.flatMap(writeSpecs), rest].join(' ')} ;;`;
}

/** Returns an option for `_arguments`, which can be given more than once. */
function writeSpecs({ names, summary, values }: CompletedOption): readonly string[] {
  const value =
    values === undefined ? '' : values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
  const description = summary.replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  return names.map((name) => quoteWord(`*${name}[${description}]${value}`));
}

function escapeColons(text: string): string {
  return text.replaceAll(':', String.raw`\:`);
}

function quoteWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
