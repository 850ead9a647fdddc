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
        'Reports the health of journeys: progress, stages, funnel, first contact, confidence, touchpoints, pain points, open action items, metrics, evidence and review. The backlog ranks the opportunities of all maps in one list.',
      )
      .argument('[paths...]', 'files, folders or patterns such as "maps/**/*.journey" (default: this folder)')
      .addOption(new Option('--section <section>', 'only this section').choices(['backlog']))
      .addOption(
        new Option('--format <format>', 'output format (xlsx: only the backlog)')
          .choices(healthFormats)
          .default('text'),
      )
      .option('--today <date>', 'report as of this date, such as 2026-11-21 (default: today)')
      .option('-o, --output <file>', 'file to write (`-` or default: standard output)')
      .addHelpText(
        'after',
        "\nIn CSV, a text that begins with = + - @, a tab or a carriage return gets a ' in front: spreadsheets would\n" +
          'otherwise read it as a formula.\n' +
          '\nExamples:\n' +
          '  journey report\n' +
          '  journey report maps/checkout.journey --format markdown -o meeting.md\n' +
          '  journey report maps --format csv -o maps.csv\n' +
          '  journey report maps --section backlog --format xlsx -o backlog.xlsx\n',
      )
      .action(
        async (
          paths: readonly string[],
          options: { format: HealthFormat; section?: 'backlog'; today?: string; output?: string },
        ) => {
          const { runReport } = await import('../health/run-report.ts');
          finish(await runReport(paths, options, io));
        },
      );
  },
};
