/** A map in a fenced `journey` block of a Markdown file. */
export interface MapInMarkdown {
  /** The block's number in the file, from 1. */
  readonly number: number;
  /**
   * The text of the block at its position in the file. Everything else is replaced by blanks, so that offsets,
   * lines and columns are the same as in the file.
   */
  readonly text: string;
  /** The offset of the block's first line. */
  readonly start: number;
}

/** Returns whether a file is Markdown, by its name. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdx|qmd)$/iu.test(name);
}

/** Finds the fenced `journey` blocks of a Markdown text, also in lists and quotations. */
export function findMapsInMarkdown(text: string): readonly MapInMarkdown[] {
  const lines = text.split(/(?<=\n)/u);
  const blocks: { readonly first: number; readonly last: number; readonly inQuotation: boolean }[] = [];
  let open:
    | { readonly fence: string; readonly isMap: boolean; readonly at: number; readonly quoted: boolean }
    | undefined;
  for (const [at, line] of lines.entries()) {
    if (open === undefined) {
      const { container = '', fence, info = '' } = opening.exec(line)?.groups ?? {};
      if (fence === undefined || (fence.startsWith('`') && info.includes('`'))) continue;
      const isMap = /^\s*journey(?:\s|$)/u.test(info);
      open = { fence, isMap, at, quoted: container.includes('>') };
    } else if (isClosingFence(line, open.fence)) {
      if (open.isMap) blocks.push({ first: open.at + 1, last: at, inQuotation: open.quoted });
      open = undefined;
    }
  }
  // Without a closing fence, a block reaches to the end of the file.
  if (open?.isMap === true) blocks.push({ first: open.at + 1, last: lines.length, inQuotation: open.quoted });
  return blocks.map(({ first, last, inQuotation }, index) => ({
    number: index + 1,
    text: lines
      .map((line, at) => {
        if (at < first || at >= last) return blankOut(line);
        return inQuotation ? line.replace(/^[ \t>]*/u, blankOut) : line;
      })
      .join(''),
    start: lines.slice(0, first).join('').length,
  }));
}

/** The first line of a fenced block, after the marks of the lists and quotations around it. */
const opening = /^(?<container>(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?<fence>`{3,}|~{3,})(?<info>.*)/u;

function isClosingFence(line: string, fence: string): boolean {
  const mark = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?\n?$/u.exec(line)?.[1];
  return mark !== undefined && mark.startsWith(fence);
}

function blankOut(text: string): string {
  return text.replaceAll(/[^\r\n]/gu, (character) => ' '.repeat(character.length));
}
