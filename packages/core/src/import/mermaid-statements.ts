import { type SourceText, withoutMatches } from './mermaid-source.ts';

/** What a journey diagram of Mermaid says, in its order. */
export type MermaidStatement =
  | {
      readonly kind: 'title' | 'section' | 'accTitle' | 'accDescr';
      readonly text: string;
      readonly line: number;
    }
  | { readonly kind: 'task'; readonly text: string; readonly data: string; readonly line: number }
  /** What Mermaid would refuse. */
  | { readonly kind: 'unread'; readonly text: string; readonly line: number }
  /** What is no part of the picture: comments and settings. */
  | { readonly kind: 'aside'; readonly text: string; readonly line: number };

/**
 * Reads a diagram as Mermaid 11 and 12 do, statement by statement: its lexer's rules (`journey.jison`), applied in their
 * order, after front matter, settings and comments are taken out. Where Mermaid would give up, the rest of the line is
 * `unread`, and reading goes on.
 *
 * @returns `undefined` where it is no journey diagram
 */
export function mermaidStatements(source: SourceText): readonly MermaidStatement[] | undefined {
  const statements: MermaidStatement[] = [];
  const aside = (found: readonly { text: string; line: number }[]) => {
    for (const { text, line } of found) statements.push({ kind: 'aside', text, line });
  };
  const matter = withoutMatches(source, frontMatter);
  for (const { text, line } of matter.found) statements.push(...readFrontMatter(text, line));
  const directives = withoutMatches(matter.rest, directive);
  aside(directives.found);
  const comments = withoutMatches(directives.rest, comment);
  aside(comments.found);
  // Mermaid takes some texts for rules of style, and the last `;` of their lines away.
  const { text, lines } = [styleEnd, classEnd].reduce(
    (rest, end) => withoutMatches(rest, end).rest,
    comments.rest,
  );
  const lexer = new Lexer(withEntities(text), lines);
  if (!/^\s*journey/u.test(text)) return undefined;
  lexer.skip(/\s*journey\b/iy);
  if (lexer.at === 0) return undefined;
  while (!lexer.isDone) readStatement(lexer, statements);
  return statements;
}

