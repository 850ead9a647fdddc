import { InvalidArgumentError, Option } from 'commander';
import { logFormats } from '../log/formats.ts';
import type { LogArguments } from '../log/run-log.ts';
import type { JourneyCommand } from './command.ts';

/** `journey log FILE`: shows the history of a map. */
export const log: JourneyCommand = {
  name: 'log',
  define(command, io, finish) {
    command
      .summary('tell the history of a map, commit by commit')
      .description(
        'Tells what each commit changed in a map, the newest first, as `journey diff` does. Commits that changed nothing but\n' +
          'comments and layout are left out. A file that was renamed is followed.',
      )
      .argument('<file>', 'the map')
      .argument('[revision]', 'where to begin, or a range such as v1.0.. (default: HEAD)')
      .addOption(new Option('--format <format>', 'how to tell it').choices(logFormats).default('pretty'))
      .option('-n, --max-count <number>', 'how many commits to tell of', count)
      .option('--since <time>', 'only commits since a day such as 2026-11-21, or "2 weeks ago"')
      .option('--until <time>', 'only commits up to the end of such a day')
      .option('--journey <name>', 'only what changed in this journey')
      .option('--all', 'list commits that changed nothing of what the map says, too')
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
