import type { Fix, JourneyDocument, TextEdit } from '../../model/document.ts';
import type { BodyStatement } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { listChildren } from '../../model/walk.ts';
import { insertStatement } from './insert-statement.ts';
import { detectIndentUnit, detectLineBreak, getIndent } from './layout.ts';

/**
 * Returns the quick fix that adds statements to a body, one per line unless the body already has content on a
 * single line. They go above the first statement that has a body of its own, since properties come first. The
 * fix is not safe: the user must fill in the values.
 *
 * @param written one statement or several, each on one line.
 * @param title the fix's title in the editor's menu; "Add `…`" by default.
 * @param before the statement to insert before instead; `null` inserts at the end.
 * @returns one fix; an empty array if the body is not closed, since its end is unknown.
 */
export function addFixes(
  document: JourneyDocument,
  into: BodyStatement,
  written: string | readonly string[],
  title?: string,
  before: Span | null | undefined = findFirstChild(into),
): readonly Fix[] {
  const statements = typeof written === 'string' ? [written] : written;
  const edits = createEdits(document, into, statements, before ?? undefined);
  if (edits === undefined) return [];
  return [{ title: title ?? `Add \`${statements.join('; ')}\``, edits, safe: false, asks: true }];
}

function createEdits(
  document: JourneyDocument,
  into: BodyStatement,
  statements: readonly string[],
  before: Span | undefined,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const content = into.body === undefined ? '' : text.slice(into.body.start, into.body.end);
  if (statements.length > 1 && content.trim() === '') return createBody(text, into, statements);
  const hasLines = content.trim() !== '' && /[\r\n]/u.test(content);
  const edits = (hasLines ? statements : [statements.join('; ')]).map((statement) =>
    insertStatement(document, into, statement, before),
  );
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** Returns the edit that gives a statement a body of several lines, in place of an empty one. */
function createBody(
  text: string,
  { span, body }: BodyStatement,
  statements: readonly string[],
): readonly TextEdit[] | undefined {
  const lineBreak = detectLineBreak(text, span.end);
  const outer = getIndent(text, span.start);
  const lines = statements.map((statement) => lineBreak + outer + detectIndentUnit(text) + statement);
  const content = lines.join('') + lineBreak + outer;
  if (body === undefined) {
    return [{ span: { start: span.end, end: span.end }, newText: ` {${content}}` }];
  }
  return text[body.end] === '}' ? [{ span: body, newText: content }] : undefined;
}

/** Returns the span of the first statement in a body that can have a body itself. */
function findFirstChild(statement: BodyStatement): Span | undefined {
  return listChildren(statement).reduce<Span | undefined>(
    (first, { span }) => (first !== undefined && first.start < span.start ? first : span),
    undefined,
  );
}
