import { LineIndex } from '@journey-maps/core/model';
import type { ConfigProblem } from '@journey-maps/language';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';

/** Converts the problems of a configuration file to diagnostics. */
export function convertProblems(text: string, problems: readonly ConfigProblem[]): Diagnostic[] {
  const lines = new LineIndex(text);
  const positionAt = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { line: line - 1, character: column - 1 };
  };
  return problems.map(({ span, message, level }) => ({
    range: { start: positionAt(span.start), end: positionAt(span.end) },
    severity: level === 'warning' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: 'journey',
    message,
  }));
}
