/** A paragraph, list item, heading or cell. */
export interface Prose {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

/** Collects the texts of a Markdown document, without code, HTML and links' addresses. */
export function proseInMarkdown(markdown: string): readonly Prose[] {
  const sentences: { text: string; line: number }[] = [];
  let isOpen = false;
  let fence: string | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const mark = /^\s*(?<sign>`{3,}|~{3,})/u.exec(line)?.groups?.['sign'];
    if (mark !== undefined) {
      fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence;
      isOpen = false;
      continue;
    }
    if (fence !== undefined) continue;
    const text = plain(line);
    if (text === '' || /^\s*<[^>]*>\s*$/u.test(line)) {
      isOpen = false;
      continue;
    }
    if (line.trimStart().startsWith('|')) {
      isOpen = false;
      for (const cell of text.split('|'))
        if (/\p{L}/u.test(cell)) sentences.push({ text: cell.trim(), line: index + 1 });
      continue;
    }
    const last = sentences.at(-1);
    const begins = /^\s*(?:[-*+] |\d+[.)] |#|>)/u.test(line);
    if (isOpen && !begins && last !== undefined) last.text += ` ${text}`;
    else sentences.push({ text, line: index + 1 });
    isOpen = !line.startsWith('#');
  }
  return sentences;
}

function plain(line: string): string {
  return line
    .replace(/^\s*(?:[-*+] |\d+[.)] |#+ |> ?)/u, '')
    .replaceAll(/!?\[(?<label>[^\]]*)\]\([^)]*\)/gu, '$<label>')
    .replaceAll(/<[^>]+>/gu, '')
    .trim();
}
