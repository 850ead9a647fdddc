// Longer than most files: what a word is depends on which bodies are open, and which are open on what the words are.
import type { Problem } from '@journey-maps/core';
import { type IToken, Lexer } from 'chevrotain';
import * as messages from './reading-messages.ts';
import type { Body, StatementHead, StatementTable } from './statement-table.ts';
import { columnOf, endLineOf, endOf, lineOf, missedBrace, setType, type TokenTypes } from './tokens.ts';

/**
 * How it is decided where bodies end: by their braces; or, in a file whose braces do not balance, with the help of its
 * indentation (`layout`), or of which keywords may stand where (`keywords`).
 */
export type Reading = 'braces' | 'keywords' | 'layout';

export interface ReadTokens {
  /** The tokens with every word's type decided, and braces put in where they were missed. */
  readonly tokens: IToken[];
  readonly problems: Problem[];
  /** How little sense the reading makes: of two readings of one file the lower is the likelier. */
  readonly doubts: number;
  /** What a word would be at the cursor, where there is one. */
  readonly place?: Place;
  /** The first words of statements, where there is a cursor; undefined for one that begins none of the language's. */
  readonly heads: ReadonlyMap<IToken, StatementHead | undefined>;
}

export interface ReadingOptions {
  readonly reading: Reading;
  /** How many more `{` there are than `}`. */
  readonly surplus: number;
  /** One of the tokens, which stands for a word that is not typed yet. */
  readonly cursor?: IToken;
  /** Where the cursor could begin a statement, it is one by itself, and what follows begins another. */
  readonly cursorStandsAlone?: boolean;
}

/** What a word would be at some place of the text. */
export interface Place {
  /** The body around it. */
  readonly body: Body;
  /** The statement that it would go on. */
  readonly head?: StatementHead;
  readonly is: 'statement' | 'name' | 'value' | 'nothing';
  /** `because` may stand here. */
  readonly because: boolean;
}

const maxDepth = 32;

interface OpenBody {
  readonly body: Body;
  /** Of the line on which it was opened. */
  readonly indent: number;
  readonly line: number;
  readonly token: IToken;
  /** The last statement in it that may have a body and has none: its `{` may be missing. */
  bodyless?: Bodyless;
}

interface Bodyless {
  readonly body: Body;
  readonly token: IToken;
  /** Where in the output its body would begin, once that is known. */
  end?: number;
}

/**
 * Reads the tokens of a file from left to right, once, and decides for each word what it is by where it stands:
 *
 * - first on its line, after `{`, `}`, `;`: the keyword of a statement that may stand in this body, or UNKNOWN;
 * - after a keyword that takes a name, on its line, or after a comma: a name, whatever word it is;
 * - after a keyword that takes one of a few words: that word, or a name.
 *
 * In a file whose braces do not balance it also puts in and takes out braces, so that one that is missing does not
 * hand half of the map to another parent. A balanced file is never touched.
 */
export function readTokens(
  input: readonly IToken[],
  table: StatementTable,
  types: TokenTypes,
  options: ReadingOptions,
): ReadTokens {
  return new WordReader(input, table, types, options).read();
}

class WordReader {
  readonly #input: readonly IToken[];
  readonly #table: StatementTable;
  readonly #types: TokenTypes;
  readonly #reading: Reading;
  readonly #cursor: IToken | undefined;
  readonly #cursorStandsAlone: boolean;
  /** How many more `{` than `}` are in what is not read yet and what is open. */
  #surplus: number;

  readonly #out: IToken[] = [];
  readonly #problems: Problem[] = [];
  #doubts = 0;
  #place: Place | undefined;
  readonly #heads = new Map<IToken, StatementHead | undefined>();

  readonly #open: OpenBody[] = [];
  #bodylessInFile: Bodyless | undefined;
  /** `{` beyond the greatest depth, which are left out with their `}`. */
  #tooDeep = 0;

  /** The statement whose head is being read, and what its next word would be. */
  #head: StatementHead | undefined;
  #headToken: IToken | undefined;
  /** The statement before a `}` that was left out: without the brace, a `{` behind it opens the body of that one. */
  #headBeforeStray: StatementHead | undefined;
  #headIndent = 0;
  #headFirst = false;
  #expectsName = false;
  #expectsValue: ReadonlySet<string> | undefined;
  #sawText = false;
  /** Nothing stands yet where a statement may begin. */
  #fresh = true;

  #previous: IToken | undefined;
  #beforePrevious: IToken | undefined;
  #lineIndent = 0;

  constructor(input: readonly IToken[], table: StatementTable, types: TokenTypes, options: ReadingOptions) {
    this.#input = input;
    this.#table = table;
    this.#types = types;
    this.#reading = options.reading;
    this.#surplus = options.surplus;
    this.#cursor = options.cursor;
    this.#cursorStandsAlone = options.cursorStandsAlone === true;
  }

