import type { Span } from '@journey-maps/core';
import {
  type AstNode,
  type CompositeCstNode,
  type CstNode,
  GrammarAST,
  isCompositeCstNode,
  type LeafCstNode,
} from 'langium';

/**
 * A statement as it stands in the tree: its keyword, what follows on its line, and the statements of its body.
 * The rest of to-model reads statements through this, and knows nothing of Langium.
 */
export interface StatementNode {
  /** The type of the tree's node, such as `Stage` or `TextProperty`. */
  readonly type: string;
  /** Its first word; empty for a body without a head. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** What follows the keyword, in the order of the text. */
  readonly parts: readonly Part[];
  readonly body?: { readonly statements: readonly StatementNode[]; readonly span: Span };
  readonly span: Span;
  /** From its keyword to the end of its name or title, whichever is later. */
  readonly head: Span;
}

/** A token after a statement's keyword. */
export interface Part {
  /** What the grammar takes it for (`name`, `title`, `value` …); `junk` where it is one too many. */
  readonly role: string;
  readonly token: 'name' | 'text' | 'number' | 'date' | 'word' | 'comma';
  readonly image: string;
  readonly span: Span;
}

/** The statements of a file, in the order of the text. */
export function statementsOf(root: AstNode, text: string): StatementNode[] {
  const tree = root.$cstNode as CompositeCstNode | undefined;
  return tree ? tree.content.filter(isCompositeCstNode).map((node) => statementOf(node, text)) : [];
}

function statementOf(node: CompositeCstNode, text: string): StatementNode {
  const statements: StatementNode[] = [];
  const parts: Part[] = [];
  let open: LeafCstNode | undefined;
  let close: LeafCstNode | undefined;
  let keyword: LeafCstNode | undefined;
  for (const child of node.content) {
    if (!isLeaf(child)) statements.push(statementOf(child as CompositeCstNode, text));
    else {
      const image = child.tokenType.name;
      if (image === '{') open = child;
      else if (image === '}') close = child;
      else if (!keyword) keyword = child;
      else if (image !== ';') parts.push(partOf(child, text));
    }
  }
  const first = node.content[0];
  const last = node.content.at(-1);
  const span = {
    start: isLeaf(first) ? first.offset : (statements[0]?.span.start ?? 0),
    end: isLeaf(last) ? last.end : (statements.at(-1)?.span.end ?? 0),
  };
  const keywordSpan = keyword ? spanOf(keyword) : { start: span.start, end: span.start + 1 };
  const body = open || statements.length > 0;
  const bodyStart = open ? open.end : (statements[0]?.span.start ?? span.end);
  return {
    type: node.astNode.$type,
    keyword: keyword ? text.slice(keywordSpan.start, keywordSpan.end) : '',
    keywordSpan,
    parts,
    ...(body && { body: { statements, span: { start: bodyStart, end: close ? close.offset : span.end } } }),
    span,
    head: { start: keywordSpan.start, end: headEnd(keywordSpan, parts) },
  };
}

function headEnd(keyword: Span, parts: readonly Part[]): number {
  return parts.reduce((end, part) => (headRoles.has(part.role) ? part.span.end : end), keyword.end);
}

/** What belongs to a statement's head as a finding shows it. */
const headRoles = new Set(['name', 'title', 'owner', 'target', 'why', 'words']);

function partOf(leaf: LeafCstNode, text: string): Part {
  const span = spanOf(leaf);
  return {
    role: roleOf(leaf.grammarSource),
    token: tokens[leaf.tokenType.name] ?? 'word',
    image: text.slice(span.start, span.end),
    span,
  };
}

const tokens: Readonly<Record<string, Part['token']>> = {
  ID: 'name',
  UNKNOWN: 'name',
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  ',': 'comma',
};

const roles = new WeakMap<GrammarAST.AbstractElement, string>();

function roleOf(source: GrammarAST.AbstractElement | undefined): string {
  if (!source) return '';
  const known = roles.get(source);
  if (known !== undefined) return known;
  let element: AstNode | undefined = source;
  while (element && !GrammarAST.isAssignment(element)) element = element.$container;
  const role = element ? element.feature : '';
  roles.set(source, role);
  return role;
}

/** Told by what it has: Langium's own test looks at the whole node, and this is asked for every token. */
function isLeaf(node: CstNode | undefined): node is LeafCstNode {
  return node !== undefined && 'tokenType' in node;
}

function spanOf(node: CstNode): Span {
  return { start: node.offset, end: node.end };
}
