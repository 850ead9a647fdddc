import { decodeHtml } from './decode-html.ts';

/** Markup that embeds a Mermaid diagram, read from its first line. */
export interface Embedding {
  /** The part of the first line that belongs to the diagram. */
  readonly first?: string;
  /** True if the diagram ends in its first line. */
  readonly isComplete?: boolean;
  /** Reads the next line. */
  next(line: string): {
    /** The part of the line that belongs to the diagram. */
    readonly content?: string;
    readonly isEnd: boolean;
    /** True if the line ended the diagram without belonging to it. */
    readonly isBeyond?: boolean;
  };
}

/** Matches a fenced Markdown block for Mermaid that begins in this line. */
export function matchFence(line: string): Embedding | undefined {
  const [, blanks = '', fence, info = ''] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/u.exec(line) ?? [];
  if (fence === undefined || !/^\s*\{?\.?mermaid\b/iu.test(info)) return undefined;
  const ends = new RegExp(`^ {0,3}${fence[0]}{${fence.length},} *$`, 'u');
  // Sphinx and Jupyter Book have options at the top, such as `:caption: Text`.
  let mayHaveOptions = /^\s*\{/u.test(info);
  return {
    next(inner) {
      if (ends.test(inner)) return { isEnd: true };
      mayHaveOptions &&= /^\s*(?::[\w-]+:.*)?$/u.test(inner);
      const indented = inner.length - inner.trimStart().length;
      return { content: mayHaveOptions ? '' : inner.slice(Math.min(blanks.length, indented)), isEnd: false };
    },
  };
}

/**
 * Matches other markup that certainly embeds Mermaid: HTML elements, `:::mermaid` of Azure DevOps, the
 * directive of Sphinx, blocks of AsciiDoc, and the short codes of Hugo and Jekyll.
 */
export function findEmbedding(line: string): Embedding | undefined {
  return (
    matchTags(line, /\{\{[<%]\s*mermaid\b[^{}]*\}\}/u, /\{\{[<%]\s*\/\s*mermaid\s*[>%]\}\}/u) ??
    matchTags(line, /\{%-?\s*mermaid\b[^{}]*%\}/u, /\{%-?\s*endmermaid\s*-?%\}/u) ??
    matchElement(line) ??
    matchColons(line) ??
    matchDirective(line) ??
    matchAsciiDoc(line)
  );
}

/** Reads the text between two tags. Nothing but other tags may come before the first one in its line. */
function matchTags(line: string, opens: RegExp, closes: RegExp): Embedding | undefined {
  const open = opens.exec(line);
  if (open === null || !isMarkup(line.slice(0, open.index))) return undefined;
  return createEmbedding(closes, line.slice(open.index + open[0].length));
}

/** Returns whether a text consists of tags, so that the text after it is not part of a sentence. */
function isMarkup(text: string): boolean {
  return /^\s*(?:<[^<>]*>\s*)*$/u.test(text);
}

function createEmbedding(closes: RegExp, rest: string, decode = (text: string) => text): Embedding {
  const next = (line: string) => {
    const close = closes.exec(line);
    return { content: decode(close === null ? line : line.slice(0, close.index)), isEnd: close !== null };
  };
  const { content, isEnd } = next(rest);
  return { first: content, isComplete: isEnd, next };
}

/**
 * Matches `<pre class="mermaid">`, `<code class="language-mermaid">`, `<pre lang="mermaid">`, `<mermaid>` and
 * similar elements.
 */
function matchElement(line: string): Embedding | undefined {
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of line.matchAll(
    /<([a-z][\w-]*)([^<>]*)>/giu,
  )) {
    const isMermaid = name.toLowerCase() === 'mermaid' || isForMermaid(attributes);
    if (isMermaid && !attributes.endsWith('/') && isMarkup(line.slice(0, index)))
      return createEmbedding(new RegExp(`</${name}\\s*>`, 'iu'), line.slice(index + tag.length), decodeHtml);
  }
  return undefined;
}

function isForMermaid(attributes: string): boolean {
  for (const [, name = '', double, single, bare] of attributes.matchAll(
    /\b(class|lang)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/giu,
  )) {
    const words = (double ?? single ?? bare ?? '').toLowerCase().split(/\s+/u);
    if (words.includes('mermaid')) return true;
    if (name.toLowerCase() === 'class' && words.includes('language-mermaid')) return true;
  }
  return false;
}

function matchColons(line: string): Embedding | undefined {
  if (!/^\s*:{3,}\s*\{?\.?mermaid\b/iu.test(line)) return undefined;
  return {
    next: (inner) => (/^\s*:{3,}\s*$/u.test(inner) ? { isEnd: true } : { content: inner, isEnd: false }),
  };
}

function matchDirective(line: string): Embedding | undefined {
  const [, blanks] = /^(\s*)\.\. mermaid::\s*$/iu.exec(line) ?? [];
  if (blanks === undefined) return undefined;
  let mayHaveOptions = true;
  return {
    next(inner) {
      const isOutside = inner.trim() !== '' && inner.length - inner.trimStart().length <= blanks.length;
      if (isOutside) return { isEnd: true, isBeyond: true };
      mayHaveOptions &&= /^\s*(?::[\w-]+:.*)?$/u.test(inner);
      return { content: mayHaveOptions ? '' : inner, isEnd: false };
    },
  };
}

function matchAsciiDoc(line: string): Embedding | undefined {
  if (!/^\[(?:source\s*,\s*)?mermaid\b[^\]]*\]\s*$/iu.test(line)) return undefined;
  let delimiter: string | undefined;
  return {
    next(inner) {
      const text = inner.trimEnd();
      if (delimiter === undefined) {
        // A title such as `.How it feels` may come before the delimiter.
        if (/^\.\w/u.test(text)) return { content: '', isEnd: false };
        const isDelimiter = /^(?:-{2}|-{4,}|\.{4,}|={4,}|`{3,})$/u.test(text);
        delimiter = isDelimiter ? text : '';
        return { content: isDelimiter ? '' : inner, isEnd: false };
      }
      if (text === delimiter) return { isEnd: true };
      return { content: inner, isEnd: false };
    },
  };
}
