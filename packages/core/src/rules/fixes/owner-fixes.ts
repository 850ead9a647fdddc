import { insertStatement } from '../../edits/text-edits/insert-statement.ts';
import type { Fix } from '../../model/document.ts';
import type { StatementContext } from '../../model/walk.ts';
import { listOwnersAround } from '../../semantics/queries/list-owners-around.ts';
import type { RuleContext } from '../engine/rule.ts';

/**
 * Returns quick fixes that give a statement the owner of an ancestor: its touchpoint or lane, step, stage or
 * journey, the nearest first. None of these fixes is safe: only people can agree who takes responsibility.
 */
export function createOwnerFixes(place: StatementContext, context: RuleContext): readonly Fix[] {
  return listOwnersAround(place.parent, context).flatMap((name) => {
    const edit = insertStatement(context.document, place.statement, `owner ${name}`);
    return edit === undefined
      ? []
      : [{ title: `Add \`owner ${name}\``, edits: [edit], safe: false, asks: true }];
  });
}
