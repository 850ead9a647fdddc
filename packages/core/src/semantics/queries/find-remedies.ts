import type { JourneyDocument } from '../../model/document.ts';
import type { ActionItem, Entity, Opportunity } from '../../model/statements.ts';
import { type StatementContext, walk } from '../../model/walk.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';

/** An opportunity or action item that addresses a pain, a gain or an opportunity. */
export type Answer = Opportunity | ActionItem;

/**
 * Returns a function that looks up the opportunities and action items that are `for` a pain, gain or
 * opportunity. It searches the same file and the files that import it: a future journey addresses the pains of
 * the current journey. It searches another file only if that file may refer to the journey or touchpoint around
 * the entity.
 *
 * @returns a function of an entity and its statement context. To find the action items for an opportunity that
 *   it returned, pass the opportunity with the same context.
 */
export function findRemedies({
  document,
  linked,
  workspace,
}: {
  readonly document: JourneyDocument;
  readonly linked: LinkedDocument;
  readonly workspace: WorkspaceView;
}): (entity: Entity, place: StatementContext) => readonly Answer[] {
  const answers = new Map<Entity, Set<Answer>>();
  const seen = new Set([document.uri]);
  addFrom(linked);
  return (entity, place) => {
    let top = place;
    while (top.parent !== undefined) top = top.parent;
    const name = 'name' in top.statement ? top.statement.name?.value : undefined;
    for (const uri of name === undefined ? [] : workspace.mentioning(document.uri, name)) {
      if (seen.has(uri)) continue;
      seen.add(uri);
      const other = workspace.linked(uri);
      if (other !== undefined) addFrom(other);
    }
    return [...(answers.get(entity) ?? [])];
  };

  function addFrom(source: LinkedDocument): void {
    for (const { statement, stray } of walk(source.document)) {
      if (stray || (statement.kind !== 'opportunity' && statement.kind !== 'action-item')) continue;
      for (const ref of statement.reasons) {
        const target = source.target(ref)?.entity;
        if (target === undefined || 'builtIn' in target) continue;
        const known = answers.get(target) ?? new Set();
        answers.set(target, known.add(statement));
      }
    }
  }
}
