import { lineStart } from '../edit/layout.ts';
import { ownLine, removeLines, wholeLines } from '../edit/whole-lines.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { Import, TextEdit } from '../model/document.ts';
import type { Span } from '../model/values.ts';

/**
 * The edits that put a file's imports in alphabetical order, comments with them, and remove those that nothing needs
 * (one with a comment beside it is left for a human). None where all is as it should be, or an import shares its line with something else.
 */
export function tidyImports({
  document,
  unresolved,
  unusedImports,
  duplicates,
}: LinkedDocument): readonly TextEdit[] {
  const { text, imports, problems } = document;
  const lines = new Map<Import, Span>();
  for (const statement of imports) {
    const whole = wholeLines(document, statement.span);
    if (whole === undefined) return [];
    // What stands above all others is said of the file.
    const isTop = text.slice(0, whole.start).trim() === '';
    lines.set(statement, isTop ? { start: lineStart(text, statement.span.start), end: whole.end } : whole);
  }
  // Where something cannot be read, or a name leads nowhere, an import may be needed for just that.
  const isSure = problems.length === 0 && unresolved.length === 0;
  const gone = new Set(isSure ? unusedImports.filter(({ span }) => ownLine(text, span) !== undefined) : []);
  const kept = imports.filter((statement) => !gone.has(statement));
  // Of two files that declare one name the first import counts: then their order says something.
  const sorted = duplicates.length > 0 || problems.length > 0 ? kept : kept.toSorted(byPath);
  const lineOf = (statement: Import) => lines.get(statement) ?? statement.span;
  return [
    ...kept.flatMap((statement, i): readonly TextEdit[] => {
      const other = sorted[i];
      if (other === undefined || other === statement) return [];
      const { start, end } = lineOf(other);
      return [{ span: lineOf(statement), newText: text.slice(start, end) }];
    }),
    ...removeLines(
      text,
      [...gone].flatMap(({ span }) => ownLine(text, span) ?? []),
    ),
  ];
}

/** Nearer files first: what lies beside or below, then what lies further up. */
function byPath({ path: a }: Import, { path: b }: Import): number {
  const up = (path: string) => path.split('/').filter((part) => part === '..').length;
  return up(a.value) - up(b.value) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
