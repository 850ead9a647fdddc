import { type Embedding, findEmbedding, matchFence } from './embeddings.ts';

/** A range of lines with a Mermaid diagram. */
export interface DiagramLines {
  readonly lines: readonly string[];
  /** Counted from 1. */
  readonly firstLine: number;
}

/** A Mermaid diagram that readers of the rendered Markdown don't see as a diagram. */
export interface HiddenDiagram {
  readonly line: number;
  readonly where: 'an HTML comment' | 'an HTML block' | 'indented code';
}

type Container =
  | { readonly kind: 'quote' }
  /** A list item. An item that begins with two blank lines has no content. */
  | { readonly kind: 'item'; readonly indent: number; isEmpty: boolean };

type Leaf =
  | { readonly kind: 'fence'; readonly depth: number; readonly ends: RegExp }
  | { readonly kind: 'html'; readonly depth: number; readonly ends: RegExp }
  | { readonly kind: 'diagram'; readonly depth: number; readonly embedding: Embedding };

/**
 * Scans Markdown line by line, following CommonMark's block structure (block quotes, lists, fences, indented
 * code and HTML blocks), and collects its Mermaid diagrams. It also reads other markup that embeds Mermaid.
 *
 * Source: https://spec.commonmark.org/0.31.2/#appendix-a-parsing-strategy
 */
export class MarkdownScanner {
  readonly diagrams: DiagramLines[] = [];
  readonly hidden: HiddenDiagram[] = [];
  /** True if the text has any code block or embedding. */
  hasBlocks = false;
  readonly #containers: Container[] = [];
  #leaf: Leaf | undefined;
  #inParagraph = false;
  #inComment = false;
  #collected: string[] = [];
  #firstLine = 0;

  scan(text: string): void {
    const lines = text.split(/\r\n|\r|\n/u);
    for (const [index, line] of lines.entries()) this.#scanLine(expandTabs(line), index + 1);
    // An unclosed block ends with the document.
    this.#closeLeaf();
  }

  #scanLine(line: string, number: number): void {
    const { rest: inner, matched } = this.#matchContainers(line);
    if (this.#leaf !== undefined) {
      if (matched < this.#leaf.depth) this.#closeLeaf();
      else if (this.#continueLeaf(this.#leaf, inner, number)) return;
    }
    const isLazy = matched < this.#containers.length && this.#inParagraph && !endsLazyParagraph(inner);
    if (isLazy) return;
    if (matched < this.#containers.length) {
      this.#containers.length = matched;
      this.#inParagraph = false;
    }
    this.#openLeaf(this.#openContainers(inner), number);
  }

  #matchContainers(line: string): { readonly rest: string; readonly matched: number } {
    let rest = line;
    let matched = 0;
    for (const container of this.#containers) {
      if (container.kind === 'quote') {
        const quote = /^ {0,3}> ?/u.exec(rest)?.[0];
        if (quote === undefined) break;
        rest = rest.slice(quote.length);
      } else if (rest.trim() !== '') {
        if (countIndent(rest) < container.indent) break;
        rest = rest.slice(container.indent);
        container.isEmpty = false;
      } else if (container.isEmpty) break;
      matched++;
    }
    return { rest, matched };
  }

  #openContainers(line: string): string {
    let rest = line;
    while (this.#containers.length < mostContainers) {
      const quote = /^ {0,3}> ?/u.exec(rest)?.[0];
      if (quote !== undefined) {
        this.#containers.push({ kind: 'quote' });
        this.#inParagraph = false;
        rest = rest.slice(quote.length);
        continue;
      }
      const item = listItem(rest, this.#inParagraph);
      if (item === undefined) break;
      rest = rest.slice(item);
      this.#containers.push({ kind: 'item', indent: item, isEmpty: rest.trim() === '' });
      this.#inParagraph = false;
    }
    return rest;
  }

