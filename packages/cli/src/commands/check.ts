import { Option } from 'commander';
import { defaultFormat, formats, type ReportFormat } from '../report/formats.ts';
import type { JourneyCommand } from './command.ts';

/** `journey check [FILE|FOLDER|GLOB …]`: the flaws of maps. */
export const check: JourneyCommand = {
  name: 'check',
  define(command, io, finish) {
    command
      .summary('report the flaws of maps')
      .description('Reports the flaws of maps: of files, of all maps in a folder and below it, of a pattern.')
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .addOption(new Option('--format <format>', 'how to report').choices(formats).default(defaultFormat))
      .option('--today <date>', 'check as on this day, such as 2026-11-21 (default: today)')
      .addHelpText(
        'after',
        '\nExit codes: 0 no error, 1 errors found, 2 wrong usage or a file that cannot be read.\n' +
          '\nExamples:\n' +
          '  journey check\n' +
          '  journey check maps/checkout.journey\n' +
          '  journey check "maps/**/*.journey" --format json\n',
      )
      .action(async (paths: readonly string[], options: { format: ReportFormat; today?: string }) => {
        const { runCheck } = await import('../check/run-check.ts');
        finish(await runCheck(paths, options, io));
      });
  },
};
