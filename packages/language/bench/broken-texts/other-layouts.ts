import type { StatementNode } from '../../src/parser/statement-node.ts';

/**
 * Returns the same map on few lines: a line for each declaration and stage, `;` between other statements, no comments.
 */
export function onFewLines(statements: readonly StatementNode[]): string {
  return `${statements.map((statement) => written(statement)).join('\n')}\n`;
}

function written(statement: StatementNode): string {
  const head = [
    statement.keyword,
    ...statement.parts.map((part) => (part.image.startsWith('"""') ? '"text"' : part.image)),
  ]
    .join(' ')
    .replaceAll(' ,', ',');
  if (!statement.body) return head;
  const inner = statement.body.statements.map((child, i) => {
    const ownLine = child.type === 'Stage';
    return `${i === 0 || ownLine ? '' : '; '}${ownLine ? '\n' : ''}${written(child)}`;
  });
  return `${head} { ${inner.join('')} }`;
}

/** Returns the same map without indentation. */
export function withoutIndentation(text: string): string {
  return text.replace(/^[ \t]+/gm, '');
}