  /** Continues a leaf with a line; returns whether the line belongs to it. */
  #continueLeaf(leaf: Leaf, line: string, number: number): boolean {
    switch (leaf.kind) {
      case 'fence':
        if (leaf.ends.test(line)) this.#leaf = undefined;
        return true;
      case 'html':
        return this.#continueHtml(leaf, line, number);
      case 'diagram': {
        const { content, isEnd, isBeyond } = leaf.embedding.next(line);
        if (content !== undefined) this.#collected.push(content);
        if (isEnd) this.#closeLeaf();
        return !isBeyond;
      }
    }
  }

  #continueHtml(leaf: Extract<Leaf, { kind: 'html' }>, line: string, number: number): boolean {
    const embedding = this.#inComment ? undefined : findEmbedding(line);
    if (embedding !== undefined) {
      this.#openDiagram(embedding, number);
      return true;
    }
    const wasInComment = this.#inComment;
    this.#followComments(line);
    const where = wasInComment || this.#inComment ? 'an HTML comment' : 'an HTML block';
    if (hasHiddenDiagram(line.replace('<!--', ''))) this.hidden.push({ line: number, where });
    if (leaf.ends.test(line)) this.#closeLeaf();
    return true;
  }

  /** Tracks whether a comment is open at the end of a line of HTML. */
  #followComments(line: string): void {
    for (const [mark] of line.matchAll(/<!--|-->/gu)) this.#inComment = mark === '<!--';
  }

  #openLeaf(line: string, number: number): void {
    if (line.trim() === '') {
      this.#inParagraph = false;
      return;
    }
    if (countIndent(line) >= 4) {
      if (this.#inParagraph) return;
      if (matchFence(line.trimStart()) !== undefined)
        this.hidden.push({ line: number, where: 'indented code' });
      return;
    }
    const depth = this.#containers.length;
    const embedding = matchFence(line) ?? findEmbedding(line);
    if (embedding !== undefined) {
      this.#openDiagram(embedding, number);
      return;
    }
    const fence = matchOpeningFence(line);
    if (fence !== undefined) {
      this.hasBlocks = true;
      this.#leaf = { kind: 'fence', depth, ends: fence };
      this.#inParagraph = false;
      return;
    }
    const html = matchHtmlBlock(line, this.#inParagraph);
    if (html !== undefined) {
      this.#leaf = { kind: 'html', depth, ends: html };
      this.#inParagraph = false;
      this.#continueHtml(this.#leaf, line, number);
      return;
    }
    const isUnderline = this.#inParagraph && /^ {0,3}(?:=+|-+) *$/u.test(line);
    this.#inParagraph = !isRule(line) && !isUnderline;
  }

  #openDiagram(embedding: Embedding, number: number): void {
    this.hasBlocks = true;
    this.#inParagraph = false;
    this.#leaf = { kind: 'diagram', depth: this.#containers.length, embedding };
    this.#collected = embedding.first === undefined ? [] : [embedding.first];
    this.#firstLine = embedding.first === undefined ? number + 1 : number;
    if (embedding.isComplete) this.#closeLeaf();
  }

  #closeLeaf(): void {
    if (this.#leaf?.kind === 'diagram')
      this.diagrams.push({ lines: this.#collected, firstLine: this.#firstLine });
    this.#leaf = undefined;
    this.#inComment = false;
  }
}

/** The depth to which lists and block quotes may nest. More would take too long, and markdown-it also stops at 100. */
const mostContainers = 100;

function countIndent(line: string): number {
  return line.length - line.trimStart().length;
}

/** Expands tabs before the text to the next multiple of four. */
function expandTabs(line: string): string {
  const prefix = /^[\s>*+\-\d.)]*/u.exec(line)?.[0] ?? '';
  if (!prefix.includes('\t')) return line;
  let expanded = '';
  for (const character of prefix)
    expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character;
  return expanded + line.slice(prefix.length);
}

const thematicBreak = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/u;

/** Returns the indentation of a list item's content if the line begins one. */
function listItem(line: string, inParagraph: boolean): number | undefined {
  const [whole, before = '', marker = '', blanks = ''] =
    /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)/u.exec(line) ?? [];
  if (whole === undefined || thematicBreak.test(line.trimEnd())) return undefined;
  const isEmpty = line.slice(whole.length).trim() === '';
  if (inParagraph && (isEmpty || (/\d/u.test(marker) && Number.parseInt(marker, 10) !== 1))) return undefined;
  const width = before.length + marker.length;
  return isEmpty || blanks.length > 4 ? width + 1 : width + blanks.length;
}

function matchOpeningFence(line: string): RegExp | undefined {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/u.exec(line)?.[1];
  return fence === undefined ? undefined : new RegExp(`^ {0,3}${fence[0]}{${fence.length},} *$`, 'u');
}

/**
 * Returns whether a line without the marks of the surrounding containers ends their paragraph instead of
 * continuing it.
 */
function endsLazyParagraph(line: string): boolean {
  return (
    line.trim() === '' ||
    /^ {0,3}>/u.test(line) ||
    isRule(line) ||
    listItem(line, false) !== undefined ||
    matchOpeningFence(line) !== undefined ||
    matchHtmlBlock(line, true) !== undefined
  );
}

/** Returns whether a line is a heading or a thematic break. */
function isRule(line: string): boolean {
  return /^ {0,3}#{1,6}(?: |$)/u.test(line) || thematicBreak.test(line.trimEnd());
}

const blockElements =
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
  'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
  'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
  'title tr track ul';
const blockElement = new RegExp(`^ {0,3}</?(?:${blockElements.replaceAll(' ', '|')})(?:\\s|/?>|$)`, 'iu');

/** Returns the pattern of the line that ends an HTML block, if this line begins one. */
function matchHtmlBlock(line: string, inParagraph: boolean): RegExp | undefined {
  if (/^ {0,3}<!--/u.test(line)) return /-->/u;
  if (/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/iu.test(line))
    return /<\/(?:script|pre|style|textarea)>/iu;
  const isTagAlone = /^ {0,3}<(?:[a-z][\w-]*(?:\s[^<>]*)?\/?|\/[a-z][\w-]*\s*)>\s*$/iu.test(line);
  return blockElement.test(line) || (isTagAlone && !inParagraph) ? /^\s*$/u : undefined;
}

function hasHiddenDiagram(line: string): boolean {
  return (matchFence(line.trimStart()) ?? findEmbedding(line)) !== undefined;
}
