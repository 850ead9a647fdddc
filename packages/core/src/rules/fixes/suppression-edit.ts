import { endOfStatementHead } from '../../edits/text-edits/end-of-statement-head.ts';
import { detectLineBreak, getIndent, getLineEnd, getLineStart } from '../../edits/text-edits/layout.ts';
import type { JourneyDocument, TextEdit } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Span } from '../../model/values.ts';
import { rules } from '../rules/index.ts';

export interface SuppressionEdit {
  readonly edit: TextEdit;
  /** The span of the reason after the edit: an editor puts the cursor there. */
  readonly reason: Span;
}

/**
 * Returns the edit that hides a finding: a comment on the line above its statement, or right before the
 * statement if others precede it on its line.
 *
 * @param reason line breaks in it become spaces. Without a reason the comment hides nothing, and is itself a finding.
 * @returns `undefined` if no comment can hide the rule's findings.
 */
export function createSuppressionEdit(
  { text }: Pick<JourneyDocument, 'text'>,
  { rule, span, statement }: Pick<Finding, 'rule' | 'span' | 'statement'>,
  reason: string,
): SuppressionEdit | undefined {
  if (rules.find(({ id }) => id === rule)?.unsuppressible === true) return undefined;
  const at = findPropertyStart(text, span, statement) ?? statement.start;
  const line = getLineStart(text, at);
  const isFirst = text.slice(line, at).trim() === '';
  const opening = `${isFirst ? '//' : '/*'} journey-ignore ${rule} -- `;
  const reasonText = (isFirst ? reason : reason.replaceAll('*/', '')).replace(/\s+/gu, ' ').trim();
  const closing = isFirst ? detectLineBreak(text, at) + getIndent(text, at) : ' */ ';
  const start = at + opening.length;
  return {
    edit: { span: { start: at, end: at }, newText: opening + reasonText + closing },
    reason: { start, end: start + reasonText.length },
  };
}

/**
 * Returns the offset of the property that a finding is on, if the property begins a line. A comment above it is
 * more specific than one above the whole statement, and hides no more than necessary.
 */
function findPropertyStart(text: string, span: Span, statement: Span): number | undefined {
  const line = getLineStart(text, span.start);
  const start = line + getIndent(text, line).length;
  const isAlone = start > statement.start && start <= span.start && start < getLineEnd(text, start);
  return isAlone && span.start < endOfStatementHead(text, start) ? start : undefined;
}
