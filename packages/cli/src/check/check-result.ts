import type { Level } from '@journey-maps/core/model';
import { getPathInRepository, type InputMap } from '../files/input-maps.ts';
import type { Io } from '../io.ts';
import type { CheckResult } from '../report/reporter.ts';
import type { FileResult, KnownFinding } from './file-result.ts';

/**
 * Collects the results to report.
 *
 * @param inBaseline the findings that the baseline holds
 * @param quiet lists only errors; the counts still include all findings
 */
export function checkResult(
  maps: readonly InputMap[],
  results: readonly FileResult[],
  inBaseline: ReadonlySet<KnownFinding>,
  problems: readonly string[],
  quiet: boolean,
  io: Io,
): CheckResult {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0 };
  const files = maps.map((map, index) => {
    const { findings = [], suppressed = [] } = results[index] ?? {};
    const open = findings
      .filter((finding) => !inBaseline.has(finding))
      .map((finding) => placeFinding(finding, map));
    for (const { level } of open) counts[level]++;
    return {
      path: map.shown,
      pathInRepository: getPathInRepository(map, io),
      text: map.text,
      findings: quiet ? open.filter(({ level }) => level === 'error') : open,
      suppressed,
      inBaseline: findings.filter((finding) => inBaseline.has(finding)),
    };
  });
  return {
    files,
    summary: {
      files: files.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
      inBaseline: files.reduce((sum, file) => sum + file.inBaseline.length, 0),
    },
    problems,
  };
}

/** Returns a finding at its place. One about a whole map in a Markdown file is at the first line of the map. */
function placeFinding(finding: KnownFinding, { inMarkdown }: InputMap): KnownFinding {
  const { start, end } = finding.span;
  if (inMarkdown === undefined || start >= inMarkdown.start) return finding;
  return { ...finding, span: { start: inMarkdown.start, end: Math.max(end, inMarkdown.start) } };
}
