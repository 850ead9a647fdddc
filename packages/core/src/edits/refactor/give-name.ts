import type { TextEdit } from '../../model/document.ts';
import type { Entity, Pain } from '../../model/statements.ts';
import type { StatementContext } from '../../model/walk.ts';
import { namesOf } from '../../semantics/link/names.ts';
import { findRemedies } from '../../semantics/queries/find-remedies.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import { addFixes } from '../text-edits/add-fixes.ts';
import { findInsertionBeside } from '../text-edits/find-insertion-beside.ts';
import { createNameAllocator } from '../text-edits/name-allocator.ts';
import type { Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';

/** The statements that can have a name, and their types in the words of users. */
const words: Partial<Record<Entity['kind'], string>> = {
  stage: 'stage',
  step: 'step',
  touchpoint: 'touchpoint',
  pain: 'pain',
  gain: 'gain',
  opportunity: 'opportunity',
  'action-item': 'action item',
  metric: 'metric',
  resource: 'resource',
};

/**
 * Gives a name to a statement with only a title, so that others can refer to it. For a pain, can also add an
 * opportunity that refers to it.
 */
export const giveName: RefactoringSource = (context, place) => {
  const { statement, parent, stray } = place;
  // At the top level of a file, a missing name is a finding, which has its own quick fix.
  if (stray || parent === undefined || !('title' in statement) || !statement.title?.value) return [];
  const word = words[statement.kind];
  if (word === undefined || ('meets' in statement && statement.meets !== undefined)) return [];
  const { document } = context.linked;
  // Text that does not parse there may be the name.
  if (
    document.problems.some(({ span }) => span.start <= statement.head.end && statement.span.start <= span.end)
  )
    return [];
  const { name, edits } = createNameAllocator(document)(statement);
  const naming: readonly Refactoring[] =
    statement.name === undefined
      ? [{ kind: 'rewrite', title: `Name this ${word} \`${name}\``, change: () => ({ edits }) }]
      : [];
  return statement.kind === 'pain'
    ? [
        ...naming,
        ...listAnsweringRefactorings(context, place as StatementContext & { statement: Pain }, name, edits),
      ]
    : naming;
};

const bodies = new Set(['journey', 'stage', 'step', 'touchpoint'] as const);

function listAnsweringRefactorings(
  context: RefactoringContext,
  place: StatementContext & { readonly statement: Pain },
  name: string,
  edits: readonly TextEdit[],
): readonly Refactoring[] {
  const { linked, workspace } = context;
  const { document } = linked;
  const pain = place.statement;
  const beside = findInsertionBeside(place, bodies);
  if (beside === undefined || isAnswered()) return [];
  const [owner] = listOwnersAround(place, context);
  const owned = owner === undefined ? '' : `; owner ${owner}`;
  const written = `opportunity "How might we help here?" { for ${name}${owned} }`;
  const title =
    pain.name === undefined
      ? `Name this pain \`${name}\` and add an opportunity for it`
      : `Add an opportunity for \`${name}\``;
  return addFixes(document, beside.into, written, title, beside.before).map((fix) => ({
    kind: 'rewrite',
    title,
    change: () => ({ edits: [...edits, ...fix.edits] }),
  }));

  function isAnswered(): boolean {
    // Without a name, no opportunity can refer to it.
    if (pain.name === undefined) return false;
    const isMentioned = namesOf(document).sites.some(({ ref }) => linked.target(ref)?.entity === pain);
    return isMentioned || findRemedies({ document, linked, workspace })(pain, place).length > 0;
  }
}
