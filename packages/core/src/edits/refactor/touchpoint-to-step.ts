import type { TextEdit } from '../../model/document.ts';
import type { Touchpoint } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { isEmotionScore } from '../../semantics/queries/find-emotion.ts';
import { getDeclaration } from '../../semantics/queries/get-declaration.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import { quote } from '../../text/quote.ts';
import { getWholeLines } from '../text-edits/get-whole-lines.ts';
import { increaseIndent } from '../text-edits/increase-indent.ts';
import { detectIndentUnit, detectLineBreak, getIndent } from '../text-edits/layout.ts';
import type { Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';

/**
 * Wraps a touchpoint of a stage in a step, so that thoughts and actions behind the scenes have a place. In a
 * stage without steps, the touchpoints are the columns. There all of them become steps, so that the picture
 * stays the same.
 */
export const wrapTouchpointInStep: RefactoringSource = (context, { statement, parent, stray }) => {
  const stage = statement.kind === 'stage' ? statement : parent?.statement;
  if (stray || stage?.kind !== 'stage') return [];
  const { touchpoints } = stage;
  if (statement.kind === 'touchpoint' && (stage.steps.length > 0 || touchpoints.length === 1)) {
    return createRefactoring(context, [statement], 'Turn this touchpoint into a step');
  }
  if (statement.kind !== 'touchpoint' && statement.kind !== 'stage') return [];
  if (stage.steps.length > 0 || touchpoints.length < 2) return [];
  return createRefactoring(context, touchpoints, 'Turn each touchpoint of this stage into a step');
};

function createRefactoring(
  { linked }: RefactoringContext,
  touchpoints: readonly Touchpoint[],
  title: string,
): readonly Refactoring[] {
  const { problems } = linked.document;
  const isBroken = touchpoints.some(({ span }) =>
    problems.some((problem) => problem.span.start <= span.end && span.start <= problem.span.end),
  );
  if (isBroken || !touchpoints.every((touchpoint) => fits(touchpoint, linked))) return [];
  return [
    {
      kind: 'rewrite',
      title,
      change: () => ({ edits: touchpoints.map((touchpoint) => wrap(touchpoint, linked)) }),
    },
  ];
}

/** Returns whether a step around the touchpoint would look the same in the picture, with the same feelings. */
function fits(touchpoint: Touchpoint, linked: LinkedDocument): boolean {
  const declaration = getDeclaration(touchpoint, linked);
  if (declaration === undefined || getTitle(declaration) === '') return false;
  const emotions = [...touchpoint.emotions, ...(declaration === touchpoint ? [] : declaration.emotions)];
  if (emotions.some(({ score }) => score.percent || !isEmotionScore(score.value))) return false;
  // A step does not take over the emotions of a touchpoint that is only planned.
  return declaration.status?.value !== 'planned' || emotions.length === 0;
}

function wrap(touchpoint: Touchpoint, linked: LinkedDocument): TextEdit {
  const { document } = linked;
  const { text } = document;
  const title = quote(getTitle(getDeclaration(touchpoint, linked) ?? touchpoint));
  const lines = getWholeLines(document, touchpoint.span);
  if (lines === undefined) {
    const written = text.slice(touchpoint.span.start, touchpoint.span.end);
    return { span: touchpoint.span, newText: `step ${title} { ${written} }` };
  }
  const indent = getIndent(text, touchpoint.span.start);
  const unit = detectIndentUnit(text);
  const lineBreak = detectLineBreak(text, lines.start);
  const content = increaseIndent(lineBreak + text.slice(lines.start, lines.end), unit);
  return { span: lines, newText: `${indent}step ${title} {${content}${lineBreak}${indent}}` };
}
