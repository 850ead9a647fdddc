// Longer than most files: the types of words and the open bodies depend on each other.
import type { Problem } from '@journey-maps/core/model';
import * as messages from './reading-messages.ts';
import type { Body, StatementHead, StatementTable } from './statement-table.ts';
import type { Connective } from './table-data.ts';
import { createMissingBrace, getTokenEnd, type Token, type TokenTypes } from './tokens.ts';

/**
 * The way to find the ends of bodies. Balanced braces decide alone. Otherwise the reader also considers the
 * indentation (`layout`) or the statements that each body accepts (`keywords`).
 */
export type Reading = 'braces' | 'keywords' | 'layout';

export interface ReadTokens {
  /** The tokens with the final type of each word, and with missing braces inserted. */
  readonly tokens: Token[];
  readonly problems: Problem[];
  /** The implausibility of the reading: of two readings of a file, the lower one is more likely. */
  readonly doubts: number;
  /** The classification of a word at the cursor, if there is a cursor. */
  readonly place?: Place;
  /**
   * The first words of statements, if there is a cursor. The value is undefined if no statement begins with the word.
   */
  readonly heads: ReadonlyMap<Token, StatementHead | undefined>;
}

export interface ReadingOptions {
  readonly reading: Reading;
  /** The number of `{` minus the number of `}`. */
  readonly surplus: number;
  /** The token that represents a word at the cursor that is not typed yet. */
  readonly cursor?: Token;
  /**
   * True if the cursor's word is a separate statement wherever a statement can begin, so
   * that the next word begins another.
   */
  readonly cursorStandsAlone?: boolean;
}

/** The classification of a word at some position. */
export interface Place {
  /** The enclosing body. */
  readonly body: Body;
  /** The statement that the word would continue. */
  readonly head?: StatementHead;
  readonly is: 'statement' | 'name' | 'value' | 'nothing';
  /** The word before the name at the cursor, such as `from`. */
  readonly connective?: Connective;
  /** The words such as `because` that are allowed here. */
  readonly connectives: readonly string[];
}

const maxDepth = 32;

interface OpenBody {
  readonly body: Body;
  /** The indentation of the line with the opening brace. */
  readonly indent: number;
  readonly line: number;
  readonly token: Token;
  /** The last statement in the body that accepts a body but has none: its `{` may be missing. */
  bodyless?: Bodyless;
}

interface Bodyless {
  readonly body: Body;
  readonly token: Token;
  /** The index in the output at which its body would begin, once known. */
  end?: number;
}

/**
 * Reads the tokens of a file once, from left to right, and decides the type of each word by its position:
 *
 * - At the start of a statement (on a new line or after `{`, `}` or `;`), a word is a keyword that the body
 *   accepts, or UNKNOWN.
 * - After a keyword that takes a name, on the same line, or after a comma, any word is a name.
 * - After a keyword that takes one of several keywords, a word is one of these, or a name.
 *
 * If the braces are unbalanced, it also inserts and removes braces. Otherwise a missing one would move half of
 * the map to another parent. A balanced file never changes.
 */
export function readTokens(
  input: readonly Token[],
  table: StatementTable,
  types: TokenTypes,
  options: ReadingOptions,
): ReadTokens {
  return new WordReader(input, table, types, options).read();
}

class WordReader {
  readonly #input: readonly Token[];
  readonly #table: StatementTable;
  readonly #types: TokenTypes;
  readonly #reading: Reading;
  readonly #cursor: Token | undefined;
  readonly #cursorStandsAlone: boolean;
  /** The surplus of `{` over `}` in the unread tokens, plus the number of open bodies. */
  #surplus: number;

  readonly #out: Token[] = [];
  readonly #problems: Problem[] = [];
  #doubts = 0;
  #place: Place | undefined;
  readonly #heads = new Map<Token, StatementHead | undefined>();

  readonly #open: OpenBody[] = [];
  #bodylessInFile: Bodyless | undefined;
  /** The number of open `{` beyond the maximum depth, which are dropped with their `}`. */
  #tooDeep = 0;

