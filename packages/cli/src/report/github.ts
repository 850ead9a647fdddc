import { type Level, LineIndex } from '@journey-maps/core/model';
import { escapeControls } from '../terminal/escape-controls.ts';
import { fenceText } from './fenced.ts';
import { pretty } from './pretty.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * Writes for GitHub Actions: the report for people in the log, and annotations at the lines of a pull
 * request. GitHub shows ten annotations of a level and drops the rest silently, so the tenth annotation
 * counts the remaining findings.
 *
 * Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const writeGithub: Reporter = (result, look) => {
  const levels: readonly Level[] = ['error', 'warning', 'info'];
  const annotations = levels.flatMap((level) => createAnnotations(result.files, level));
  return fenceText(pretty(result, look)) + annotations.map((line) => `${line}\n`).join('');
};

export const mostShown = 9;
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

function createAnnotations(files: readonly CheckedFile[], level: Level): string[] {
  const shown: string[] = [];
  let count = 0;
  for (const { pathInRepository, text, findings } of files) {
    let lines: LineIndex | undefined;
    for (const finding of findings) {
      if (finding.level !== level || ++count > mostShown) continue;
      lines ??= new LineIndex(text);
      const start = lines.positionAt(finding.span.start);
      const end = lines.positionAt(finding.span.end);
      const properties = {
        file: pathInRepository,
        line: start.line,
        endLine: end.line,
        // GitHub accepts columns only for an annotation of one line.
        ...(start.line === end.line && { col: start.column, endColumn: end.column }),
        title: finding.rule,
      };
      shown.push(writeCommand(level, properties, finding.message));
    }
  }
  if (count > mostShown) {
    shown.push(writeCommand(level, {}, `… ${count - mostShown} more. The log of this step has all of them.`));
  }
  return shown;
}

/**
 * Returns a workflow command that shows a message at a place.
 *
 * @param shown escapes the message
 */
export function writeCommand(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  message: string,
  shown: (message: string) => string = escapeControls,
): string {
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const list = written.length === 0 ? '' : ` ${written.join(',')}`;
  return `::${commands[level]}${list}::${escapeData(shown(message))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
