import type { JourneyDocument } from '@journey-maps/core/model';
import { ownTokenTypes } from '@journey-maps/core/protocol';
import { classify, type TokenKind } from '@journey-maps/language';
import {
  type ClientCapabilities,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { getLineIndex } from './positions.ts';

/** The standard token type of each kind of token. Unknown words have no type: a finding marks them. */
const standardTypes: Readonly<Record<TokenKind, string | undefined>> = {
  structure: SemanticTokenTypes.keyword,
  property: SemanticTokenTypes.property,
  name: SemanticTokenTypes.type,
  title: SemanticTokenTypes.string,
  text: SemanticTokenTypes.string,
  number: SemanticTokenTypes.number,
  date: SemanticTokenTypes.number,
  enumerated: SemanticTokenTypes.enumMember,
  reference: SemanticTokenTypes.variable,
  comment: SemanticTokenTypes.comment,
  unknown: undefined,
};

/** Returns the token type of each kind of token. Our own types are only for editors that list them. */
function getTokenTypes({ textDocument }: ClientCapabilities): typeof standardTypes {
  const known = textDocument?.semanticTokens?.tokenTypes ?? [];
  const own = ownTokenTypes.filter((type) => known.includes(type));
  return { ...standardTypes, ...Object.fromEntries(own.map((type) => [type, type])) };
}

function createLegend(types: typeof standardTypes): SemanticTokensLegend {
  const tokenTypes = Object.values(types).filter((type) => type !== undefined);
  return { tokenTypes: [...new Set(tokenTypes)], tokenModifiers: [] };
}

/** Semantic tokens for the words of a map. */
export const semanticTokens: Feature = {
  capabilities: (editor) => ({
    semanticTokensProvider: { legend: createLegend(getTokenTypes(editor)), full: true },
  }),
  listen({ connection, maps, editor }) {
    connection.languages.semanticTokens.on(({ textDocument }) => {
      const document = maps.document(textDocument.uri);
      return document ? createTokens(document, getTokenTypes(editor().capabilities)) : { data: [] };
    });
  },
};

function createTokens(document: JourneyDocument, types: typeof standardTypes): SemanticTokens {
  const { tokenTypes } = createLegend(types);
  const builder = new SemanticTokensBuilder();
  const index = getLineIndex(document);
  for (const { kind, span } of classify(document.text)) {
    const type = types[kind];
    if (type === undefined) continue;
    const typeIndex = tokenTypes.indexOf(type);
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