  /** The statement of the current header. */
  #head: StatementHead | undefined;
  #headToken: Token | undefined;
  /** The statement before a dropped `}`: without this brace, the next `{` opens the body of that statement. */
  #headBeforeStray: StatementHead | undefined;
  #headIndent = 0;
  #headFirst = false;
  #expectsName = false;
  #expectsValue: ReadonlySet<string> | undefined;
  /** The last connective of the current header. */
  #connective: Connective | undefined;
  #sawText = false;
  /** True where a statement can begin. */
  #fresh = true;

  #previous: Token | undefined;
  #beforePrevious: Token | undefined;
  #lineIndent = 0;

  constructor(input: readonly Token[], table: StatementTable, types: TokenTypes, options: ReadingOptions) {
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

  #readToken(token: Token, next: Token | undefined): void {
    const { id, open, close, semicolon, comma } = this.#types;
    // Resets the decision of an earlier reading of the same tokens.
    if (token.tokenType !== id && this.#isWord(token)) token.tokenType = id;
    const first = !this.#previous || token.startLine > this.#previous.endLine;
    if (first) this.#lineIndent = token.startColumn - 1;
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

  #isWord(token: Token): boolean {
    const { id, unknown } = this.#types;
    return token.tokenType === id || token.tokenType === unknown || token.tokenType.isKeyword;
  }

  #continuesList(token: Token): boolean {
    const around = this.#open.at(-1);
    const inBody = !around || this.#lineIndent > around.indent;
    return inBody && token.tokenType === this.#types.id && !this.#body.statements.has(token.image);
  }

