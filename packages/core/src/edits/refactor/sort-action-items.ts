import type { ActionItem } from '../../model/statements.ts';
import type { Span } from '../../model/values.ts';
import { getWholeLines } from '../text-edits/get-whole-lines.ts';
import type { RefactoringSource } from './refactoring.ts';

/**
 * Sorts the action items of a body by their dates, with undated items last. The items exchange their positions,
 * so that everything between them stays. Comments move with their item.
 */
export const sortActionItems: RefactoringSource = ({ linked }, { statement, parent, stray }) => {
  const body = statement.kind === 'action-item' ? parent?.statement : statement;
  if (stray || body === undefined || !('actionItems' in body)) return [];
  const { document } = linked;
  const { actionItems } = body;
  const sorted = actionItems.toSorted(compareByDue);
  if (sorted.every((item, i) => item === actionItems[i])) return [];
  const overlaps = ({ start, end }: Span) =>
    document.problems.some(({ span }) => span.start <= end && start <= span.end);
  if (actionItems.some(({ span }) => overlaps(span))) return [];
  const lines = new Map(actionItems.map((item) => [item, getWholeLines(document, item.span)]));
  const haveLines = [...lines.values()].every((span) => span !== undefined);
  const getPlace = (item: ActionItem): Span => (haveLines ? lines.get(item) : undefined) ?? item.span;
  return [
    {
      kind: 'rewrite',
      title: 'Sort the action items by due date',
      change: () => ({
        edits: actionItems.flatMap((item, i) => {
          const other = sorted[i];
          if (other === undefined || other === item) return [];
          const { start, end } = getPlace(other);
          return [{ span: getPlace(item), newText: document.text.slice(start, end) }];
        }),
      }),
    },
  ];
};

function compareByDue(a: ActionItem, b: ActionItem): number {
  const [first, second] = [a.due?.value, b.due?.value];
  if (first === second) return 0;
  if (first === undefined) return 1;
  if (second === undefined) return -1;
  return first < second ? -1 : 1;
}
