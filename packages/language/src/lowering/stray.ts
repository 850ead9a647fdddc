import type { EntityKind } from '@journey-maps/core/model';
import type { Body } from '../lexer/statement-table.ts';
import type { StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';
import { readStatement } from './read-statement.ts';
import { readUnknown } from './unknown.ts';

/**
 * Keeps the declarations inside an unknown statement as targets of references.
 *
 * @param meant the body of the statement that is meant, if a synonym of it is written
 */
export function readStray(context: Context, unknown: StatementNode, meant?: Body): void {
  const statements = unknown.body?.statements ?? [];
  for (const statement of statements) {
    if (statement.type === 'Unknown') {
      // Nested bare braces need only one message.
      if (unknown.keyword === '' && statement.keyword === '') readStray(context, statement);
      else readUnknown(context, statement, meant ?? context.table.unknown, meant ? statements : [], unknown);
      continue;
    }
    const kind = entityKinds.get(statement.type);
    if (kind === undefined) continue;
    const entity = readStatement(context, statement, kind);
    context.strays.push({ entity, ...(context.namespace && { within: context.namespace }) });
  }
}

/** The kinds of the statements that can be targets of references, by the types of their nodes. */
const entityKinds: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ['Stage', 'stage'],
  ['Step', 'step'],
  ['Touchpoint', 'touchpoint'],
  ['Metric', 'metric'],
  ['Pain', 'pain'],
  ['Gain', 'gain'],
  ['Opportunity', 'opportunity'],
  ['ActionItem', 'action-item'],
  ['Resource', 'resource'],
  ['Lane', 'lane'],
]);
