import { journeyLexer } from '../src/lexer/journey-lexer.ts';
import type { Body, StatementHead } from '../src/lexer/statement-table.ts';

/**
 * Generates a badly formatted map from a seed: any valid statements, on one line or several, with spaces,
 * semicolons and comments of every kind wherever the language allows them.
 */
export function messyMap(seed: number): string {
  const random = createRandom(seed);
  const text = new Writer(random).file(journeyLexer.table.file);
  const ended = random(4) === 0 ? text.replaceAll('\n', '\r\n') : text;
  return random(10) === 0 ? `\ufeff${ended}` : ended;
}

type Random = (below: number) => number;

class Writer {
  readonly #random: Random;
  #left: number;

  constructor(random: Random) {
    this.#random = random;
    this.#left = 3 + random(16);
  }

  file(body: Body): string {
    const language = this.#random(8) === 0 ? `${this.#comment()}language da\n` : '';
    const text = this.#body(body, 0, false);
    return `${language}${this.#pick(['', '', '\n', '  \n\n'])}${text}${this.#pick(['', '\n', '\n\n ', ';'])}`;
  }

  #body(body: Body, depth: number, isOneLine: boolean): string {
    const keywords = [...body.statements].filter(([keyword]) => keyword !== 'language');
    const entities = keywords.filter(([, head]) => head.body);
    let text = '';
    const count = depth === 0 ? 1 + this.#random(3) : this.#random(6);
    for (let i = 0; i < count && this.#left > 0; i++) {
      this.#left--;
      const from = entities.length > 0 && this.#random(2) === 0 ? entities : keywords;
      const [keyword, head] = this.#pick(from);
      text += i === 0 ? this.#inlineComment() : this.#between(isOneLine);
      text += this.#statement(keyword, head, depth, isOneLine);
    }
    return text;
  }

  #between(isOneLine: boolean): string {
    const before = this.#random(4) === 0 ? this.#inlineComment() : '';
    if (isOneLine) return `${before}${this.#pick(['; ', ';', ' ;; ', ';  '])}${this.#inlineComment()}`;
    const lines = this.#pick([
      '\n',
      '\n',
      '\n    ',
      '\n\n',
      '\n \t\n\n  ',
      ';\n',
      ';',
      ' ; ',
      ' // at the end\n',
      '; // behind\n\t',
    ]);
    return `${before}${lines}${this.#comment()}`;
  }

  #statement(keyword: string, head: StatementHead, depth: number, isOneLine: boolean): string {
    const parts = [keyword];
    if (head.values) parts.push(this.#pick([...head.values]));
    else if (head.takesList) parts.push(this.#list(isOneLine));
    else if (this.#needsName(keyword, head, depth)) parts.push(this.#name().replace('a.b', 'ab'));
    if (head.takesNumber) parts.push(this.#number(keyword));
    if (head.takesDate) parts.push('2026-09-01');
    if (head.takesText) parts.push(this.#text(isOneLine, depth));
    if (['trait', 'row'].includes(keyword)) parts.push(this.#text(isOneLine, depth));
    let text = parts.reduce((written, part) => written + this.#blank(part) + part);
    for (const [word, { takes }] of head.connectives) {
      if (this.#random(2) === 0) continue;
      const value = takes === 'text' ? '"it is"' : takes === 'name' ? this.#name() : '70%';
      const gap = takes === 'text' ? this.#blank('"') : ' ';
      text += `${isOneLine ? ' ' : this.#pick([' ', ' ', '\n  ', ' // so\n'])}${word}${gap}${value}`;
    }
    if (!head.body || this.#random(3) === 0 || depth > 4) return text;
    const inner = isOneLine || this.#random(2) === 0;
    const open = isOneLine
      ? this.#pick([' {', '{'])
      : this.#pick([' {', ' {', '{', '\n{', '\n\n  {', ' /* o */ {', ' // o\n{']);
    const body = this.#body(head.body, depth + 1, inner);
    const [start, end] = inner ? ['', this.#pick(['', ' ', '; ', ' /* z */ '])] : this.#pick(ends);
    return `${text}${open}${start}${body}${end}}`;
  }

  #needsName(keyword: string, head: StatementHead, depth: number): boolean {
    if (!head.takesName) return false;
    const optional =
      head.connectives.has('because') ||
      ['goal', 'expectation', 'motivation', 'thought', 'quote'].includes(keyword);
    return optional
      ? this.#random(2) === 0
      : depth === 0 || !head.takesText || this.#random(2) === 0 || ['handover', 'next'].includes(keyword);
  }

  #list(isOneLine: boolean): string {
    let list = this.#name();
    while (this.#random(3) === 0) {
      const comma = isOneLine
        ? this.#pick([', ', ',', ' ,', ', /* l */ '])
        : this.#pick([', ', ',', ' , ', ',\n', ',\n\n     ', ', // l\n', ' // k\n , ', ',\n// own\n']);
      list += comma + this.#name();
    }
    return list;
  }

  #text(isOneLine: boolean, depth: number): string {
    const kind = this.#random(30);
    if (kind < 3 && !isOneLine && depth > 0) {
      const indent = ' '.repeat(this.#random(6));
      return `"""${this.#pick(['', '  '])}\n${indent}one\n${indent}  two // no comment\n${this.#pick(['', '\n', `${indent}   \n`])}${indent}three\n${indent}"""`;
    }
    if (kind === 3) return this.#pick(['“quoted”', '"a \\q"', '""', '"not closed']);
    if (kind < 6) return `"${'long '.repeat(8 + this.#random(14))}"`;
    return this.#pick(['"text"', '"a { b; c }"', '"// none"', '"\\"so\\""', '"„innen“"']);
  }

  #number(keyword: string): string {
    if (keyword === 'emotion') return this.#pick(['1', '+1', '-2', '0', '2', '+0', '1.5']);
    return keyword === 'share' ? '12%' : this.#pick(['3', '4', '5', '1', '2', '61%', '61.5', '1 000']);
  }

  #name(): string {
    return this.#pick(['anna', 'web', 'owner', 'stage', 'a.b', 'because', 'köp', 'support']);
  }

  #blank(next: string): string {
    if (next.startsWith('"') && this.#random(6) === 0) return '';
    return this.#pick([' ', ' ', ' ', '  ', '\t', ' /* in */ ', '\u00a0']);
  }

  #inlineComment(): string {
    return this.#pick(['', '', '', ' ', ' ', '  ', ' /* c */ ', `/* ${suppression} */`, ' /* c *//* d */ ']);
  }

  /** Returns a random comment between two lines. */
  #comment(): string {
    return this.#pick([
      '',
      '',
      '',
      '',
      '// own\n',
      '\n\n  // own\n\n',
      `  // ${suppression}\n`,
      '/* own */ ',
      '/* a\n   * b\n */\n',
      '   /* a\n b */ ',
      '// one\n   // two\n',
    ]);
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#random(from.length)] as T;
  }
}

const suppression = 'journey-ignore pain-without-owner -- known';

/** The beginning and end of a body. */
const ends: readonly (readonly [string, string])[] = [
  ['\n', '\n'],
  ['\n', '\n'],
  ['\n\n   ', '\n\n'],
  [' ', ' '],
  [' // first\n', '\n// last\n'],
  ['\n// own\n', ' // last\n  '],
  [' /* a */ ', '\n'],
];

/** Returns a generator of reproducible pseudorandom integers (mulberry32). */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}
