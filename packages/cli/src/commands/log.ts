import { InvalidArgumentError, Option } from 'commander';
import { logFormats } from '../log/formats.ts';
import type { LogArguments } from '../log/run-log.ts';
import type { JourneyCommand } from './command.ts';

/** `journey log FILE`: shows the history of a map. */
export const log: JourneyCommand = {
  name: 'log',
  define(command, io, finish) {
    command
      .summary('show the history of a map, commit by commit')
      .description(
        'Shows what each commit changed in a map, with the newest commit first, as `journey diff` does. Leaves out commits that changed ' +
          'only comments and formatting. Follows the file through renames.',
      )
      .argument('<file>', 'the map')
      .argument('[revision]', 'commit to start from, or a range such as v1.0.. (default: HEAD)')
      .addOption(new Option('--format <format>', 'output format').choices(logFormats).default('pretty'))
      .option('-n, --max-count <number>', 'number of commits to show', count)
      .option('--since <time>', 'only commits since a date such as 2026-11-21, or "2 weeks ago"')
      .option('--until <time>', 'only commits up to the end of such a date')
      .option('--journey <name>', 'show only changes in this journey')
      .option('--all', 'also list commits that did not change the content of the map')
      .option('--no-color', 'write without colour')
      .addHelpText(
        'after',
        '\nExamples:\n' +
          '  journey log maps/checkout.journey\n' +
          '  journey log maps/checkout.journey -n 5\n' +
          '  journey log maps/checkout.journey v1.0..v2.0 --format markdown > history.md\n' +
          '  journey log maps/checkout.journey --since 2026-01-01 --journey checkout\n',
      )
      .action(async (file: string, revision: string | undefined, options: LogArguments) => {
        const { runLog } = await import('../log/run-log.ts');
        finish(await runLog(file, revision, options, io));
      });
  },
};

function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('Write a number such as 5.');
  return Number(text);
}
