import { AstUtils, type CompositeCstNode, GrammarAST, type LeafCstNode } from 'langium';
import { createJourneyServices } from '../src/langium/services.ts';
import type { Part, StatementNode } from '../src/parser/statement-node.ts';

const services = createJourneyServices();

/**
 * Returns the statements of a text as parsed by the parser that Langium generates: slower, but
 * independent of our own parser.
 */
export function langiumStatements(text: string): StatementNode[] {
  const { value, parserErrors } = services.parser.LangiumParser.parse(text);
  if (parserErrors[0]) throw parserErrors[0];
  const tree = value.$cstNode as CompositeCstNode | undefined;
  return (tree?.content ?? []).filter(isStatement).map((node) => getStatement(node));
}

type Child = LeafCstNode | CompositeCstNode;

function isStatement(node: object): node is CompositeCstNode {
  return 'content' in node;
}

function getStatement(node: CompositeCstNode): StatementNode {
  const children = node.content as Child[];
  const leaves = children.filter((child): child is LeafCstNode => !isStatement(child));
  const open = leaves.find(({ text }) => text === '{');
  const close = leaves.find(({ text }) => text === '}');
  const [keyword, ...rest] = leaves.filter(({ text }) => !['{', '}', ';'].includes(text));
  const statements = children.filter(isStatement).map(getStatement);
  const span = { start: node.offset, end: node.end };
  const keywordSpan = keyword ? getSpan(keyword) : { start: span.start, end: span.start + 1 };
  const headEnd = rest.filter((leaf) => headRoles.includes(getRole(leaf))).at(-1)?.end ?? keywordSpan.end;
  const bodyStart = open?.end ?? statements[0]?.span.start;
  return {
    type: node.astNode.$type,
    keyword: keyword?.text ?? '',
    keywordSpan,
    parts: rest.map(getPart),
    ...(bodyStart !== undefined && {
      body: { statements, span: { start: bodyStart, end: close ? close.offset : span.end } },
    }),
    span,
    head: { start: keywordSpan.start, end: headEnd },
  };
}

const headRoles = ['name', 'title', 'owner', 'target', 'why', 'words'];

function getPart(leaf: LeafCstNode): Part {
  const token = tokens[leaf.tokenType.name] ?? 'word';
  return { role: getRole(leaf), token, image: leaf.text, span: getSpan(leaf) };
}

const tokens: Readonly<Record<string, Part['token']>> = {
  ID: 'name',
  UNKNOWN: 'name',
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  ',': 'comma',
};

function getRole({ grammarSource }: LeafCstNode): string {
  return AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? '';
}

function getSpan({ offset, end }: LeafCstNode) {
  return { start: offset, end };
}
