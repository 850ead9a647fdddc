import type { JourneyDocument, Span } from '@journey-maps/core/model';
import { findName, type LinkedDocument } from '@journey-maps/core/semantics';
import type { Location, LocationLink } from 'vscode-languageserver';
import type { Feature, Session } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';

/** Go to Definition: from a name to its declaration, and from an import to the file. */
export const definition: Feature = {
  capabilities: { definitionProvider: true, declarationProvider: true },
  listen(session) {
    const { connection, editor, linked } = session;
    connection.onDefinition(({ textDocument, position }) => {
      const from = linked(textDocument.uri);
      const links = editor().capabilities.textDocument?.definition?.linkSupport === true;
      return from ? answer(session, from, convertPosition(from.document, position), links) : null;
    });
    connection.onDeclaration(({ textDocument, position }) => {
      const from = linked(textDocument.uri);
      const links = editor().capabilities.textDocument?.declaration?.linkSupport === true;
      return from ? answer(session, from, convertPosition(from.document, position), links) : null;
    });
  },
};

/** The target of a name or an import. */
interface Destination {
  /** The name or path in the source file. */
  readonly origin: Span;
  readonly document: JourneyDocument;
  /** The whole target, and its part to select. */
  readonly whole: Span;
  readonly selected: Span;
}

/**
 * Returns the definition at an offset.
 *
 * @param links whether the editor supports `LocationLink`, which lets it underline the whole origin
 */
function answer(
  session: Session,
  from: LinkedDocument,
  offset: number,
  links: boolean,
): LocationLink[] | Location | null {
  const destination = findImportAt(from, offset) ?? findDestination(session, from, offset);
  if (destination === undefined) return null;
  const { document, origin, whole, selected } = destination;
  const uri = session.editorsUri(document.uri);
  if (!links) return { uri, range: convertSpan(document, selected) };
  return [
    {
      originSelectionRange: convertSpan(from.document, origin),
      targetUri: uri,
      targetRange: convertSpan(document, whole),
      targetSelectionRange: convertSpan(document, selected),
    },
  ];
}

function findImportAt({ imports }: LinkedDocument, offset: number): Destination | undefined {
  for (const { import: statement, document } of imports) {
    const { span } = statement.path;
    if (document === undefined || offset < span.start || offset > span.end) continue;
    const top = { start: 0, end: 0 };
    return { origin: span, document, whole: top, selected: top };
  }
  return undefined;
}

function findDestination({ maps }: Session, from: LinkedDocument, offset: number): Destination | undefined {
  const name = findName(from, offset);
  if (name?.target?.uri === undefined || 'builtIn' in name.target.entity) return undefined;
  const { entity, uri } = name.target;
  const document = uri === from.document.uri ? from.document : maps.document(uri);
  if (document === undefined) return undefined;
  return { origin: name.span, document, whole: entity.span, selected: entity.name?.span ?? entity.head };
}
