import { indentAt, lineBreakAt, lineEnd, lineStart } from '../edit/layout.ts';
import type { JourneyDocument, TextEdit } from '../model/document.ts';
import type { Span } from '../model/values.ts';
import { endOfStatementHead } from './end-of-statement-head.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules/index.ts';

export interface SuppressionEdit {
  readonly edit: TextEdit;
  /** Where the reason stands once the edit is made: an editor puts the cursor there. */
  readonly reason: Span;
}

/**
 * The edit that hides a finding, for a reason: a comment on the line above the statement that it lies on, or right before
 * it where that stands behind others on its line.
 *
 * @param reason in one line. Without one nothing is hidden, and the comment is itself a finding until it is given.
 * @returns `undefined` where no comment can hide what the rule finds.
 */
export function suppressionEdit(
  { text }: Pick<JourneyDocument, 'text'>,
  { rule, span, statement }: Pick<Finding, 'rule' | 'span' | 'statement'>,
  reason: string,
): SuppressionEdit | undefined {
  if (rules.find(({ id }) => id === rule)?.unsuppressible === true) return undefined;
  const at = propertyStart(text, span, statement) ?? statement.start;
  const line = lineStart(text, at);
  const isFirst = text.slice(line, at).trim() === '';
  const opening = `${isFirst ? '//' : '/*'} journey-ignore ${rule} -- `;
  const said = (isFirst ? reason : reason.replaceAll('*/', '')).replace(/\s+/gu, ' ').trim();
  const closing = isFirst ? lineBreakAt(text, at) + indentAt(text, at) : ' */ ';
  const start = at + opening.length;
  return {
    edit: { span: { start: at, end: at }, newText: opening + said + closing },
    reason: { start, end: start + said.length },
  };
}

/**
 * Where the property begins that a finding lies on, where that has a line of its own: the comment above it says more
 * than one above the whole statement, and hides no more than it must.
 */
function propertyStart(text: string, span: Span, statement: Span): number | undefined {
  const line = lineStart(text, span.start);
  const start = line + indentAt(text, line).length;
  const isAlone = start > statement.start && start <= span.start && start < lineEnd(text, start);
  return isAlone && span.start < endOfStatementHead(text, start) ? start : undefined;
}
