import { resolve } from 'node:path';
import { append, isFailure } from '@journey-maps/core/text';
import { tell } from '../complain.ts';
import { mapSettings } from '../config/map-settings.ts';
import { getInputFile, type InputMap, readInputMaps } from '../files/input-maps.ts';
import type { ParsedMaps } from '../files/map-library.ts';
import type { ExitCode, Io } from '../io.ts';
import { isFailing } from '../report/reporter.ts';
import type { CheckPlan } from './check-plan.ts';
import { checkResult } from './check-result.ts';
import { collectFindings } from './collect-findings.ts';
import { writeReports } from './write-reports.ts';

/**
 * Checks maps once and reports the findings. Unreadable files do not hide the findings of other files.
 *
 * @param parsed maps that have already been parsed, for repeated checks
 */
export async function checkOnce(
  paths: readonly string[],
  plan: CheckPlan,
  io: Io,
  parsed: ParsedMaps = new Map(),
): Promise<ExitCode> {
  const asked = await readInputMaps(paths, plan.stdin, io, true);
  const settings = await mapSettings(asked.maps.map(getInputFile), plan.levels, io.folder);
  let maps: readonly (InputMap & { settings: ReturnType<typeof settings.getSettingsFor> })[] = asked.maps.map(
    (map) => ({ ...map, settings: settings.getSettingsFor(getInputFile(map)) }),
  );
  const isNothingToCheck = paths.length === 0 && asked.maps.length + asked.unreadable.length === 0;
  if (asked.wrong.length > 0)
    return isNothingToCheck && plan.passWithoutMaps ? passQuietly(plan, io) : stop(asked.wrong, io);
  // Markdown files without maps.
  if (asked.maps.length + asked.unreadable.length === 0) return passQuietly(plan, io);
  if (plan.since !== undefined) {
    const { selectChanged } = await import('./only-changed.ts');
    const changed = await selectChanged(maps, plan.since, settings, io.folder, parsed);
    if (isFailure(changed)) return stop([changed.problem], io);
    maps = changed.maps;
  }
  const problems = [...asked.unreadable, ...settings.listProblemsFor(maps.map(getInputFile))];
  if (plan.fix !== undefined) {
    const { makeFixes } = await import('../fix/make-fixes.ts');
    const fixed = await makeFixes(maps, plan, io, parsed);
    maps = fixed.maps;
    append(problems, fixed.problems);
  }
  const { results, unreadable } = await collectFindings(maps, plan, settings, io, parsed);
  append(problems, unreadable);

  const baseline = plan.baseline && {
    ...plan.baseline,
    path: resolve(io.folder, plan.baseline.file),
  };
  const compared =
    baseline && (await (await import('../baseline/use-baseline.ts')).useBaseline(baseline, maps, results));
  append(problems, compared?.problems ?? []);
  const result = checkResult(maps, results, compared?.known ?? new Set(), problems, plan.quiet, io);
  if (plan.fix?.write !== false) append(problems, await writeReports(result, plan, io));
  for (const sentence of [...problems, ...settings.listWarningsFor(maps.map(getInputFile))])
    tell(io, sentence);
  for (const sentence of compared?.stale ?? []) tell(io, sentence);

  const { summary } = result;
  const tooMany = summary.warnings > plan.maxWarnings;
  if (tooMany) {
    const { warnings } = summary;
    tell(io, `${warnings} warnings are more than the ${plan.maxWarnings} that --max-warnings allows.`);
  }
  if (problems.length > 0) return 2;
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const failed = (['error', 'warning', 'info'] as const).some(
    (level) => counts[level] > 0 && isFailing(level, plan.failOn),
  );
  return failed || tooMany || (compared?.stale.length ?? 0) > 0 ? 1 : 0;
}

/** Succeeds without output, but still writes the files that other programs wait for. */
async function passQuietly(plan: CheckPlan, io: Io): Promise<ExitCode> {
  const outputs = plan.outputs.filter(({ file }) => file !== undefined);
  const result = checkResult([], [], new Set(), [], plan.quiet, io);
  const problems = await writeReports(result, { ...plan, outputs }, io);
  return problems.length > 0 ? stop(problems, io) : 0;
}

function stop(sentences: readonly string[], io: Io): ExitCode {
  for (const sentence of sentences) tell(io, sentence);
  return 2;
}
