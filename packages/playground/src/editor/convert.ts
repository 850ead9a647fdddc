import type * as lsp from 'vscode-languageserver-types';
import {
  editor,
  type IMarkdownString,
  type IPosition,
  type IRange,
  languages,
  MarkerSeverity,
  Uri,
} from './monaco.ts';

/** Converts a position of Monaco, which counts from 1. */
export function toPosition({ lineNumber, column }: IPosition): lsp.Position {
  return { line: lineNumber - 1, character: column - 1 };
}

/** Converts a range of Monaco. */
export function toRange({ startLineNumber, startColumn, endLineNumber, endColumn }: IRange): lsp.Range {
  return {
    start: { line: startLineNumber - 1, character: startColumn - 1 },
    end: { line: endLineNumber - 1, character: endColumn - 1 },
  };
}

/** Converts a range of the server. */
export function fromRange({ start, end }: lsp.Range): IRange {
  return {
    startLineNumber: start.line + 1,
    startColumn: start.character + 1,
    endLineNumber: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Converts a text edit of the server. */
export function fromTextEdit({ range, newText }: lsp.TextEdit): languages.TextEdit {
  return { range: fromRange(range), text: newText };
}

/**
 * Converts the edits of the open map. The playground has one map, so edits of other files have no place to go.
 *
 * @returns undefined if the edit also changes other files
 */
export function fromWorkspaceEdit(
  { changes = {}, documentChanges = [] }: lsp.WorkspaceEdit,
  model: editor.ITextModel,
): languages.WorkspaceEdit | undefined {
  const files: (readonly [uri: string, edits: readonly lsp.TextEdit[]])[] = Object.entries(changes);
  for (const change of documentChanges) {
    if (!('textDocument' in change)) return undefined;
    files.push([change.textDocument.uri, change.edits.filter((edit) => 'newText' in edit)]);
  }
  const own = model.uri.toString();
  if (files.some(([uri]) => Uri.parse(uri).toString() !== own)) return undefined;
  return {
    edits: files.flatMap(([, edits]) =>
      edits.map((edit) => ({ resource: model.uri, versionId: undefined, textEdit: fromTextEdit(edit) })),
    ),
  };
}

/** Converts the contents of a hover or of a documentation. */
export function fromMarkup(content: string | lsp.MarkupContent): IMarkdownString {
  return { value: typeof content === 'string' ? content : content.value };
}

const severities: Readonly<Record<lsp.DiagnosticSeverity, MarkerSeverity>> = {
  1: MarkerSeverity.Error,
  2: MarkerSeverity.Warning,
  3: MarkerSeverity.Info,
  4: MarkerSeverity.Hint,
};

/** Converts a diagnostic to Monaco's marker. */
export function fromDiagnostic(diagnostic: lsp.Diagnostic): editor.IMarkerData {
  const { range, severity = 1, message, code, tags, relatedInformation } = diagnostic;
  return {
    ...fromRange(range),
    severity: severities[severity],
    message: typeof message === 'string' ? message : message.value,
    ...(code !== undefined && { code: String(code) }),
    ...(tags !== undefined && { tags }),
    ...(relatedInformation !== undefined && {
      relatedInformation: relatedInformation.map(({ location, message: text }) => ({
        ...fromRange(location.range),
        resource: Uri.parse(location.uri),
        message: text,
      })),
    }),
  };
}

/** Converts the kind of a completion item: both number them differently. */
export function fromCompletionKind(kind: lsp.CompletionItemKind = 1): languages.CompletionItemKind {
  const { CompletionItemKind: own } = languages;
  const kinds = [
    own.Text,
    own.Method,
    own.Function,
    own.Constructor,
    own.Field,
    own.Variable,
    own.Class,
    own.Interface,
    own.Module,
    own.Property,
    own.Unit,
    own.Value,
    own.Enum,
    own.Keyword,
    own.Snippet,
    own.Color,
    own.File,
    own.Reference,
    own.Folder,
    own.EnumMember,
    own.Constant,
    own.Struct,
    own.Event,
    own.Operator,
    own.TypeParameter,
  ];
  return kinds[kind - 1] ?? own.Text;
}
