import { type JourneyDocument, type Span, type Text, walk } from '@journey-maps/core/model';
import { type LinkedDocument, listPictures } from '@journey-maps/core/semantics';
import type { DocumentLink } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { convertSpan } from './positions.ts';
import { resolveAddress } from './resolve-address.ts';

/** Links from a map to its imports, its pictures, its addresses and the sources of its evidence. */
export const documentLinks: Feature = {
  capabilities: { documentLinkProvider: { resolveProvider: false } },
  listen(session) {
    session.connection.onDocumentLinks(({ textDocument }) => {
      const linked = session.linked(textDocument.uri);
      return linked ? listLinks(linked, session) : null;
    });
  },
};

function listLinks({ document, imports }: LinkedDocument, { maps, editorsUri }: Session): DocumentLink[] {
  const links: DocumentLink[] = [];
  const add = (text: Text, target: string | undefined, tooltip: string) => {
    if (target === undefined) return;
    links.push({ range: convertSpan(document, getSpanInsideQuotes(document, text)), target, tooltip });
  };
  for (const { import: statement, document: journeyDocument } of imports) {
    add(statement.path, journeyDocument && editorsUri(journeyDocument.uri), 'Open the imported file');
  }
  const resolveAddressIn = ({ value }: Text) =>
    resolveAddress(value, document.uri, (uri) => maps.isWithinReach(uri));
  for (const { statement } of walk(document)) {
    for (const { path, uri } of listPictures(statement)) {
      add(path, uri !== undefined && maps.isWithinReach(uri) ? uri : undefined, 'Open the picture');
    }
    for (const { url } of statement.links) add(url, resolveAddressIn(url), 'Open the link');
    if (statement.kind !== 'evidence' || statement.source === undefined) continue;
    add(statement.source, resolveAddressIn(statement.source), 'Open the source of this evidence');
  }
  return links;
}

/** Returns the span of a text without its quotes. A long text has three quotes, and blanks around its lines. */
function getSpanInsideQuotes({ text }: JourneyDocument, { span }: Text): Span {
  const image = text.slice(span.start, span.end);
  const start = span.start + (/^"""\s*|^./u.exec(image)?.[0].length ?? 0);
  const end = span.end - (/\s*"""$|["“”„»«]$/u.exec(image)?.[0].length ?? 0);
  return start < end ? { start, end } : span;
}
