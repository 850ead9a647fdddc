import type { MapDraft } from '@journey-maps/core/edits';

/** Converts a draft to a VS Code snippet. Its examples and proposals become tab stops. */
export function snippetOf({ text, stops }: Pick<MapDraft, 'text' | 'stops'>): string {
  let snippet = '';
  let at = 0;
  for (const [index, { start, end }] of stops.entries()) {
    snippet += `${escaped(text.slice(at, start))}\${${index + 1}:${escaped(text.slice(start, end))}}`;
    at = end;
  }
  return `${snippet}${escaped(text.slice(at))}$0`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
