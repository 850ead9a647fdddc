import { LineIndex } from '@journey-maps/core/model';
import { escapeControls } from '../terminal/escape-controls.ts';
import type { Reporter } from './reporter.ts';

/**
 * Writes one line for each finding, in the compiler format that editors parse: `FILE:LINE:COLUMN: LEVEL:
 * MESSAGE [RULE]`.
 */
export const writeConcise: Reporter = ({ files }, { colours }) => {
  const paint = { error: colours.red, warning: colours.yellow, info: colours.blue };
  const lines = files.flatMap(({ path, text, findings }) => {
    const index = findings.length === 0 ? undefined : new LineIndex(text);
    return findings.map(({ span, level, message, rule }) => {
      const { line, column } = index?.positionAt(span.start) ?? { line: 1, column: 1 };
      return `${escapeControls(path)}:${line}:${column}: ${paint[level](level)}: ${escapeControls(message)} ${colours.dim(`[${rule}]`)}\n`;
    });
  });
  return lines.join('');
};
