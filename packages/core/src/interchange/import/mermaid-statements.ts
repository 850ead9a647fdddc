import { legendFrontMatter, legendSettings } from './legend-settings.ts';
import { readFrontMatter } from './mermaid-front-matter.ts';
import { preprocessMermaid } from './mermaid-preprocess.ts';
import type { SourceText } from './mermaid-source.ts';
import type { MermaidStatement } from './mermaid-statement.ts';

/**
 * Reads a diagram statement by statement, as Mermaid 11 and 12 do: removes front matter, settings and
 * comments, then applies the rules of Mermaid's lexer (`journey.jison`) in their order.
 * If Mermaid would give up, the rest of the line becomes `unread`, and reading continues.
 *
 * @returns `undefined` if it is not a journey diagram
 */
export function parseMermaidStatements(source: SourceText): readonly MermaidStatement[] | undefined {
  const { rest, frontMatter, asides } = preprocessMermaid(source);
  if (!/^\s*journey/u.test(rest.text)) return undefined;
  const statements: MermaidStatement[] = frontMatter.flatMap(({ text, line }) =>
    text === legendFrontMatter ? [] : readFrontMatter(text, line),
  );
  for (const { text, line } of asides)
    if (text !== legendSettings) statements.push({ kind: 'aside', text, line });
  const lexer = new Lexer(encodeEntities(rest.text), rest.lines);
  lexer.skip(/\s*journey\b/iy);
  if (lexer.at === 0) return undefined;
  while (!lexer.isDone) readStatement(lexer, statements);
  return statements;
}

/** Encodes entities first, as Mermaid does, so that no lexer rule matches their `#` or `;`. */
function encodeEntities(text: string): string {
  return text.replaceAll(/#(\w+);/gu, `${entityOpen}$1${entityClose}`);
}

// As long as the characters that they replace, so that offsets still lead to the right lines.
const entityOpen = '\uE000';
const entityClose = '\uE001';

/** Restores the entities as they were written. */
function restoreEntities(text: string): string {
  return text.replaceAll(/\uE000(\w+)\uE001/gu, '#$1;');
}

class Lexer {
  readonly #text: string;
  readonly #lines: readonly number[];
  readonly #lastBrace: number;
  at = 0;

  constructor(text: string, lines: readonly number[]) {
    this.#text = text;
    this.#lines = lines;
    this.#lastBrace = text.lastIndexOf('}');
  }

  /** Returns whether a closing brace follows. */
  get hasBrace(): boolean {
    return this.#lastBrace >= this.at;
  }

  get isDone(): boolean {
    return this.at >= this.#text.length;
  }

  get line(): number {
    return this.#lines[this.at] ?? this.#lines.at(-1) ?? 1;
  }

  /** Consumes the match of a sticky pattern at the current offset. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined || token === '') return undefined;
    this.at += token.length;
    return token;
  }

  skip(pattern: RegExp): boolean {
    return this.take(pattern) !== undefined;
  }
}

/** Reads one statement. The first matching rule counts, in Mermaid's order. */
function readStatement(lexer: Lexer, statements: MermaidStatement[]): void {
  const { line } = lexer;
  const remark = lexer.take(/%(?!\{)[^\n]*/y) ?? lexer.take(/[^}]%%[^\n]*/y);
  if (remark !== undefined) {
    statements.push({
      kind: 'aside',
      text: restoreEntities(remark.trim()),
      line: remark.startsWith('\n') ? line + 1 : line,
    });
    return;
  }
  if (lexer.skip(/\s+/y)) return;
  const hash = lexer.take(/#[^\n]*/y);
  if (hash !== undefined) {
    statements.push({ kind: 'aside', text: restoreEntities(hash), line });
    return;
  }
  const say = (kind: 'title' | 'section' | 'accTitle' | 'accDescr', text: string) =>
    statements.push({ kind, text: restoreEntities(text), line });
  const addUnread = (text: string) => {
    const rest = text + (lexer.take(/[^\n]+/y) ?? '');
    statements.push({ kind: 'unread', text: restoreEntities(rest.trim()), line });
  };
  const again = lexer.take(/journey\b/iy);
  if (again !== undefined) return addUnread(again);
  const title = lexer.take(/title\s[^#\n;]+/iy);
  if (title !== undefined) return void say('title', title.slice(6));
  if (lexer.skip(/accTitle\s*:\s*/iy)) return void say('accTitle', lexer.take(/[^\n]*/y) ?? '');
  if (lexer.skip(/accDescr\s*:\s*/iy)) return void say('accDescr', lexer.take(/[^\n]*/y) ?? '');
  if (lexer.skip(/accDescr\s*\{\s*/iy)) {
    return readDescription(lexer, (text, isUnclosed) =>
      statements.push({ kind: 'accDescr', text: restoreEntities(text), line, isUnclosed }),
    );
  }
  const section = lexer.take(/section\s[^#:\n;]+/iy);
  if (section !== undefined) return void say('section', section.slice(8));
  const task = lexer.take(/[^#:\n;]+/y);
  if (task === undefined) return addUnread(lexer.take(/./sy) ?? '');
  const data = lexer.take(/:[^#\n;]+/y);
  if (data === undefined) return addUnread(task);
  statements.push({ kind: 'task', text: restoreEntities(task), data: restoreEntities(data.slice(1)), line });
}

/**
 * Reads a description in braces. An unclosed one ends before the next line that looks like a statement, so
 * that it doesn't swallow the rest of the diagram.
 */
function readDescription(lexer: Lexer, say: (text: string, isUnclosed: boolean) => void): void {
  if (!lexer.hasBrace) return say(lexer.take(unclosedDescription) ?? '', true);
  say(lexer.take(/[^}]*/y) ?? '', false);
  lexer.skip(/\}/y);
}

const nextStatement =
  /\n[^\S\n]*(?:(?:section|title)\s|accTitle[^\S\n]*:|accDescr[^\S\n]*[:{]|[^#:;\n]+:[^\S\n]*\d+[^\S\n]*(?:[:;#\n]|$))/u;
const unclosedDescription = new RegExp(`(?:(?!${nextStatement.source})[^])+`, 'iuy');
