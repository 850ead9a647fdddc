import type { Span } from '@journey-maps/core';
import { keywordGroups } from '../colours/keyword-scopes.ts';
import { treeOf } from '../parser/last-tree.ts';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import type { Keyword } from '../to-model/missing.ts';

/** What a stretch of a file is, as its colours tell it. */
export type TokenKind =
  /** A keyword that gives the map a part. */
  | 'structure'
  /** A keyword that says something of a part. */
  | 'property'
  /** A name that a statement gives itself. */
  | 'name'
  | 'title'
  | 'text'
  | 'number'
  | 'date'
  /** One of a few words that a statement takes, such as `high`. */
  | 'enumerated'
  /** A name that refers to something. */
  | 'reference'
  | 'comment'
  /** A word that means nothing where it stands. */
  | 'unknown';

export interface ClassifiedToken {
  readonly kind: TokenKind;
  readonly span: Span;
}

/** Every token of a text but its punctuation, in the order of the text. */
export function classify(text: string): ClassifiedToken[] {
  const { statements, report } = treeOf(text);
  const found: ClassifiedToken[] = [];
  const visit = (node: StatementNode) => {
    const keyword = kindOfKeyword(node);
    if (keyword) found.push({ kind: keyword, span: node.keywordSpan });
    for (const part of node.parts) {
      const kind = kindOf(node, part);
      if (kind) found.push({ kind, span: part.span });
    }
    for (const statement of node.body?.statements ?? []) visit(statement);
  };
  for (const statement of statements) visit(statement);
  for (const { startOffset, image } of report.comments) {
    found.push({ kind: 'comment', span: { start: startOffset, end: startOffset + image.length } });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function kindOfKeyword({ type, keyword }: StatementNode): TokenKind | undefined {
  if (!/^[\p{L}_]/u.test(keyword)) return undefined;
  return type === 'Unknown' ? 'unknown' : keywordGroups[keyword as Keyword];
}

function kindOf(node: StatementNode, part: Part): TokenKind | undefined {
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
      return part.role === 'because' || part.image === 'because' ? 'property' : 'enumerated';
    case 'name':
      return kindOfName(node, part);
  }
}

function kindOfName(node: StatementNode, part: Part): TokenKind {
  if (part.role === 'name') return meetsAnother(node) ? 'reference' : 'name';
  if (part.role === 'oldName') return 'name';
  if (part.role === 'tag') return 'enumerated';
  return referenceRoles.has(part.role) ? 'reference' : 'unknown';
}

/** `touchpoint NAME` without a title is one declared elsewhere. */
function meetsAnother(node: StatementNode): boolean {
  const canMeet = node.type === 'Touchpoint' || node.type === 'Metric';
  return canMeet && !node.parts.some((part) => part.role === 'title');
}

const titleRoles = new Set(['title', 'why']);
const referenceRoles = new Set(['refs', 'persona', 'owner', 'target']);
