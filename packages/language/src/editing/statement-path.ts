import { journeyLexer } from '../lexer/journey-lexer.ts';
import type { Body, StatementHead } from '../lexer/statement-table.ts';
import { parseCached } from '../parser/parse-cache.ts';
import type { StatementNode } from '../parser/statement-node.ts';

/** A statement with its body and header from the statement table. */
export interface StatementInPath {
  readonly node: StatementNode;
  /** The body that contains the statement. */
  readonly body: Body;
  /** The header of the statement; absent if the body does not accept its keyword. */
  readonly head?: StatementHead;
}

/**
 * Returns the statements around an offset, outermost first. An offset at the end of a statement still belongs to it.
 */
export function findStatementPath(text: string, offset: number): readonly StatementInPath[] {
  const { table } = journeyLexer;
  const path: StatementInPath[] = [];
  let body = table.file;
  let statements: readonly StatementNode[] = parseCached(text).statements;
  for (;;) {
    // The later of two adjacent statements wins.
    const node = statements.findLast(({ span }) => span.start <= offset && offset <= span.end);
    if (node === undefined) return path;
    const head = body.statements.get(node.keyword);
    path.push({ node, body, ...(head && { head }) });
    body = head?.body ?? table.unknown;
    statements = node.body?.statements ?? [];
  }
}
