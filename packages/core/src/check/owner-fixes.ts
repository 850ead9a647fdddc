import { insertStatement } from '../edit/insert-statement.ts';
import { declarationOf } from '../facts/declaration-of.ts';
import type { Fix } from '../model/document.ts';
import type { Ref } from '../model/values.ts';
import type { Place } from '../model/walk.ts';
import type { RuleContext } from './rule.ts';

/**
 * Fixes that give a statement the owner of what is around it: its touchpoint or lane, step, stage and journey, nearest
 * first. None is safe: an owner takes something over, which only a human may say for them.
 */
export function ownerFixes(place: Place, { document, linked }: RuleContext): readonly Fix[] {
  const visible = linked.visibleAt(place.statement.span.start, 'owner');
  const names = new Set<string>();
  for (let around = place.parent; around !== undefined; around = around.parent) {
    const owner = ownerAround(around);
    if (owner !== undefined && visible.some(({ name }) => name === owner.name)) names.add(owner.name);
  }
  return [...names].flatMap((name) => {
    const edit = insertStatement(document, place.statement, `owner ${name}`);
    return edit === undefined ? [] : [{ title: `Add \`owner ${name}\``, edits: [edit], safe: false }];
  });

  function ownerAround({ statement }: Place): Ref | undefined {
    if (statement.kind === 'touchpoint') return declarationOf(statement, linked)?.owner;
    return 'owner' in statement ? statement.owner : undefined;
  }
}
