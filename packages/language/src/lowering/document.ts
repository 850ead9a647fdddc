import type { Import, JourneyDocument, Name, Problem } from '@journey-maps/core/model';
import type { StatementTable } from '../lexer/statement-table.ts';
import type { ParseTree } from '../parser/parse-tree.ts';
import type { StatementNode } from '../parser/statement-node.ts';
import { findConflictLines } from './conflict-lines.ts';
import { addProblem, type Context, type FoundProblem } from './context.ts';
import { resolveImport } from './import-uri.ts';
import { createSegmentNumbering, dropCovered, dropEchoes, findLexicalProblems } from './lexical-problems.ts';
import { detectMermaid } from './mermaid-problem.ts';
import { present } from './present.ts';
import { readStatement } from './read-statement.ts';
import { readText, requirePart } from './read-values.ts';
import { readStray } from './stray.ts';
import { readUnknown } from './unknown.ts';

/** The limit of problems per file: a file can have one for each character, and a longer list helps no reader. */
const maxProblems = 100;

/** Lowers a syntax tree to the model. Works for every tree, even one with syntax errors. */
export function lowerDocument(
  tree: ParseTree,
  table: StatementTable,
  text: string,
  uri: string,
  budget: Context['budget'] = { reread: 0 },
): JourneyDocument {
  const readModel: Context['readModel'] = (other, otherText) =>
    // A parse that only tests a fix doesn't compute further fixes.
    lowerDocument(other, table, otherText, uri, { reread: Infinity });
  const context: Context = {
    uri,
    text,
    table,
    problems: [],
    repeated: [],
    strays: [],
    hasStrayCharacters: tree.report.strayCharacters.length > 0,
    budget,
    readModel,
    readStray: (unknown, meant) => readStray(context, unknown, meant),
  };
  const allLexical = explainProblems(findLexicalProblems(tree.report, text));
  const conflicts = findConflictLines(text);
  const { statements } = tree;
  const each = <T>(type: string, read: (node: StatementNode) => T | undefined): readonly T[] =>
    present(
      statements
        .filter((node) => node.type === type)
        .map((node) => {
          context.namespace = node.span;
          const value = read(node);
          delete context.namespace;
          return value;
        }),
    );

  const language = readLanguage(context, statements);
  const document = {
    uri,
    text,
    ...(language && { language }),
    imports: each('Import', (node) => readImport(context, node)),
    personas: each('PersonaDecl', (node) => readStatement(context, node, 'persona')),
    owners: each('OwnerDecl', (node) => readStatement(context, node, 'owner')),
    channels: each('ChannelDecl', (node) => readStatement(context, node, 'channel')),
    evidence: each('EvidenceDecl', (node) => readStatement(context, node, 'evidence')),
    touchpoints: each('TouchpointDecl', (node) => readStatement(context, node, 'touchpoint', true)),
    metrics: each('MetricDecl', (node) => readStatement(context, node, 'metric', true)),
    empathyMaps: each('EmpathyMap', (node) => readStatement(context, node, 'empathy-map')),
    journeys: each('Journey', (node) => readStatement(context, node, 'journey')),
  };
  for (const node of statements)
    if (node.type === 'Unknown') readUnknown(context, node, table.file, statements);
  const mermaid = detectMermaid(text);
  if (mermaid !== undefined)
    return { ...document, strays: [], problems: [mermaid], repeated: [], comments: [] };
  const lexical = dropCovered(allLexical, context.problems);
  return {
    ...document,
    strays: context.strays,
    problems: writeProblems([
      ...explainProblems(conflicts.problems),
      ...[
        ...lexical,
        ...dropEchoes(context.problems, lexical, () => createSegmentNumbering(tree.report, text)),
      ].filter(({ span }) => !conflicts.isMark(span.start)),
    ]),
    repeated: context.repeated,
    comments: tree.report.comments.map((comment) => ({
      start: comment.startOffset,
      end: comment.startOffset + comment.image.length,
    })),
  };
}

function explainProblems(problems: readonly Problem[]): readonly FoundProblem[] {
  return problems.map(({ span, ...explanation }) => ({ span, explain: () => explanation }));
}

function readImport(context: Context, node: StatementNode): Import | undefined {
  const path = readText(context, node, 'path');
  const uri = path && resolveImport(path.value, context.uri);
  return path && { span: node.span, path, ...(uri !== undefined && { uri }) };
}

function readLanguage(context: Context, statements: readonly StatementNode[]): Name | undefined {
  const [first, ...others] = statements.filter((node) => node.type === 'Language');
  if (!first) return undefined;
  for (const other of others)
    context.repeated.push({ keyword: 'language', span: other.span, first: first.span });
  if (statements[0] !== first)
    addProblem(context, first.head, '`language` applies to the whole file: move it to the first line.');
  const tag = requirePart(context, first, 'tag');
  if (!tag) return undefined;
  if (!isLanguageTag(tag.image)) {
    addProblem(
      context,
      tag.span,
      `\`${tag.image}\` is not a language tag. Write one such as \`en\`, \`da\` or \`pt-BR\`.`,
    );
    return undefined;
  }
  return { value: tag.image, span: tag.span };
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Reports the first problems in source order. A final message counts the remaining problems. */
function writeProblems(otherProblems: FoundProblem[]): Problem[] {
  otherProblems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const limit = otherProblems.length > maxProblems ? maxProblems - 1 : otherProblems.length;
  const problems: Problem[] = otherProblems
    .slice(0, limit)
    .map(({ span, explain }) => ({ span, ...explain() }));
  const next = otherProblems[limit];
  if (next) {
    const message = `This file has ${otherProblems.length - limit} more problems. Fix the ones above first.`;
    problems.push({ span: next.span, message });
  }
  return problems;
}