const frontMatter = /^([^\S\n]*)---[^\S\n]*\n(?:[\s\S]*?\n)?\1---[^\S\n]*(?:\n|$)/gu;
const directive = /%%\{\s*(?:\w+\s*:|\w+)\s*(?:\w+|(?:(?!\}%%)[\s\S])*)?\s*(?:\}%%)?/gu;
const comment = /^\s*%%(?!\{)[^\n]+\n?/gmu;

const styleEnd = /(?<=style.*:\S*#.*);(?=[^;\n]*(?:\n|$))/gu;
const classEnd = /(?<=classDef.*:\S*#.*);(?=[^;\n]*(?:\n|$))/gu;

/** An entity is known before anything else is read; here it becomes what no rule takes for its own. */
function withEntities(text: string): string {
  return text.replaceAll(/#(\w+);/gu, `${entityOpen}$1${entityClose}`);
}

// The same number of characters as what they stand for, so that lines are found.
const entityOpen = '\uE000';
const entityClose = '\uE001';

/** The same text with its entities as they were written. */
function asWritten(text: string): string {
  return text.replaceAll(/\uE000(\w+)\uE001/gu, '#$1;');
}

class Lexer {
  readonly #text: string;
  readonly #lines: readonly number[];
  at = 0;

  constructor(text: string, lines: readonly number[]) {
    this.#text = text;
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.at >= this.#text.length;
  }

  get line(): number {
    return this.#lines[this.at] ?? this.#lines.at(-1) ?? 1;
  }

  /** What a sticky pattern finds here; it is read then. */
  take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined || found === '') return undefined;
    this.at += found.length;
    return found;
  }

  skip(pattern: RegExp): boolean {
    return this.take(pattern) !== undefined;
  }
}

/** In the order of Mermaid's rules, of which the first that fits counts. */
function readStatement(lexer: Lexer, statements: MermaidStatement[]): void {
  const { line } = lexer;
  const remark = lexer.take(/%(?!\{)[^\n]*/y) ?? lexer.take(/[^}]%%[^\n]*/y);
  if (remark !== undefined) {
    statements.push({
      kind: 'aside',
      text: asWritten(remark.trim()),
      line: remark.startsWith('\n') ? line + 1 : line,
    });
    return;
  }
  if (lexer.skip(/\s+/y)) return;
  const hash = lexer.take(/#[^\n]*/y);
  if (hash !== undefined) {
    statements.push({ kind: 'aside', text: asWritten(hash), line });
    return;
  }
  const say = (kind: 'title' | 'section' | 'accTitle' | 'accDescr', text: string) =>
    statements.push({ kind, text: asWritten(text), line });
  const unread = (text: string) => {
    const rest = text + (lexer.take(/[^\n]+/y) ?? '');
    statements.push({ kind: 'unread', text: asWritten(rest.trim()), line });
  };
  const again = lexer.take(/journey\b/iy);
  if (again !== undefined) return unread(again);
  const title = lexer.take(/title\s[^#\n;]+/iy);
  if (title !== undefined) return void say('title', title.slice(6));
  if (lexer.skip(/accTitle\s*:\s*/iy)) return void say('accTitle', lexer.take(/[^\n]*/y) ?? '');
  if (lexer.skip(/accDescr\s*:\s*/iy)) return void say('accDescr', lexer.take(/[^\n]*/y) ?? '');
  if (lexer.skip(/accDescr\s*\{\s*/iy)) {
    say('accDescr', lexer.take(/[^}]*/y) ?? '');
    lexer.skip(/\}/y);
    return;
  }
  const section = lexer.take(/section\s[^#:\n;]+/iy);
  if (section !== undefined) return void say('section', section.slice(8));
  const task = lexer.take(/[^#:\n;]+/y);
  if (task === undefined) return unread(lexer.take(/./sy) ?? '');
  const data = lexer.take(/:[^#\n;]+/y);
  if (data === undefined) return unread(task);
  statements.push({ kind: 'task', text: asWritten(task), data: asWritten(data.slice(1)), line });
}

/** Of the settings before a diagram only the title is in the picture. */
function readFrontMatter(text: string, line: number): MermaidStatement[] {
  const lines = text.split('\n').slice(1, -1);
  const found = lines.findIndex((one) => /^\s*title\s*:/u.test(one));
  const statements: MermaidStatement[] = [];
  if (lines.some((one, index) => index !== found && one.trim() !== ''))
    statements.push({ kind: 'aside', text: 'front matter', line });
  const value = lines[found]?.replace(/^\s*title\s*:\s*/u, '').trim() ?? '';
  const title = scalarOf(value);
  if (title === undefined)
    statements.push({ kind: 'unread', text: lines[found] ?? '', line: line + found + 1 });
  else if (title !== '') statements.push({ kind: 'title', text: ` ${title}`, line: line + found + 1 });
  return statements;
}

/** A value of YAML on one line; `undefined` for one on several lines, or of another kind. */
function scalarOf(value: string): string | undefined {
  if (/^(?:|~|null)$/u.test(value)) return '';
  if (value.startsWith('"')) {
    try {
      const parsed: unknown = JSON.parse(/^"(?:\\.|[^"\\])*"/u.exec(value)?.[0] ?? '');
      return typeof parsed === 'string' ? parsed : undefined;
    } catch {
      return undefined;
    }
  }
  if (value.startsWith("'")) return /^'((?:''|[^'])*)'/u.exec(value)?.[1]?.replaceAll("''", "'");
  if (/^[|>&*!{[%@`]/u.test(value)) return undefined;
  return value.replace(/\s+#.*$/u, '');
}
