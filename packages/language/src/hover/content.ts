import { markdownText } from '@journey-maps/core';
import { shorten } from './shorten.ts';

/** A part of what is shown beside the text, before it is known how an editor shows it. */
export type Block =
  /** What a thing is called on the map, and what it is in words of the language. */
  | { readonly kind: 'heading'; readonly title: string; readonly what: string }
  /** A text of a map; a long one is cut short. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words of ours, in which `code` stands in backticks. */
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'code'; readonly language: 'journey' | 'text'; readonly text: string }
  /** Between what is said of the map and what is said of its flaws. */
  | { readonly kind: 'line' };

/** Of a text of a map: a hover is read at a glance. */
const mostLetters = 400;

/** What is said of a thing: a word for it, and what the map says. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/**
 * As Markdown, in which whatever the map says is only text: no heading, link, picture, command or HTML comes of it.
 */
export function toMarkdown(blocks: readonly Block[]): string {
  return blocks.map(markdownBlock).join('\n\n');
}

export function toPlainText(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `**${markdownText(block.title)}** · ${markdownText(block.what)}`;
    case 'text':
      return markdownText(shorten(block.text, mostLetters));
    case 'prose':
      return block.text;
    case 'facts':
      return block.facts
        .map(({ label, text }) => `- ${markdownText(label)}: ${markdownText(text)}`)
        .join('\n');
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.text, '`') + 1));
      return `${fence}${block.language}\n${block.text}\n${fence}`;
    }
    case 'line':
      return '---';
  }
}

function plainBlock(block: Block): string {
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

function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
