import type { CheckOptions, Level } from '@journey-maps/core';
import type { LoadedMap } from '../files/load-maps.ts';
import type { CheckResult } from '../report/reporter.ts';

/** The findings of maps, and how many there are. */
export function checkMaps(maps: readonly LoadedMap[], options: CheckOptions): CheckResult {
  const files = maps.map(({ shown, document, workspace }) => ({
    path: shown,
    text: document.text,
    findings: workspace.check(document.uri, options),
  }));
  const findings = files.flatMap((file) => file.findings);
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
  };
}
