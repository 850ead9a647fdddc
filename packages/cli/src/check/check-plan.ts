import { resolve } from 'node:path';
import { type RuleLevel, rules } from '@journey-maps/core/rules';
import { findNearest } from '@journey-maps/core/text';
import { isMapName } from '../files/find-maps-below.ts';
import { isMarkdownName } from '../files/maps-in-markdown.ts';
import { findOutputProblem, isSameFile } from '../files/output-problem.ts';
import type { Io } from '../io.ts';
import { logFormats, type ReportFormat } from '../report/formats.ts';
import { pairOutputs, type ReportOutput } from '../report/outputs.ts';
import type { FailOn } from '../report/reporter.ts';
import type { CheckArguments } from './check-arguments.ts';
import { getLocalDay, isDay } from './day.ts';

/** A validated plan for a check, made from consistent arguments. */
export interface CheckPlan {
  readonly outputs: readonly ReportOutput<ReportFormat>[];
  readonly today: string;
  readonly fix?: { readonly write: boolean; readonly unsafe: boolean };
  readonly failOn: FailOn;
  readonly maxWarnings: number;
  readonly since?: string;
  /** Succeeds if the folder has no maps. */
  readonly passWithoutMaps: boolean;
  /** The path of the map if it comes from standard input. */
  readonly stdin?: string;
  readonly watch: boolean;
  /** The folder of the cache, or `''` for the default; absent if no cache is used. */
  readonly cache?: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
  readonly quiet: boolean;
  readonly colour?: boolean;
  readonly baseline?: { readonly file: string; readonly write: boolean; readonly prune: boolean };
}

/** @returns the plan, or a sentence about arguments that contradict each other */
export function checkPlan(paths: readonly string[], args: CheckArguments, io: Io): CheckPlan | string {
  const outputs = pairOutputs(args.outputs, {
    inFile: 'pretty',
    printed: io.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'pretty',
    forLogs: logFormats,
    fileOption: '--output-file',
    folder: io.folder,
  });
  if (typeof outputs === 'string') return outputs;
  const levels = readLevels(args.rule ?? []);
  if (typeof levels === 'string') return levels;
  const wrong =
    describeWrongDay(args) ??
    describeWrongNumber(args) ??
    describeContradiction(paths, args) ??
    describeWrongBaseline(args, outputs, io.folder);
  if (wrong !== undefined) return wrong;
  const fixes = args.fix === true || args.fixDryRun === true;
  return {
    outputs,
    today: args.today ?? getLocalDay(io.now()),
    ...(fixes && { fix: { write: args.fixDryRun !== true, unsafe: args.unsafeFixes === true } }),
    failOn: args.failOn,
    maxWarnings: args.maxWarnings === undefined ? Infinity : Number(args.maxWarnings),
    ...(args.since !== undefined && { since: args.since }),
    passWithoutMaps: args.passWithoutMaps === true,
    ...(args.stdin === true && { stdin: args.stdinFilename ?? 'stdin.journey' }),
    watch: args.watch === true,
    ...((args.cache === true || args.cacheLocation !== undefined) && { cache: args.cacheLocation ?? '' }),
    levels,
    quiet: args.quiet === true,
    ...(args.color !== undefined && { colour: args.color }),
    ...(args.baseline !== undefined && {
      baseline: {
        file: args.baseline,
        write: args.writeBaseline === true,
        prune: args.pruneBaseline === true,
      },
    }),
  };
}

const ruleLevels: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

