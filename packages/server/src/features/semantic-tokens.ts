import type { JourneyDocument } from '@journey-maps/core/model';
import { classify, type TokenKind } from '@journey-maps/language';
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { linesOf } from './positions.ts';

/**
 * The token type of each kind of token. `title` and `date` are custom types, declared in the
 * extension's manifest; editors without them use the TextMate grammar there. Unknown words have no
 * type: a finding marks them.
 */
const types: Readonly<Record<TokenKind, string | undefined>> = {
  structure: SemanticTokenTypes.keyword,
  property: SemanticTokenTypes.property,
  name: SemanticTokenTypes.type,
  title: 'title',
  text: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  date: 'date',
  enumerated: SemanticTokenTypes.enumMember,
  reference: SemanticTokenTypes.variable,
  comment: SemanticTokenTypes.comment,
  unknown: undefined,
};

const legend: SemanticTokensLegend = {
  tokenTypes: Object.values(types).filter((type) => type !== undefined),
  tokenModifiers: [],
};

/** Semantic tokens for the words of a map. */
export const semanticTokens: Feature = {
  capabilities: { semanticTokensProvider: { legend, full: true } },
  listen({ connection, maps }) {
    connection.languages.semanticTokens.on(({ textDocument }) => {
      const document = maps.document(textDocument.uri);
      return document ? tokensOf(document) : { data: [] };
    });
  },
};

function tokensOf(document: JourneyDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const index = linesOf(document);
  for (const { kind, span } of classify(document.text)) {
    const type = types[kind];
    if (type === undefined) continue;
    const typeIndex = legend.tokenTypes.indexOf(type);
    const first = index.positionAt(span.start);
    const last = index.positionAt(span.end);
    // Not every editor supports multiline tokens, so each line gets a separate token.
    for (let line = first.line; line <= last.line; line++) {
      const start = line === first.line ? span.start : index.offsetAt({ line, column: 1 });
      const end = line === last.line ? span.end : index.offsetAt({ line: line + 1, column: 1 });
      const length = document.text.slice(start, end).replace(/[\r\n]+$/, '').length;
      if (length > 0) builder.push(line - 1, index.positionAt(start).column - 1, length, typeIndex, 0);
    }
  }
  return builder.build();
}
