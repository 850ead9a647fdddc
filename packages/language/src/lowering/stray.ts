import type { Entity } from '@journey-maps/core/model';
import type { StatementNode } from '../parser/statement-node.ts';
import type { Context } from './context.ts';
import { entityReaders } from './entities.ts';
import { readUnknown } from './unknown.ts';

/** Keeps the declarations inside an unknown statement as targets of references. */
export function readStray(context: Context, unknown: StatementNode): void {
  for (const statement of unknown.body?.statements ?? []) {
    if (statement.type === 'Unknown') {
      // Nested bare braces need only one message.
      if (unknown.keyword === '' && statement.keyword === '') readStray(context, statement);
      else readUnknown(context, statement, context.table.unknown, []);
      continue;
    }
    const entity: Entity | undefined = entityReaders[statement.type]?.(context, statement);
    if (entity) context.strays.push({ entity, ...(context.namespace && { within: context.namespace }) });
  }
}
