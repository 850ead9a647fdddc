import { LineIndex } from '@journey-maps/core/model';
import { convertFinding } from '@journey-maps/core/rules';
import type { KnownFinding } from '../check/file-result.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * Writes for programs. Lines and columns are from 1, columns in UTF-16 code units, ends exclusive. Additions
 * are new properties; a change to existing ones is a new `version`.
 */
export const writeJson: Reporter = ({ files, summary, problems }) => {
  const report = {
    version: 1,
    findings: files.flatMap(convertFindings),
    suppressed: files.flatMap(convertSuppressed),
    summary,
    problems,
  };
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
};

function convertFindings(file: CheckedFile) {
  if (file.findings.length === 0) return [];
  const lines = new LineIndex(file.text);
  return file.findings.map((finding) => convertToJson(finding, file, lines));
}

function convertSuppressed(file: CheckedFile) {
  if (file.suppressed.length === 0) return [];
  const lines = new LineIndex(file.text);
  return file.suppressed.map((finding) => ({
    ...convertToJson(finding, file, lines),
    reason: finding.reason,
  }));
}

/** Puts the file where readers of the text expect it. */
function convertToJson(finding: KnownFinding, { path }: CheckedFile, lines: LineIndex) {
  const { rule, severity, message, ...others } = convertFinding(finding, finding.fingerprint, lines);
  return { rule, severity, message, file: path, ...others };
}