  read(): ReadTokens {
    for (let i = 0; i < this.#input.length; i++) {
      const token = this.#input[i];
      if (token) this.#readToken(token, this.#input[i + 1]);
    }
    this.#beforePrevious = this.#previous;
    while (this.#open.length > 0) this.#closeMissing();
    return {
      tokens: this.#out,
      problems: this.#problems,
      doubts: this.#doubts,
      heads: this.#heads,
      ...(this.#place && { place: this.#place }),
    };
  }

  #readToken(token: IToken, next: IToken | undefined): void {
    const { id, open, close, semicolon, comma } = this.#types;
    // A second reading of the same tokens begins from words again.
    if (token.tokenType !== id && this.#isWord(token)) setType(token, id);
    const first = !this.#previous || lineOf(token) > endLineOf(this.#previous);
    if (first) this.#lineIndent = columnOf(token) - 1;
    const afterComma = this.#previous?.tokenType === comma;
    this.#beforePrevious = this.#previous;
    this.#previous = token;

    if (this.#reading === 'layout' && first && !(afterComma && this.#continuesList(token)))
      this.#followLayout(token);
    if (token.tokenType === open) this.#readOpen(token);
    else if (token.tokenType === close) this.#readClose(token, first, next);
    else if (token.tokenType === semicolon) {
      this.#endStatement();
      this.#out.push(token);
    } else if (token.tokenType === comma) {
      this.#expectsName = this.#head ? this.#head.takesName : !this.#fresh;
      this.#expectsValue = undefined;
      this.#fresh = false;
      this.#out.push(token);
    } else if (token.tokenType === id) this.#readWord(token, first, afterComma, next);
    else this.#readValue(token, first, afterComma);
  }

  get #body(): Body {
    return this.#open.at(-1)?.body ?? this.#table.file;
  }

  #isWord(token: IToken): boolean {
    const { id, unknown } = this.#types;
    return token.tokenType === id || token.tokenType === unknown || token.tokenType.PATTERN === Lexer.NA;
  }

  #continuesList(token: IToken): boolean {
    const around = this.#open.at(-1);
    const inBody = !around || this.#lineIndent > around.indent;
    return inBody && token.tokenType === this.#types.id && !this.#body.statements.has(token.image);
  }

