import { createHash } from 'node:crypto';
import { LineIndex } from '@journey-maps/core/model';
import { escapeControls, escapeJson } from '../terminal/escape-controls.ts';
import type { Reporter } from './reporter.ts';

/**
 * Writes GitLab's code quality report. Its fingerprints identify new findings, so they depend on the file and
 * the finding, not on the line. GitLab drops duplicate fingerprints, so repeated ones also get a number.
 *
 * Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const writeGitlab: Reporter = ({ files }) => {
  const issues = files.flatMap(({ pathInRepository, text, findings }) => {
    const lines = new LineIndex(text);
    const seen = new Map<string, number>();
    return findings.map(({ rule, level, message, span, fingerprint }) => {
      const nth = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, nth + 1);
      return {
        description: escapeControls(message),
        check_name: rule,
        fingerprint: createHash('sha256').update(`${pathInRepository}\n${fingerprint}\n${nth}`).digest('hex'),
        severity: severities[level],
        location: {
          path: pathInRepository,
          lines: { begin: lines.positionAt(span.start).line, end: lines.positionAt(span.end).line },
        },
      };
    });
  });
  return `${escapeJson(JSON.stringify(issues, null, 2))}\n`;
};

const severities = { error: 'major', warning: 'minor', info: 'info' } as const;
