import type { MapDraft } from '@journey-maps/core/edits';

/** Converts a draft to a VS Code snippet. Its examples and proposals become tab stops. */
export function createSnippet({ text, stops }: Pick<MapDraft, 'text' | 'stops'>): string {
  let snippet = '';
  let at = 0;
  for (const [index, { start, end }] of stops.entries()) {
    snippet += `${escapeSnippet(text.slice(at, start))}\${${index + 1}:${escapeSnippet(text.slice(start, end))}}`;
    at = end;
  }
  return `${snippet}${escapeSnippet(text.slice(at))}$0`;
}

function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/gu, '\\$&');
}
