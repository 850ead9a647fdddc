import { type Completed, type CompletedOption, programNames } from './command-table.ts';

/** Returns the completion script for fish. */
export function writeFishCompletion({ commands, options }: Completed): string {
  const names = commands.map(({ name }) => name).join(' ');
  const first = `not __fish_seen_subcommand_from ${names} help`;
  const lines = [
    ...options.map((option) => complete(first, option)),
    ...commands.map(({ name, summary }) => writeWord(first, name, summary)),
    writeWord(first, 'help', 'print the help of a command'),
    `-f -n ${quoteWord('__fish_seen_subcommand_from help')} -a ${quoteWord(names)}`,
    ...commands.flatMap(({ name, options: own, values }) => {
      const when = `__fish_seen_subcommand_from ${name}`;
      return [
        ...own.map((option) => complete(when, option)),
        ...(values.length > 0 ? [`-f -n ${quoteWord(when)} -a ${quoteWord(values.join(' '))}`] : []),
      ];
    }),
  ];
  return [
    '# Completes journey in fish. Write it to ~/.config/fish/completions/journey.fish',
    ...programNames.flatMap((program) => lines.map((line) => `complete -c ${program} ${line}`)),
    '',
  ].join('\n');
}

function writeWord(when: string, name: string, summary: string): string {
  return `-f -n ${quoteWord(when)} -a ${name} -d ${quoteWord(summary)}`;
}

function complete(when: string, { names, summary, values }: CompletedOption): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value =
    values === undefined ? [] : values.length > 0 ? ['-x', '-a', quoteWord(values.join(' '))] : ['-r'];
  return ['-n', quoteWord(when), ...flags, ...value, '-d', quoteWord(summary)].join(' ');
}

function quoteWord(text: string): string {
  return `'${text.replaceAll(/['\\]/gu, String.raw`\$&`)}'`;
}
