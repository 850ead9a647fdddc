import { type Command, Option } from 'commander';
import type { CheckArguments } from '../check/check-arguments.ts';
import { formats, type ReportFormat } from '../report/formats.ts';
import type { OutputArgument } from '../report/outputs.ts';
import type { JourneyCommand } from './command.ts';

/** `journey check [FILE|FOLDER|GLOB …]`: reports the findings of maps. */
export const check: JourneyCommand = {
  name: 'check',
  define(command, io, finish) {
    const outputs: OutputArgument<ReportFormat>[] = [];
    command
      .summary('report the flaws of maps')
      .description('Reports the flaws of maps: of files, of all maps in a folder and below it, of a pattern.')
      .argument(
        '[paths...]',
        'files, folders or patterns such as "maps/**/*.journey" (default: this folder)',
      );
    addReporting(command, outputs);
    addSelecting(command);
    addFixing(command);
    addBaseline(command);
    command
      .addHelpText(
        'after',
        '\nExit codes: 0 nothing that fails the check, 1 errors found, 2 wrong usage, a mistake in a configuration\n' +
          'or a file that cannot be read.\n' +
          '\nExamples:\n' +
          '  journey check\n' +
          '  journey check maps/checkout.journey --fix\n' +
          '  journey check "maps/**/*.journey" --format pretty --format sarif --output-file journey.sarif\n' +
          '  journey check --since main --max-warnings 0\n' +
          '  journey check --baseline journey-baseline.json --write-baseline\n',
      )
      .action(async (paths: readonly string[], options: Omit<CheckArguments, 'outputs'>) => {
        const { runCheck } = await import('../check/run-check.ts');
        finish(await runCheck(paths, { ...options, outputs }, io));
      });
  },
};

/** @param outputs filled in the order of the arguments, which Commander does not reveal */
function addReporting(command: Command, outputs: OutputArgument<ReportFormat>[]): void {
  command
    .addOption(
      new Option(
        '--format <format>',
        'how to report (default: pretty, in GitHub Actions github); may be given several times',
      ).choices(formats),
    )
    .on('option:format', (format: ReportFormat) => void outputs.push({ format }))
    .option(
      '-o, --output-file <file>',
      'where the report of the --format before it goes (`-` or default: standard output)',
    )
    .on('option:output-file', (file: string) => void outputs.push({ file }))
    .option('--quiet', 'tell errors only')
    .option('--color', 'write in colour')
    .option('--no-color', 'write without colour')
    .addOption(
      new Option('--fail-on <level>', 'the lowest level that fails the check')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'fail when there are more warnings than this');
}

function addSelecting(command: Command): void {
  command
    .option(
      '--since <ref>',
      'only maps that changed since a branch, tag or commit of git (or A.., A..B, A...B), or that import one',
    )
    .option('--pass-without-maps', 'say nothing if there are no maps in this folder, and succeed')
    .option('--stdin', 'check one map that comes from standard input')
    .option('--stdin-filename <file>', 'what that one is called: its imports are seen from there')
    .option('--rule <id=level>', 'set the level of a rule; may be given several times', gather)
    .option('--today <date>', 'check as on this day, such as 2026-11-21 (default: today)')
    .option('--watch', 'check again whenever a map changes')
    .option('--cache', 'check only what changed since the last time')
    .option('--cache-location <folder>', 'where that is kept (default: node_modules/.cache/journey)')
    .option('--print-config <file>', 'print the settings that hold for a map, and check nothing');
}

function addFixing(command: Command): void {
  command
    .option('--fix', 'make the fixes that are safe')
    .option('--fix-dry-run', 'print what --fix would change, and change nothing')
    .option('--unsafe-fixes', 'with these, make the fixes that need your word too: read what they wrote');
}

function addBaseline(command: Command): void {
  command
    .option('--baseline <file>', 'leave out the findings that this file holds')
    .option('--write-baseline', 'write all findings of now to it')
    .option('--prune-baseline', 'take out of it what is no longer found');
}

function gather(one: string, before: readonly string[] = []): readonly string[] {
  return [...before, one];
}
