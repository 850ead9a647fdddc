import {
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  LanguageModelTextPart,
  LanguageModelToolResult,
  languages,
  lm,
  type Position,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { getCurrentMap } from '../get-current-map.ts';

/** The name of the tool in the manifest. */
export const openMapTool = 'journey_open_map';

/**
 * Offers assistants in the editor what no server can know: the map that the user works on, with unsaved changes,
 * the cursor and the findings.
 */
export function registerEditorTools(): Disposable {
  return lm.registerTool(openMapTool, {
    invoke: () => {
      const map = getCurrentMap();
      const cursor = window.visibleTextEditors.find(({ document }) => document === map)?.selection.active;
      const text =
        map === undefined
          ? 'No map is open. Ask the user to open one, or list the maps.'
          : describeOpenMap(
              map,
              workspace.asRelativePath(map.uri),
              cursor,
              languages.getDiagnostics(map.uri),
            );
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  });
}

/** Describes the open map for an assistant: its path, the cursor, the findings, and the text last. */
export function describeOpenMap(
  map: Pick<TextDocument, 'getText' | 'isDirty'>,
  path: string,
  cursor: Pick<Position, 'line' | 'character'> | undefined,
  diagnostics: readonly Diagnostic[],
): string {
  const severities: Readonly<Record<number, string>> = {
    [DiagnosticSeverity.Error]: 'error',
    [DiagnosticSeverity.Warning]: 'warning',
  };
  const findings = diagnostics.map(
    ({ range, severity, message }) =>
      `${range.start.line + 1}: ${severities[severity] ?? 'info'}: ${message}`,
  );
  return [
    `File: ${path}${map.isDirty ? ' (with unsaved changes)' : ''}`,
    ...(cursor === undefined ? [] : [`Cursor: line ${cursor.line + 1}, column ${cursor.character + 1}`]),
    findings.length === 0 ? 'Findings: none' : `Findings:\n${findings.join('\n')}`,
    `Text:\n${map.getText()}`,
  ].join('\n');
}
