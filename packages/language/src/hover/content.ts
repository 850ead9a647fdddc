import { escapeMarkdown } from '@journey-maps/core/views';
import { shorten } from './shorten.ts';

/** A block of a hover, independent of its rendering. */
export type Block =
  /** The title of a statement and its kind. */
  | { readonly kind: 'heading'; readonly title: string; readonly what: string }
  /** A text of the map; a long one is shortened. */
  | { readonly kind: 'text'; readonly text: string }
  /** Our own words, with `code` in backticks. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'code'; readonly language: 'journey' | 'text'; readonly text: string }
  /** A separator between the description of a statement and its findings. */
  | { readonly kind: 'line' };

/** The limit for a text of the map: a hover is read at a glance. */
const mostLetters = 400;

/** A labelled fact about a statement. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/**
 * Renders blocks as Markdown. Texts of the map are escaped, so that they never become headings, links, images,
 * commands or HTML.
 */
export function renderMarkdown(blocks: readonly Block[]): string {
  return blocks.map(renderMarkdownBlock).join('\n\n');
}

export function renderPlainText(blocks: readonly Block[]): string {
  return blocks.map(renderPlainBlock).join('\n\n');
}

function renderMarkdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${escapeMarkdown(block.title)}** · ${escapeMarkdown(block.what)}`;
    case 'text':
      return escapeMarkdown(shorten(block.text, mostLetters));
    case 'prose':
      return block.text;
    case 'facts':
      return block.facts
        .map(({ label, text }) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`)
        .join('\n');
    case 'code': {
      const fence = '`'.repeat(Math.max(3, measureLongestRun(block.text, '`') + 1));
      return `${fence}${block.language}\n${block.text}\n${fence}`;
    }
    case 'line':
      return '---';
  }
}

function renderPlainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.title} (${block.what})`;
    case 'prose':
      return block.text.replaceAll('`', '');
    case 'facts':
      return block.facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
    case 'line':
      return '—';
    case 'text':
      return shorten(block.text, mostLetters);
    case 'code':
      return block.text;
  }
}

function measureLongestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const char of text) {
    run = char === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
