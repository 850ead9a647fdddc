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
      .summary('check maps and report the findings')
      .description(
        'Checks maps and reports the findings: in files, in a folder and its subfolders, or in files that match a pattern.',
      )
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
        '\nExit codes:\n' +
          '  0  the check passes\n' +
          '  1  the check fails\n' +
          '  2  wrong usage, a mistake in a configuration, or a file that cannot be read\n' +
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
        'format of the report (default: pretty, in GitHub Actions github); can be repeated',
      ).choices(formats),
    )
    .on('option:format', (format: ReportFormat) => void outputs.push({ format }))
    .option(
      '-o, --output-file <file>',
      'file for the report of the preceding --format (`-` or default: standard output)',
    )
    .on('option:output-file', (file: string) => void outputs.push({ file }))
    .option('--quiet', 'report only errors')
    .option('--color', 'write in colour')
    .option('--no-color', 'write without colour')
    .addOption(
      new Option('--fail-on <level>', 'the lowest level that fails the check')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'fail if there are more warnings than this');
}

function addSelecting(command: Command): void {
  command
    .option(
      '--since <ref>',
      'check only maps that changed since a git branch, tag or commit (or A.., A..B, A...B), and maps that import them',
    )
    .option('--pass-without-maps', 'succeed without a message if this folder has no maps')
    .option('--stdin', 'check one map from standard input')
    .option('--stdin-filename <file>', 'path of the map from standard input; imports are relative to it')
    .option('--rule <id=level>', 'set the level of a rule; can be repeated', gather)
    .option('--today <date>', 'check as of this date, such as 2026-11-21 (default: today)')
    .option('--watch', 'check again whenever a map changes')
    .option('--cache', 'check only what changed since the last check')
    .option('--cache-location <folder>', 'folder of the cache file (default: in your user cache folder)')
    .option('--print-config <file>', 'print the settings that apply to a map, and check nothing');
}

function addFixing(command: Command): void {
  command
    .option('--fix', 'apply the safe fixes')
    .option('--fix-dry-run', 'print what --fix would change, and change nothing')
    .option('--unsafe-fixes', 'with --fix or --fix-dry-run: also apply the fixes that you must review');
}

function addBaseline(command: Command): void {
  command
    .option('--baseline <file>', 'leave out the known findings that this file lists')
    .option('--write-baseline', 'write all current findings to the finding baseline')
    .option('--prune-baseline', 'remove findings that no longer occur from the finding baseline');
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