function readLevels(given: readonly string[]): ReadonlyMap<string, RuleLevel> | string {
  const levels = new Map<string, RuleLevel>();
  for (const assignment of given) {
    const [, id = '', written = ''] = /^([^=]*)=?(.*)$/su.exec(assignment) ?? [];
    const rule = rules.find((candidate) => candidate.id === id);
    if (rule === undefined) {
      const meant = findNearest(
        id,
        rules.map((candidate) => candidate.id),
      );
      return `--rule ${assignment}: no rule is called ${id || '""'}. ${meant === undefined ? '`journey rules` lists them.' : `Did you mean ${meant}?`}`;
    }
    const level = ruleLevels.find((candidate) => candidate === written);
    if (level === undefined) {
      return `--rule ${assignment}: write a level after the rule, such as ${id}=warning (${ruleLevels.join(', ')}).`;
    }
    if (rule.fixedLevels === true) return `--rule ${assignment}: the level of ${id} cannot be changed.`;
    levels.set(id, level);
  }
  return levels;
}

function describeWrongDay({ today }: CheckArguments): string | undefined {
  if (today === undefined || isDay(today)) return undefined;
  return `--today ${today} is not a valid date. Write a date such as 2026-11-21.`;
}

function describeWrongNumber({ maxWarnings }: CheckArguments): string | undefined {
  if (maxWarnings === undefined || /^\d{1,9}$/u.test(maxWarnings)) return undefined;
  return `--max-warnings ${maxWarnings} is not a number of warnings. Write a number such as 10.`;
}

/** Reports a baseline that would overwrite another file. */
function describeWrongBaseline(
  { baseline, writeBaseline, pruneBaseline }: CheckArguments,
  outputs: readonly ReportOutput<ReportFormat>[],
  folder: string,
): string | undefined {
  if (baseline === undefined || (writeBaseline !== true && pruneBaseline !== true)) return undefined;
  const path = resolve(folder, baseline);
  const problem = findOutputProblem(path);
  if (problem !== undefined) return `${baseline} is not written: ${problem}.`;
  const isTaken = outputs.some(({ file }) => file !== undefined && isSameFile(path, resolve(folder, file)));
  return isTaken
    ? `${baseline} cannot be both the baseline and a report: give each its own file.`
    : undefined;
}

function describeContradiction(paths: readonly string[], args: CheckArguments): string | undefined {
  if (args.unsafeFixes === true && args.fix !== true && args.fixDryRun !== true) {
    return '--unsafe-fixes only extends --fix and --fix-dry-run: add one of them.';
  }
  if (args.fix === true && args.fixDryRun === true) {
    return '--fix changes the maps and --fix-dry-run does not: choose one of them.';
  }
  if (args.fixDryRun === true && args.outputs.some((output) => 'format' in output)) {
    return '--fix-dry-run prints the changes instead of a report: leave out --format.';
  }
  const wantsBaseline = args.writeBaseline === true || args.pruneBaseline === true;
  if (wantsBaseline && args.baseline === undefined) {
    const option = args.writeBaseline === true ? '--write-baseline' : '--prune-baseline';
    return `${option} needs the file of the baseline: add --baseline FILE.`;
  }
  if (args.writeBaseline === true && args.pruneBaseline === true) {
    return '--write-baseline includes --prune-baseline: choose one of them.';
  }
  if (args.stdinFilename !== undefined && args.stdin !== true) {
    return '--stdin-filename works only with --stdin: add it.';
  }
  if (args.stdin === true) {
    if (paths.length > 0) return '--stdin reads one map from standard input: leave out the files.';
    if (
      args.stdinFilename !== undefined &&
      !isMapName(args.stdinFilename) &&
      !isMarkdownName(args.stdinFilename)
    ) {
      return `--stdin-filename ${args.stdinFilename} is not a map: the name of a map ends in \`.journey\`.`;
    }
    for (const [option, given] of [
      ['--watch', args.watch],
      ['--since', args.since],
      ['--cache', args.cache],
      ['--write-baseline', args.writeBaseline],
      ['--prune-baseline', args.pruneBaseline],
    ] as const) {
      if (given !== undefined) return `${option} needs files, and --stdin reads none: choose one of them.`;
    }
  }
  if (args.watch === true && (args.fixDryRun === true || wantsBaseline)) {
    return '--watch checks after every change: leave out --fix-dry-run, --write-baseline and --prune-baseline.';
  }
  return undefined;
}
