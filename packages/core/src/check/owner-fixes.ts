import { insertStatement } from '../edit/insert-statement.ts';
import type { Fix } from '../model/document.ts';
import type { Place } from '../model/walk.ts';
import { ownersAround } from './owners-around.ts';
import type { RuleContext } from './rule.ts';

/**
 * Fixes that give a statement the owner of what is around it: its touchpoint or lane, step, stage and journey, nearest
 * first. None is safe: an owner takes something over, which only a human may say for them.
 */
export function ownerFixes(place: Place, context: RuleContext): readonly Fix[] {
  return ownersAround(place.parent, context).flatMap((name) => {
    const edit = insertStatement(context.document, place.statement, `owner ${name}`);
    return edit === undefined ? [] : [{ title: `Add \`owner ${name}\``, edits: [edit], safe: false }];
  });
}