  /** Closes the bodies whose opening line is at least as deep as the current line, in a well-indented file. */
  #followLayout(token: Token): void {
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
      body && body.indent >= this.#lineIndent && body.line < token.startLine;
      body = innermost()
    ) {
      this.#closeMissing();
    }
    // A deeper line after a statement that accepts a body but has none: its `{` is missing.
    const head = this.#head;
    if (
      token.tokenType === id &&
      head?.body?.statements.has(token.image) &&
      this.#headFirst &&
      this.#lineIndent > this.#headIndent &&
      this.#headToken &&
      token.startLine > this.#headToken.startLine
    ) {
      this.#openMissing(head.body, this.#headToken);
    }
  }

  #readOpen(token: Token): void {
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
    this.#open.push({ body, indent: this.#lineIndent, line: token.startLine, token });
    this.#endStatement();
    this.#out.push(token);
  }

  #readClose(token: Token, first: boolean, next: Token | undefined): void {
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

  /**
   * Returns whether a `}` closes nothing: it begins a line deeper than the open body, or the
   * body continues after its line.
   */
  #isStrayClose(token: Token, first: boolean, body: OpenBody, next: Token | undefined): boolean {
    if (body.line >= token.startLine) return false;
    if (first) return this.#lineIndent > body.indent;
    return next !== undefined && next.startLine > token.endLine && next.startColumn - 1 > body.indent;
  }

  /**
   * Returns whether the next word belongs to the body that this `}` would close, in a file with a surplus `}`:
   * only this body accepts it.
   */
  #goesOn(next: Token | undefined): boolean {
    if (this.#surplus >= 0 || !next || !this.#isWord(next)) return false;
    const outer = this.#open.at(-2)?.body ?? this.#table.file;
    return this.#body.statements.has(next.image) && !outer.takesAll && !outer.statements.has(next.image);
  }

  #readValue(token: Token, first: boolean, afterComma: boolean): void {
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

  #readWord(token: Token, first: boolean, afterComma: boolean, next: Token | undefined): void {
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
    const mayBeStatement = first && this.#body.statements.has(token.image);
    if (this.#expectsName && (afterComma ? !mayBeStatement : !first)) {
      this.#expectsName = false;
      this.#out.push(token);
      return;
    }
    if (!first && this.#expectsValue) {
      const type = this.#expectsValue.has(token.image) ? this.#types.byKeyword.get(token.image) : undefined;
      if (type) token.tokenType = type;
      this.#expectsValue = undefined;
      this.#out.push(token);
      return;
    }
    const connective = this.#head?.connectives.get(token.image);
    const type = connective && this.#types.byKeyword.get(token.image);
    if (type) {
      token.tokenType = type;
      this.#expectsName = connective.takes === 'name';
      this.#connective = connective;
      this.#out.push(token);
      return;
    }
    this.#readStatementWord(token, first, next);
  }

  /** Reads a word that begins a statement or is superfluous in the header of another. */
  #readStatementWord(token: Token, first: boolean, next: Token | undefined): void {
    const begins = first || this.#fresh;
    const head = this.#head;
    const inHeadsBody =
      this.#repairs && this.#surplus < 0 && head?.body?.statements.has(token.image) ? head.body : undefined;
    if (
      !begins &&
      !inHeadsBody &&
      (!this.#body.statements.has(token.image) ||
        (this.#sawText &&
          head?.body?.statements.get(token.image)?.body === undefined &&
          head?.body?.statements.has(token.image)) ||
        (head?.takesText && !this.#sawText) ||
        (head?.refersTo !== undefined && this.#isLastWord(token, next)))
    ) {
      this.#doubts++;
      // A property after the title: its name is not a statement either.
      if (this.#sawText && head?.body?.statements.get(token.image)?.takesName) this.#expectsName = true;
      this.#out.push(token);
      return;
    }
    const opens = first ? this.#reading !== 'layout' && !this.#body.statements.has(token.image) : true;
    if (inHeadsBody && this.#headToken && opens) this.#openMissing(inHeadsBody, this.#headToken);
    else if (!begins) this.#reportSemicolon(token, head);
    else this.#openEarlier(token);
    const statement = this.#body.statements.get(token.image) ?? this.#closeUntilTaken(token);
    this.#noteBodyless(token, statement);
    this.#headToken = token;
    this.#headIndent = this.#lineIndent;
    this.#headFirst = first;
    this.#fresh = false;
    this.#sawText = false;
    this.#head = statement;
    this.#connective = undefined;
    this.#headBeforeStray = undefined;
    const type = statement && this.#types.byKeyword.get(token.image);
    if (type) token.tokenType = type;
    else {
      token.tokenType = this.#types.unknown;
      this.#doubts++;
    }
    this.#expectsName = statement ? statement.takesName : true;
    this.#expectsValue = statement?.values;
    if (this.#cursor) this.#heads.set(token, statement);
    this.#out.push(token);
  }

  /**
   * Returns whether a word after a name ends its statement, as in `owner Customer support`: it is then a part
   * of the name, not a statement without a value.
   */
  #isLastWord(token: Token, next: Token | undefined): boolean {
    const { close, semicolon, comma } = this.#types;
    if (this.#body.statements.get(token.image)?.type === 'Flag') return false;
    if (next === undefined || next.startLine > token.endLine) return true;
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

  /** Records the last statement whose `{` may be missing, as long as its body accepts the following statements. */
  #noteBodyless(token: Token, statement: StatementHead | undefined): void {
    if (this.#reading !== 'keywords' || this.#surplus >= 0) return;
    const bodyless = this.#bodyless;
    if (statement?.body) this.#bodyless = { body: statement.body, token };
    else if (bodyless?.body.statements.has(token.image)) bodyless.end ??= this.#endOfHead();
    else this.#bodyless = undefined;
  }

  /**
   * Returns the end of the last header, before the `;` that ends it: a `{` after the `;` would open an anonymous body.
   */
  #endOfHead(): number {
    let end = this.#out.length;
    while (this.#out[end - 1]?.tokenType === this.#types.semicolon) end--;
    return end;
  }

  /** Inserts the missing `{` of an earlier statement if only its body accepts the current statement. */
  #openEarlier(token: Token): void {
    const bodyless = this.#bodyless;
    if (this.#reading !== 'keywords' || this.#surplus >= 0 || bodyless?.end === undefined) return;
    if (this.#body.statements.has(token.image) || !bodyless.body.statements.has(token.image)) return;
    this.#report(bodyless.token, messages.describeNotOpened(bodyless.token), true);
    const before = this.#out[bodyless.end - 1];
    this.#out.splice(bodyless.end, 0, createMissingBrace(this.#types.open, '{', before));
    this.#surplus++;
    this.#bodyless = undefined;
    this.#open.push({
      body: bodyless.body,
      indent: this.#lineIndent,
      line: bodyless.token.startLine,
      token: bodyless.token,
    });
  }

  /** Closes bodies without a `}` until one accepts the statement. */
  #closeUntilTaken(token: Token): StatementHead | undefined {
    if (!this.#repairs || this.#surplus <= 0) return undefined;
    for (let depth = this.#open.length - 2; depth >= -1; depth--) {
      const body = this.#open[depth]?.body ?? this.#table.file;
      const inner = this.#open[depth + 1];
      const deeper = inner && inner.line !== token.startLine && this.#lineIndent > inner.indent;
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
    const value = !first && this.#expectsValue !== undefined;
    const name = this.#expectsName && (afterComma || !first);
    const is = name ? 'name' : value ? 'value' : first || this.#fresh ? 'statement' : 'nothing';
    return {
      body: this.#body,
      ...(this.#head && { head: this.#head }),
      is,
      ...(is === 'name' && this.#connective && { connective: this.#connective }),
      connectives: first ? [] : this.#listConnectivesHere(),
    };
  }

  /** Lists the connectives that can follow the last token: after a text or a number, or after a name in a list. */
  #listConnectivesHere(): readonly string[] {
    const { text, number, id } = this.#types;
    const head = this.#head;
    const last = this.#out.at(-1)?.tokenType;
    if (head === undefined || this.#connective !== undefined) return [];
    if (last !== text && last !== number && !(last === id && head.takesList)) return [];
    return [...head.connectives.keys()];
  }

  get #repairs(): boolean {
    return this.#reading !== 'braces';
  }

  #endStatement(): void {
    this.#head = undefined;
    this.#connective = undefined;
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
    // Consecutive missing braces share one message.
    const run = this.#out.at(-1)?.isMissed === true;
    this.#out.push(createMissingBrace(this.#types.close, '}', this.#beforePrevious));
    if (run) this.#doubts++;
    else this.#report(body.token, messages.notClosed, true);
    this.#endStatement();
  }

  #openMissing(body: Body, headToken: Token): void {
    this.#report(headToken, messages.describeNotOpened(headToken), true);
    this.#out.push(createMissingBrace(this.#types.open, '{', this.#beforePrevious));
    this.#surplus++;
    this.#open.push({ body, indent: this.#headIndent, line: headToken.startLine, token: headToken });
    this.#endStatement();
  }

  /**
   * Reports a statement after another statement on the same line. A comma between them means `;`, as in other
   * notations.
   */
  #reportSemicolon(token: Token, head: StatementHead | undefined): void {
    const before = this.#beforePrevious;
    const isComma = before?.tokenType === this.#types.comma && !head?.body?.statements.has(token.image);
    this.#report(token, messages.describeMissingSemicolon(token), false, isComma ? before : undefined);
  }

  /** @param comma the comma that the fix turns into a `;` */
  #report(token: Token, message: string, missing = false, comma?: Token): void {
    this.#doubts++;
    this.#problems.push({
      span: { start: token.startOffset, end: getTokenEnd(token) },
      message,
      ...(missing && { missing }),
      ...(comma && {
        fix: {
          title: 'Change the comma to `;`',
          edits: [{ span: { start: comma.startOffset, end: getTokenEnd(comma) }, newText: ';' }],
          safe: true,
        },
      }),
    });
  }
}