  /** In a well indented file a line that is no deeper than the one that opened a body ends that body. */
  #followLayout(token: IToken): void {
    const { id, open, close } = this.#types;
    const innermost = () => this.#open.at(-1);
    if (token.tokenType === close) {
      for (let body = innermost(); body && body.indent > this.#lineIndent; body = innermost())
        this.#closeMissing();
      return;
    }
    if (token.tokenType === open) return;
    for (
      let body = innermost();
      body && body.indent >= this.#lineIndent && body.line < lineOf(token);
      body = innermost()
    ) {
      this.#closeMissing();
    }
    // A deeper line after a statement that takes a body but has none: its `{` is missing.
    const head = this.#head;
    if (
      token.tokenType === id &&
      head?.body?.statements.has(token.image) &&
      this.#headFirst &&
      this.#lineIndent > this.#headIndent &&
      this.#headToken &&
      lineOf(token) > lineOf(this.#headToken)
    ) {
      this.#openMissing(head.body, this.#headToken);
    }
  }

  #readOpen(token: IToken): void {
    if (this.#open.length >= maxDepth) {
      if (this.#tooDeep++ === 0) this.#report(token, messages.tooDeep);
      return;
    }
    if (this.#repairs && this.#surplus > 0 && this.#out.at(-1)?.tokenType === this.#types.open) {
      this.#surplus--;
      this.#report(token, messages.openTwice);
      return;
    }
    if (this.#repairs && this.#fresh) this.#doubts++;
    const body = (this.#head ?? this.#headBeforeStray)?.body ?? this.#table.unknown;
    this.#bodyless = undefined;
    this.#open.push({ body, indent: this.#lineIndent, line: lineOf(token), token });
    this.#endStatement();
    this.#out.push(token);
  }

  #readClose(token: IToken, first: boolean, next: IToken | undefined): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const innermost = this.#open.at(-1);
    const stray =
      innermost &&
      (this.#reading === 'layout'
        ? this.#isStrayClose(token, first, innermost, next)
        : this.#reading === 'keywords' && this.#goesOn(next));
    if (!innermost || stray) {
      this.#surplus++;
      this.#report(token, messages.closesNothing);
      const before = this.#head ?? this.#headBeforeStray;
      this.#endStatement();
      this.#headBeforeStray = before;
      return;
    }
    this.#open.pop();
    this.#endStatement();
    this.#out.push(token);
  }

  /** One that begins its line deeper than what is open, or ends a line after which the body goes on, closes nothing. */
  #isStrayClose(token: IToken, first: boolean, body: OpenBody, next: IToken | undefined): boolean {
    if (body.line >= lineOf(token)) return false;
    if (first) return this.#lineIndent > body.indent;
    return next !== undefined && lineOf(next) > endLineOf(token) && columnOf(next) - 1 > body.indent;
  }

  /** In a file with a `}` too many: only the body that this one would close takes what follows. */
  #goesOn(next: IToken | undefined): boolean {
    if (this.#surplus >= 0 || !next || !this.#isWord(next)) return false;
    const outer = this.#open.at(-2)?.body ?? this.#table.file;
    return this.#body.statements.has(next.image) && !outer.takesAll && !outer.statements.has(next.image);
  }

  #readValue(token: IToken, first: boolean, afterComma: boolean): void {
    if (first && !this.#fresh && !afterComma && this.#head) {
      this.#doubts--;
      this.#report(token, messages.headOnOneLine);
    }
    if (token.tokenType === this.#types.text) this.#sawText = true;
    this.#expectsName = false;
    this.#expectsValue = undefined;
    this.#fresh = false;
    this.#out.push(token);
  }

  #readWord(token: IToken, first: boolean, afterComma: boolean, next: IToken | undefined): void {
    if (token.image.charCodeAt(0) < 58) {
      this.#doubts--;
      this.#report(token, messages.nameBeginsWithDigit);
    }
    if (token === this.#cursor) {
      this.#place = this.#placeOf(first, afterComma);
      if (this.#cursorStandsAlone && this.#place.is === 'statement') {
        this.#endStatement();
        this.#out.push(token);
        return;
      }
    }
    const { because } = this.#types;
    const mayBeStatement = first && this.#body.statements.has(token.image);
    if (this.#expectsName && (afterComma ? !mayBeStatement : !first)) {
      this.#expectsName = false;
      this.#out.push(token);
      return;
    }
    if (!first && this.#expectsValue) {
      const type = this.#expectsValue.has(token.image) ? this.#types.byName[token.image] : undefined;
      if (type) setType(token, type);
      this.#expectsValue = undefined;
      this.#out.push(token);
      return;
    }
    if (this.#head?.takesBecause && token.image === 'because') {
      setType(token, because);
      this.#out.push(token);
      return;
    }
    this.#readStatementWord(token, first, next);
  }

  /** A word that begins a statement, or is one too many in the head of another. */
  #readStatementWord(token: IToken, first: boolean, next: IToken | undefined): void {
    const begins = first || this.#fresh;
    const head = this.#head;
    const inHeadsBody =
      this.#repairs && this.#surplus < 0 && head?.body?.statements.has(token.image) ? head.body : undefined;
    if (
      !begins &&
      !inHeadsBody &&
      (!this.#body.statements.has(token.image) ||
        (head?.takesText && !this.#sawText) ||
        (head?.refersTo !== undefined && this.#isLastWord(token, next)))
    ) {
      this.#doubts++;
      this.#out.push(token);
      return;
    }
    const opens = first ? this.#reading !== 'layout' && !this.#body.statements.has(token.image) : true;
    if (inHeadsBody && this.#headToken && opens) this.#openMissing(inHeadsBody, this.#headToken);
    else if (!begins) this.#report(token, messages.semicolonMissing(token));
    else this.#openEarlier(token);
    const statement = this.#body.statements.get(token.image) ?? this.#closeUntilTaken(token);
    this.#noteBodyless(token, statement);
    this.#headToken = token;
    this.#headIndent = this.#lineIndent;
    this.#headFirst = first;
    this.#fresh = false;
    this.#sawText = false;
    this.#head = statement;
    this.#headBeforeStray = undefined;
    const type = statement && this.#types.byName[token.image];
    if (type) setType(token, type);
    else {
      setType(token, this.#types.unknown);
      this.#doubts++;
    }
    this.#expectsName = statement ? statement.takesName : true;
    this.#expectsValue = statement?.values;
    if (this.#cursor) this.#heads.set(token, statement);
    this.#out.push(token);
  }

  /**
   * Tells whether a word behind a name ends its statement, as in `owner Customer support`: then it is a word of the name
   * rather than a statement without a value.
   */
  #isLastWord(token: IToken, next: IToken | undefined): boolean {
    const { close, semicolon, comma } = this.#types;
    if (this.#body.statements.get(token.image)?.type === 'Flag') return false;
    if (next === undefined || lineOf(next) > endLineOf(token)) return true;
    return [close, semicolon, comma].includes(next.tokenType);
  }

  get #bodyless(): Bodyless | undefined {
    const around = this.#open.at(-1);
    return around ? around.bodyless : this.#bodylessInFile;
  }

  set #bodyless(bodyless: Bodyless | undefined) {
    const around = this.#open.at(-1);
    if (!around) this.#bodylessInFile = bodyless;
    else if (bodyless) around.bodyless = bodyless;
    else delete around.bodyless;
  }

  /** Remembers the last statement whose `{` may be missing, as long as what follows may stand in its body. */
  #noteBodyless(token: IToken, statement: StatementHead | undefined): void {
    if (this.#reading !== 'keywords' || this.#surplus >= 0) return;
    const bodyless = this.#bodyless;
    if (statement?.body) this.#bodyless = { body: statement.body, token };
    else if (bodyless?.body.statements.has(token.image)) bodyless.end ??= this.#endOfHead();
    else this.#bodyless = undefined;
  }

  /** Behind the last statement's head: before the `;` that ends it, since a `{` behind that opens a body of nobody. */
  #endOfHead(): number {
    let end = this.#out.length;
    while (this.#out[end - 1]?.tokenType === this.#types.semicolon) end--;
    return end;
  }

  /** A statement that stands in no body around it, but in that of one above it, in a file that lacks a `{`. */
  #openEarlier(token: IToken): void {
    const bodyless = this.#bodyless;
    if (this.#reading !== 'keywords' || this.#surplus >= 0 || bodyless?.end === undefined) return;
    if (this.#body.statements.has(token.image) || !bodyless.body.statements.has(token.image)) return;
    this.#report(bodyless.token, messages.notOpened(bodyless.token), true);
    const before = this.#out[bodyless.end - 1];
    this.#out.splice(bodyless.end, 0, missedBrace(this.#types.open, '{', before));
    this.#surplus++;
    this.#bodyless = undefined;
    this.#open.push({
      body: bodyless.body,
      indent: this.#lineIndent,
      line: lineOf(bodyless.token),
      token: bodyless.token,
    });
  }

  /** A statement that only an outer body takes, in a file that lacks a `}`: it was this body's. */
  #closeUntilTaken(token: IToken): StatementHead | undefined {
    if (!this.#repairs || this.#surplus <= 0) return undefined;
    for (let depth = this.#open.length - 2; depth >= -1; depth--) {
      const body = this.#open[depth]?.body ?? this.#table.file;
      const inner = this.#open[depth + 1];
      const deeper = inner && inner.line !== lineOf(token) && this.#lineIndent > inner.indent;
      if (body.takesAll || (this.#reading === 'layout' && deeper)) return undefined;
      const statement = body.statements.get(token.image);
      if (statement) {
        while (this.#open.length > depth + 1) this.#closeMissing();
        return statement;
      }
    }
    return undefined;
  }

  #placeOf(first: boolean, afterComma: boolean): Place {
    const { because, text, number } = this.#types;
    const last = this.#out.at(-1)?.tokenType;
    const value = !first && this.#expectsValue !== undefined;
    const name = this.#expectsName && (afterComma || !first);
    const is = name ? 'name' : value ? 'value' : first || this.#fresh ? 'statement' : 'nothing';
    return {
      body: this.#body,
      ...(this.#head && { head: this.#head }),
      is,
      because:
        !first && this.#head?.takesBecause === true && last !== because && (last === number || last === text),
    };
  }

  get #repairs(): boolean {
    return this.#reading !== 'braces';
  }

  #endStatement(): void {
    this.#head = undefined;
    this.#headBeforeStray = undefined;
    this.#expectsName = false;
    this.#expectsValue = undefined;
    this.#sawText = false;
    this.#fresh = true;
  }

  #closeMissing(): void {
    const body = this.#open.pop();
    if (!body) return;
    this.#surplus--;
    // One message for a run of them.
    const run = this.#out.at(-1)?.isInsertedInRecovery === true;
    this.#out.push(missedBrace(this.#types.close, '}', this.#beforePrevious));
    if (run) this.#doubts++;
    else this.#report(body.token, messages.notClosed, true);
    this.#endStatement();
  }

  #openMissing(body: Body, headToken: IToken): void {
    this.#report(headToken, messages.notOpened(headToken), true);
    this.#out.push(missedBrace(this.#types.open, '{', this.#beforePrevious));
    this.#surplus++;
    this.#open.push({ body, indent: this.#headIndent, line: lineOf(headToken), token: headToken });
    this.#endStatement();
  }

  #report(token: IToken, message: string, missing = false): void {
    this.#doubts++;
    this.#problems.push({
      span: { start: token.startOffset, end: endOf(token) },
      message,
      ...(missing && { missing }),
    });
  }
}
