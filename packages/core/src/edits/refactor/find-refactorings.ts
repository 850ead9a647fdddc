import { type StatementContext, walk } from '../../model/walk.ts';
import { deriveFutureMap } from './derive-future-map.ts';
import { giveName } from './give-name.ts';
import { moveToSharedFile } from './move-to-shared-file.ts';
import type { Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';
import { sortActionItems } from './sort-action-items.ts';
import { wrapTouchpointInStep } from './touchpoint-to-step.ts';

const sources: readonly RefactoringSource[] = [
  giveName,
  wrapTouchpointInStep,
  moveToSharedFile,
  sortActionItems,
  deriveFutureMap,
];

/** Returns the refactorings for the innermost statement at an offset. */
export function findRefactorings(context: RefactoringContext, offset: number): readonly Refactoring[] {
  const place = findInnermost(context, offset);
  return place === undefined ? [] : sources.flatMap((source) => source(context, place));
}

function findInnermost({ linked }: RefactoringContext, offset: number): StatementContext | undefined {
  return walk(linked.document).findLast(
    ({ statement: { span } }) => span.start <= offset && offset <= span.end,
  );
}
