import type { JourneyDiagram } from '../diagram/diagram.ts';
import { writeMermaidText } from '../mermaid/mermaid-text.ts';
import { getPictureWords } from '../picture-words/get-picture-words.ts';
import { formatMarkdownTitle } from './markdown-text.ts';

export interface MarkdownOptions {
  /** The maximum length of the Mermaid text, see `writeMermaidText`. */
  readonly maxChars?: number;
}

/**
 * Writes a diagram as a Mermaid fence. A sentence below it lists stages that did not fit.
 *
 * No text of a map can end the fence: each line of the Mermaid text has a keyword or a score, and only a line
 * of backticks would end it.
 */
export function writeDiagramMarkdown(diagram: JourneyDiagram, { maxChars }: MarkdownOptions = {}): string {
  const { text, omitted } = writeMermaidText(diagram, {
    frontMatter: true,
    ...(maxChars === undefined ? {} : { maxChars }),
  });
  const words = getPictureWords(diagram.language);
  const left = omitted.map(({ title }) => formatMarkdownTitle(title, words)).join(', ');
  const note = left && `\n\n${words.leftOut.sentence(left)}`;
  return `\`\`\`mermaid\n${text}\`\`\`${note}`;
}
