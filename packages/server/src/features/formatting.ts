import type { JourneyDocument, TextEdit } from '@journey-maps/core/model';
import { type FormatOptions, format, formatLines, formatTyped } from '@journey-maps/language';
import type { TextEdit as EditorsEdit, FormattingOptions } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertRange, convertSpan } from './positions.ts';

/** Formats a whole map, a selection, or the line just typed. */
export const formatting: Feature = {
  capabilities: {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
  },
  listen({ connection, maps }) {
    connection.onDocumentFormatting(({ textDocument, options }) => {
      const document = maps.document(textDocument.uri);
      return document ? convertEdits(document, format(document.text, createOptions(options)).edits) : [];
    });
    connection.onDocumentRangeFormatting(({ textDocument, range, options }) => {
      const document = maps.document(textDocument.uri);
      if (!document) return [];
      return convertEdits(
        document,
        formatLines(document.text, convertRange(document, range), createOptions(options)),
      );
    });
    connection.onDocumentOnTypeFormatting(({ textDocument, position, ch, options }) => {
      const document = maps.document(textDocument.uri);
      if (!document) return [];
      const { start } = convertRange(document, { start: position, end: position });
      return convertEdits(document, formatTyped(document.text, start, ch, createOptions(options)));
    });
  },
};

/**
 * Returns the options of the formatter. The language fixes the indentation width, so that every editor and
 * the command agree; users can only choose tabs.
 */
function createOptions({ insertSpaces }: FormattingOptions): FormatOptions {
  return { tabs: !insertSpaces };
}

function convertEdits(document: JourneyDocument, edits: readonly TextEdit[]): EditorsEdit[] {
  return edits.map(({ span, newText }) => ({ range: convertSpan(document, span), newText }));
}
