import type { JourneyDiagram } from '../diagram/diagram.ts';
import { mermaidText } from '../mermaid/mermaid-text.ts';
import { wordsFor } from '../picture-words/words-for.ts';
import { markdownTitle } from './markdown-text.ts';

export interface MarkdownOptions {
  /** The longest Mermaid text, see `mermaidText`. */
  readonly maxChars?: number;
}

/**
 * Writes a diagram as a fence of Mermaid, with a sentence on the stages for which it has no room.
 *
 * No text of a map ends the fence: each line of Mermaid text has a keyword or a score of its own, and only a line of
 * nothing but backticks would.
 */
export function diagramMarkdown(diagram: JourneyDiagram, { maxChars }: MarkdownOptions = {}): string {
  const { text, omitted } = mermaidText(diagram, {
    frontMatter: true,
    ...(maxChars === undefined ? {} : { maxChars }),
  });
  const words = wordsFor(diagram.language);
  const left = omitted.map(({ title }) => markdownTitle(title, words)).join(', ');
  const note = left && `\n\n${words.leftOut.sentence(left)}`;
  return `\`\`\`mermaid\n${text}\`\`\`${note}`;
}
