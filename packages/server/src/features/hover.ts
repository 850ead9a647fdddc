import { findHover } from '@journey-maps/language';
import { MarkupKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertPosition, convertSpan } from './positions.ts';

/** Hovers: the meaning of a keyword, value or name, and the reasons for the rules with findings there. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  listen({ connection, maps, host, editor, linked, findings }) {
    connection.onHover(({ textDocument, position }) => {
      const from = linked(textDocument.uri);
      if (from === undefined) return null;
      const { document } = from;
      const hoverAtPosition = findHover({
        linked: from,
        workspace: maps.workspace,
        findings: findings(textDocument.uri),
        offset: convertPosition(document, position),
        today: host.today(),
      });
      if (hoverAtPosition === undefined) return null;
      const formats = editor().capabilities.textDocument?.hover?.contentFormat;
      const isPlain = formats?.includes(MarkupKind.Markdown) !== true;
      return {
        contents: isPlain
          ? { kind: MarkupKind.PlainText, value: hoverAtPosition.plainText }
          : { kind: MarkupKind.Markdown, value: hoverAtPosition.markdown },
        range: convertSpan(document, hoverAtPosition.span),
      };
    });
  },
};
