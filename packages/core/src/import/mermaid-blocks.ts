import { type SourceText, sourceText } from './mermaid-source.ts';

/**
 * The Mermaid diagrams of a text: those in the fenced blocks of Markdown (in lists and quotations too, and between `:::`
 * as some wikis write them), or the text itself where it has no such block.
 */
export function mermaidBlocks(text: string): readonly SourceText[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const blocks: SourceText[] = [];
  let open:
    | { readonly fence: string; readonly prefix: string; readonly at: number; readonly isMermaid: boolean }
    | undefined;
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      const [, prefix = '', fence, info = ''] =
        /^((?:[ \t]*>)*[ \t]*(?:[-*+]|\d+[.)])?[ \t]*)(`{3,}|~{3,}|:{3,})(.*)$/u.exec(line) ?? [];
      if (fence !== undefined)
        open = { fence, prefix, at: index, isMermaid: /^\s*\{?\.?mermaid\b/iu.test(info) };
    } else if (closes(line, open.fence)) {
      if (open.isMermaid) blocks.push(blockOf(lines, open.at + 1, index, open.prefix));
      open = undefined;
    }
  }
  // One that is not closed goes on to the end.
  if (open?.isMermaid) blocks.push(blockOf(lines, open.at + 1, lines.length, open.prefix));
  if (blocks.length > 0) return blocks;
  return /^\s*(?:```|~~~)/mu.test(text) ? [] : [sourceText(lines, 1)];
}

function closes(line: string, fence: string): boolean {
  const found = /^(?:[ \t]*>)*[ \t]*(`{3,}|~{3,}|:{3,})[ \t]*$/u.exec(line)?.[1];
  return found !== undefined && found[0] === fence[0] && found.length >= fence.length;
}

/** The lines of a block without what stands before each of them: the marks of a quotation, the indentation of a list. */
function blockOf(lines: readonly string[], from: number, to: number, prefix: string): SourceText {
  const quotations = (prefix.match(/>/gu) ?? []).length;
  const indent = /[^>]*$/u.exec(prefix)?.[0].length ?? 0;
  const plain = lines.slice(from, to).map((line) => {
    let rest = line;
    for (let i = 0; i < quotations; i++) rest = rest.replace(/^[ \t]*>/u, '');
    const blanks = /^[ \t]*/u.exec(rest)?.[0].length ?? 0;
    return rest.slice(Math.min(blanks, indent));
  });
  return sourceText(plain, from + 1);
}
