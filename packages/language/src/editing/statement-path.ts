import type { Body, StatementHead } from '../lexer/statement-table.ts';
import { treeOf } from '../parser/last-tree.ts';
import { journeyServices } from '../parser/services.ts';
import type { StatementNode } from '../parser/statement-node.ts';

/** A statement, and what the language knows of it where it stands. */
export interface StatementInPath {
  readonly node: StatementNode;
  /** The body that it stands in. */
  readonly body: Body;
  /** What may follow its keyword; absent where it begins no statement that may stand there. */
  readonly head?: StatementHead;
}

/** The statements around an offset of the text, from the outermost to the one that it lies in or at the end of. */
export function statementPath(text: string, offset: number): readonly StatementInPath[] {
  const { table } = journeyServices().parser.Lexer;
  const path: StatementInPath[] = [];
  let body = table.file;
  let statements: readonly StatementNode[] = treeOf(text).statements;
  for (;;) {
    // Of two that touch, the later one is meant.
    const node = statements.findLast(({ span }) => span.start <= offset && offset <= span.end);
    if (node === undefined) return path;
    const head = body.statements.get(node.keyword);
    path.push({ node, body, ...(head && { head }) });
    body = head?.body ?? table.unknown;
    statements = node.body?.statements ?? [];
  }
}
