import { findName, findOccurrences } from '@journey-maps/core/semantics';
import type { Feature } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';

/** All uses of a name in the workspace. */
export const references: Feature = {
  capabilities: { referencesProvider: true },
  listen({ connection, maps, linked, editorsUri }) {
    connection.onReferences(({ textDocument, position, context }) => {
      const from = linked(textDocument.uri);
      const target = from && findName(from, convertPosition(from.document, position))?.target;
      if (target === undefined) return null;
      return findOccurrences(maps.workspace, target).flatMap(({ uri, span, role }) => {
        const document = maps.document(uri);
        if (document === undefined || (role === 'declaration' && !context.includeDeclaration)) return [];
        return [{ uri: editorsUri(uri), range: convertSpan(document, span) }];
      });
    });
  },
};
