import type { Span } from '@journey-maps/core/model';
import { findKeywordGroup } from '../highlighting/keyword-scopes.ts';
import { isConnective } from '../lexer/statement-table.ts';
import { parseCached } from '../parser/parse-cache.ts';
import type { Part, StatementNode } from '../parser/statement-node.ts';

/** The kind of a token for syntax highlighting. */
export type TokenKind =
  /** A keyword that creates a part of the map. */
  | 'structure'
  /** A keyword that describes a part. */
  | 'property'
  /** A name in its declaration. */
  | 'name'
  | 'title'
  | 'text'
  | 'number'
  | 'date'
  /** A keyword as a value, such as `high`. */
  | 'enumerated'
  /** A name in a reference. */
  | 'reference'
  | 'comment'
  /** A word that is invalid at its position. */
  | 'unknown';

export interface ClassifiedToken {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** Returns all tokens except punctuation, in source order. */
export function classify(text: string): ClassifiedToken[] {
  const { statements, report } = parseCached(text);
  const tokens: ClassifiedToken[] = [];
  const visit = (node: StatementNode) => {
    const keyword = classifyKeyword(node);
    if (keyword) tokens.push({ kind: keyword, span: node.keywordSpan });
    for (const part of node.parts) {
      const kind = classifyPart(node, part);
      if (kind) tokens.push({ kind, span: part.span });
    }
    for (const statement of node.body?.statements ?? []) visit(statement);
  };
  for (const statement of statements) visit(statement);
  for (const { startOffset, image } of report.comments) {
    tokens.push({ kind: 'comment', span: { start: startOffset, end: startOffset + image.length } });
  }
  return tokens.sort((a, b) => a.span.start - b.span.start);
}

function classifyKeyword({ type, keyword }: StatementNode): TokenKind | undefined {
  if (!/^[\p{L}_]/u.test(keyword)) return undefined;
  return type === 'Unknown' ? 'unknown' : findKeywordGroup(keyword);
}

function classifyPart(node: StatementNode, part: Part): TokenKind | undefined {
  switch (part.token) {
    case 'comma':
      return undefined;
    case 'text':
      return titleRoles.has(part.role) ? 'title' : 'text';
    case 'number':
      return 'number';
    case 'date':
      return 'date';
    case 'word':
      return isConnective(part.image) ? 'property' : 'enumerated';
    case 'name':
      return classifyName(node, part);
  }
}

function classifyName(node: StatementNode, part: Part): TokenKind {
  if (part.role === 'name') return isReference(node) ? 'reference' : 'name';
  if (part.role === 'oldName') return 'name';
  if (part.role === 'tag') return 'enumerated';
  return referenceRoles.has(part.role) ? 'reference' : 'unknown';
}

/** Returns whether a statement refers to a declaration: a touchpoint or metric with a name but no title. */
function isReference(node: StatementNode): boolean {
  const canMeet = node.type === 'Touchpoint' || node.type === 'Metric';
  return canMeet && !node.parts.some((part) => part.role === 'title');
}

const titleRoles = new Set(['title', 'why']);
const referenceRoles = new Set(['refs', 'persona', 'evidence', 'source', 'owner', 'target']);
