import { endOfStatementHead } from '../../edits/text-edits/end-of-statement-head.ts';
import { indentAt, lineBreakAt, lineEnd, lineStart } from '../../edits/text-edits/layout.ts';
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
 * Returns the offset of the property that a finding is on, if the property begins a line. A comment above it is
 * more specific than one above the whole statement, and hides no more than necessary.
 */
function propertyStart(text: string, span: Span, statement: Span): number | undefined {
  const line = lineStart(text, span.start);
  const start = line + indentAt(text, line).length;
  const isAlone = start > statement.start && start <= span.start && start < lineEnd(text, start);
  return isAlone && span.start < endOfStatementHead(text, start) ? start : undefined;
}
