import { hasRightToLeft, isolatePieces, isolateText, withoutTemplates } from '@journey-maps/core/text';
import { escapeControls } from '../terminal/escape-controls.ts';

/**
 * Escapes a message for Markdown: its code spans stay code, and nothing else is markup. Texts of a map, which
 * are between isolates or quotation marks, are never code, whatever backticks they contain.
 */
export function escapeProse(message: string): string {
  const pieces = isolatePieces(message);
  return pieces
    .map(({ text, isIsolated }, index): string => {
      const isName =
        isIsolated && pieces[index - 1]?.text.endsWith('`') && pieces[index + 1]?.text.startsWith('`');
      if (isName === true)
        return isolateIfNeeded(`\`${withoutTemplates(escapeControls(text).replaceAll('`', ''))}\``, text);
      if (isIsolated) return isolateIfNeeded(escapeMarkup(escapeControls(text)), text);
      // The backticks of a name are written together with it.
      const start = index > 0 && text.startsWith('`') ? 1 : 0;
      const end =
        text.length - (index < pieces.length - 1 && text.length > start && text.endsWith('`') ? 1 : 0);
      return escapeOutsideQuotes(text.slice(start, end));
    })
    .join('');
}

function isolateIfNeeded(markdown: string, text: string): string {
  return hasRightToLeft(text) ? isolateText(markdown) : markdown;
}

/** Escapes the texts in quotation marks, and keeps the code between them. */
function escapeOutsideQuotes(text: string): string {
  const ends = findQuotationEnds(text);
  let written = '';
  let from = 0;
  for (let at = text.indexOf('“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const end = ends.get(at);
    if (end === undefined) continue;
    written += keepCode(text.slice(from, at)) + escapeMarkup(escapeControls(text.slice(at, end + 1)));
    from = end + 1;
    at = end;
  }
  return written + keepCode(text.slice(from));
}

/** Returns the end of each quotation by its start; an outer quotation contains the inner ones. */
function findQuotationEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/gu)) {
    if (mark === '“') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index);
    }
  }
  return ends;
}

/** Escapes everything except code spans, even with an odd number of backticks. */
function keepCode(text: string): string {
  const parts = escapeControls(text).split('`');
  return parts
    .map((part, index) => {
      const isCode = index % 2 === 1 && index < parts.length - 1;
      if (!isCode) return (index % 2 === 1 ? '\\`' : '') + escapeMarkup(part);
      return part.trim() === '' ? '' : `\`${withoutTemplates(part)}\``;
    })
    .join('');
}

/** Escapes HTML, links, emphasis, mentions and templates. */
export function escapeMarkup(text: string): string {
  return withoutTemplates(text)
    .replace(/[\\`*_{}[\]<>#|~&$!]/gu, '\\$&')
    .replace(/@(?=\w)/gu, '@\u200B')
    .replace(/:(?=\/\/)/gu, ':\u200B')
    .replace(/\bwww\./gu, 'www\u200B.')
    .replace(/\bGH(?=-\d)/giu, '$&\u200B');
}
