import { type Span, walk } from '@journey-maps/core/model';
import { findName } from '@journey-maps/core/semantics';
import { findScale } from '../completion/scales.ts';
import { findStatementPath, type StatementInPath } from '../editing/statement-path.ts';
import { getKeywordHelp, getValueMeaning } from '../help/keyword-help.ts';
import { isConnective } from '../lexer/statement-table.ts';
import type { Part, StatementNode } from '../parser/statement-node.ts';
import type { Block } from './content.ts';
import { createCard } from './create-card.ts';
import { createEmotionCard } from './emotion-card.ts';
import { formatTimeDistance } from './format-time-distance.ts';
import { importCard } from './import-card.ts';
import type { Pointed, Told } from './pointed.ts';

/** Describes the keyword at an offset, or a value after a keyword. */
export function describeToken(pointed: Pointed): Told | undefined {
  const { linked, offset } = pointed;
  const path = findStatementPath(linked.document.text, offset);
  const statement = path.at(-1);
  if (statement === undefined) return undefined;
  const { node, body } = statement;
  if (covers(node.keywordSpan, offset))
    return { blocks: createHelpBlocks(node.keyword, body.rule), span: node.keywordSpan };
  const part = node.parts.findLast(({ span }) => covers(span, offset));
  if (part === undefined) return undefined;
  if (part.token === 'name') return describeName(pointed, part);
  return { blocks: describePart(pointed, path, statement, part), span: part.span };
}

function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function createHelpBlocks(keyword: string, body: string): readonly Block[] {
  const help = getKeywordHelp(keyword, body);
  if (help === undefined) return [];
  return [
    { kind: 'prose', text: help.meaning },
    { kind: 'code', language: 'journey', text: help.example },
  ];
}

function describeName({ linked, workspace, today, offset }: Pointed, part: Part): Told {
  const name = findName(linked, offset);
  if (name?.target !== undefined) {
    return { blocks: createCard(name.target, linked, { workspace, today }), span: name.span };
  }
  const language = part.role === 'tag' ? getLanguageName(part.image) : undefined;
  return { blocks: language === undefined ? [] : [{ kind: 'text', text: language }], span: part.span };
}

/** Returns the English name of the language with a tag such as `da`. */
function getLanguageName(tag: string): string | undefined {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    // The word is not a valid tag.
    return undefined;
  }
}

function describePart(
  pointed: Pointed,
  path: readonly StatementInPath[],
  { node, body, head }: StatementInPath,
  part: Part,
): readonly Block[] {
  if (part.token === 'word' && isConnective(part.image)) return createHelpBlocks(part.image, body.rule);
  if (node.type === 'Emotion') return describeEmotion(pointed, path);
  switch (part.token) {
    case 'word': {
      const meaning = head && getValueMeaning(head.rule, part.image);
      return meaning === undefined ? [] : [{ kind: 'prose', text: `\`${part.image}\`: ${meaning}` }];
    }
    case 'number': {
      const scale = head && findScale(node.keyword, head);
      const meaning = scale?.find(({ number }) => number === part.image)?.meaning;
      return meaning === undefined ? [] : [{ kind: 'prose', text: `${part.image}: ${meaning}` }];
    }
    case 'date': {
      const when = formatTimeDistance(part.image, pointed.today);
      return when === undefined ? [] : [{ kind: 'prose', text: `${part.image}: ${when}` }];
    }
    default:
      return describeText(pointed, node, part);
  }
}

function describeText(
  { linked, workspace, today }: Pointed,
  node: StatementNode,
  part: Part,
): readonly Block[] {
  if (node.type === 'Import') {
    const linkedImport = linked.imports.find(
      ({ import: statement }) => statement.span.start === node.span.start,
    );
    return linkedImport === undefined ? [] : importCard(linkedImport);
  }
  if (part.role !== 'title') return [];
  const place = walk(linked.document).find(({ statement }) => statement.span.start === node.span.start);
  if (place === undefined) return [];
  const { statement } = place;
  if (
    statement.kind === 'handover' ||
    statement.kind === 'next' ||
    statement.kind === 'exit' ||
    statement.kind === 'reading'
  )
    return [];
  return createCard({ entity: statement, uri: linked.document.uri }, linked, { workspace, today });
}

function describeEmotion({ linked }: Pointed, path: readonly StatementInPath[]): readonly Block[] {
  const [parent, own] = path.slice(-2).map(({ node }) => node);
  const place = walk(linked.document).find(({ statement }) => statement.span.start === parent?.span.start);
  if (place === undefined || !('emotions' in place.statement)) return [];
  const emotion = place.statement.emotions.find(({ span }) => span.start === own?.span.start);
  return emotion === undefined ? [] : createEmotionCard(emotion, place, linked);
}
