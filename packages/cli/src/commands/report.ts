import { Option } from 'commander';
import { type HealthFormat, healthFormats } from '../health/formats.ts';
import type { JourneyCommand } from './command.ts';

/** `journey report [FILE|FOLDER|GLOB …]`: reports the health of journeys. */
export const report: JourneyCommand = {
  name: 'report',
  define(command, io, finish) {
    command
      .summary('report the health of journeys')
      .description(
        'Reports the health of journeys: stages, touchpoints, pain points, open action items, evidence and review.',
      )
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .addOption(new Option('--format <format>', 'output format').choices(healthFormats).default('text'))
      .option('--today <date>', 'report as of this date, such as 2026-11-21 (default: today)')
      .option('-o, --output <file>', 'file to write (`-` or default: standard output)')
      .addHelpText(
        'after',
        "\nIn CSV, a text that begins with = + - @, a tab or a carriage return gets a ' in front: spreadsheets would\n" +
          'otherwise read it as a formula.\n' +
          '\nExamples:\n' +
          '  journey report\n' +
          '  journey report maps/checkout.journey --format markdown -o meeting.md\n' +
          '  journey report maps --format csv -o maps.csv\n',
      )
      .action(
        async (
          paths: readonly string[],
          options: { format: HealthFormat; today?: string; output?: string },
        ) => {
          const { runReport } = await import('../health/run-report.ts');
          finish(await runReport(paths, options, io));
        },
      );
  },
};
