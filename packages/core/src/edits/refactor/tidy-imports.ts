import type { Import, TextEdit } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { getOwnLine, getWholeLines, removeLines } from '../text-edits/get-whole-lines.ts';
import { getLineStart } from '../text-edits/layout.ts';

/**
 * Returns the edits that sort a file's imports alphabetically, with their comments, and remove unused ones.
 * An unused import with a comment beside it is left for people to decide. Returns no edits if everything is
 * in order, or if an import shares its line with something else.
 */
export function sortImports({
  document,
  unresolved,
  unusedImports,
  duplicates,
}: LinkedDocument): readonly TextEdit[] {
  const { text, imports, problems } = document;
  const lines = new Map<Import, Span>();
  for (const statement of imports) {
    const whole = getWholeLines(document, statement.span);
    if (whole === undefined) return [];
    // A comment at the top belongs to the file, and not to its first import.
    const isTop = text.slice(0, whole.start).trim() === '';
    lines.set(statement, isTop ? { start: getLineStart(text, statement.span.start), end: whole.end } : whole);
  }
  // An import may be needed for a line that does not parse, or for an unresolved name.
  const isSure = problems.length === 0 && unresolved.length === 0;
  const gone = new Set(
    isSure ? unusedImports.filter(({ span }) => getOwnLine(text, span) !== undefined) : [],
  );
  const remaining = imports.filter((statement) => !gone.has(statement));
  // If two files declare the same name, the first import wins, so the order matters.
  const sorted = duplicates.length > 0 || problems.length > 0 ? remaining : remaining.toSorted(compareByPath);
  const getLine = (statement: Import) => lines.get(statement) ?? statement.span;
  return [
    ...remaining.flatMap((statement, i): readonly TextEdit[] => {
      const other = sorted[i];
      if (other === undefined || other === statement) return [];
      const { start, end } = getLine(other);
      return [{ span: getLine(statement), newText: text.slice(start, end) }];
    }),
    ...removeLines(
      text,
      [...gone].flatMap(({ span }) => getOwnLine(text, span) ?? []),
    ),
  ];
}

/** Puts nearer files first: those beside or below this one, then those further up. */
function compareByPath({ path: a }: Import, { path: b }: Import): number {
  const countUp = (path: string) => path.split('/').filter((part) => part === '..').length;
  return countUp(a.value) - countUp(b.value) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
}
