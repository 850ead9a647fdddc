import type { TextEdit } from '@journey-maps/core/model';
import { type Atom, comment, endsLine, isAside } from './atoms.ts';
import { indentBlockText, indentComment } from './block-text.ts';
import { type LineStyle, measureWidth } from './line-style.ts';
import { type Ahead, getFirstAtom, lookAhead } from './look-ahead.ts';
import { findUnsignedScore, formatOnOneLine, getBlankBefore, listOneLinePieces } from './one-line.ts';
import { type Element, isBeginningWithWord, isStatement, type Laid } from './statements.ts';
import { isSuppression } from './suppression-comment.ts';
import type { Unread } from './unread.ts';

/** The result of the formatter: the white space of a file. */
export interface Layout {
  /** The white space before each atom. A `;` without an entry is superfluous. */
  readonly before: ReadonlyMap<Atom, string>;
  /** Edits inside atoms. */
  readonly edits: readonly TextEdit[];
}

/** The line width up to which a body stays on one line. */
const mostColumns = 100;

/** The statements that blank lines separate from their neighbours, unless they fit on one line. */
const sections = new Set(['journey', 'empathy-map', 'stage']);

/** Computes the white space between all atoms of a file. */
export function printLayout(file: readonly Element[], style: LineStyle, unread: Unread): Layout {
  return new LayoutMaker(style, unread).make(file);
}

class LayoutMaker {
  readonly #style: LineStyle;
  readonly #unread: Unread;
  readonly #before = new Map<Atom, string>();
  readonly #edits: TextEdit[] = [];

  constructor(style: LineStyle, unread: Unread) {
    this.#style = style;
    this.#unread = unread;
  }

  make(file: readonly Element[]): Layout {
    this.#layOutBody(file, 0, undefined);
    return { before: this.#before, edits: this.#edits };
  }

  #layOutBody(elements: readonly Element[], depth: number, around: Laid | undefined): void {
    const { lineEnd } = this.#style;
    const indent = this.#indent(depth);
    const open = around?.open;
    let previous = open;
    /** True if a line break follows the last statement, or at the start of the file, where no statement needs one. */
    let isBroken = open === undefined;
    /** The separators since the last atom that stays. */
    let semicolon = false;
    let lineEnds = 0;
    let blankOwed = false;

    const place = (atom: Atom, mayBreak: boolean): void => {
      const isFirst = previous === undefined;
      const hadLineEnd = Math.max(lineEnds, atom.lineEnds) > 0;
      const hadBlank = Math.max(lineEnds, atom.lineEnds) > 1;
      lineEnds = 0;
      if (this.#unread.isKept(atom)) {
        isBroken ||= atom.lineEnds > 0;
        this.#before.set(atom, atom.gap);
      } else if (isFirst) this.#before.set(atom, atom.gap.startsWith('\ufeff') ? '\ufeff' : '');
      else if (hadLineEnd || mayBreak || (previous && endsLine(previous))) {
        const isBlank = previous !== open && atom !== around?.close && (hadBlank || blankOwed);
        this.#before.set(
          atom,
          (isBlank ? lineEnd + lineEnd : lineEnd) +
            (atom === around?.close ? this.#indent(depth - 1) : indent),
        );
        isBroken = true;
        blankOwed = false;
        if (atom.type === comment && atom.endLine > atom.line && !this.#unread.lines.has(atom.line))
          for (const edit of indentComment(atom, indent)) this.#edits.push(edit);
      } else this.#before.set(atom, ' ');
      previous = atom;
    };

    const ahead = lookAhead(elements, around?.close);
    for (const [index, element] of elements.entries()) {
      const behind = ahead[index] as Ahead;
      if (isStatement(element)) {
        const first = getFirstAtom(element);
        if (first) place(first, !isBroken);
        this.#layOutStatement(element, depth);
        previous = element.close ?? element.open ?? element.head.at(-1);
        isBroken = false;
        semicolon = false;
        blankOwed = this.#standsApart(element, behind, depth);
      } else if (element.type !== ';') {
        // Without the `;` after it, a suppression comment could refer to either statement.
        const isAtEnd = behind.endsLine && !(isSuppression(element) && behind.semicolonOnLine);
        const begins = semicolon || previous === open || isSuppression(element);
        place(element, begins && !isBroken && !isAtEnd);
      } else if (this.#unread.lines.has(element.line) || this.#isNeeded(behind)) {
        this.#before.set(element, element.gap);
        previous = element;
        lineEnds = 0;
      } else {
        semicolon = true;
        lineEnds = Math.max(lineEnds, element.lineEnds);
      }
    }
    if (around?.close) place(around.close, true);
  }

  #layOutStatement(statement: Laid, depth: number): void {
    for (const { atom, before } of this.#headPieces(statement, depth)) this.#before.set(atom, before);
    const indent = this.#indent(depth);
    for (const atom of statement.head) {
      if (atom.type === 'TEXT' && atom.endLine > atom.line && !this.#unread.lines.has(atom.line))
        for (const edit of indentBlockText(atom, indent, indent + this.#style.unit)) this.#edits.push(edit);
    }
    this.#addPlus(statement);
    if (!statement.open) return;
    if (!this.#isOnOneLine(statement, depth)) this.#layOutBody(statement.body, depth + 1, statement);
    else if (this.#unread.lines.has(statement.open.line)) this.#keep(statement);
    else {
      for (const { atom, before } of listOneLinePieces(statement)) this.#before.set(atom, before);
      for (const inner of listStatementsBelow(statement)) this.#addPlus(inner);
    }
  }

  /**
   * Returns the atoms of a header and its `{`, except the first. They share one line, but
   * lists can continue after a comma.
   */
  #headPieces({ head, open }: Laid, depth: number): { atom: Atom; before: string }[] {
    const atoms = open ? [...head, open] : head;
    return atoms.slice(1).map((atom, index) => {
      const previous = atoms[index] as Atom;
      const isUnread = this.#unread.lines.has(previous.endLine) || this.#unread.lines.has(atom.line);
      if (this.#unread.isKept(atom) || (isUnread && atom.lineEnds > 0)) return { atom, before: atom.gap };
      const goesOn = previous.type === ',' || isAside(previous) || isAside(atom);
      if (atom.lineEnds === 0 || !goesOn) return { atom, before: getBlankBefore(atom) };
      return { atom, before: this.#style.lineEnd + this.#indent(atom === open ? depth : depth + 1) };
    });
  }

  /** Returns whether a body stays on one line: if it was on one line and fits, or if its statement has problems. */
  #isOnOneLine(statement: Laid, depth: number): boolean {
    const { open, close, body } = statement;
    if (!open || !close || open.line !== close.endLine) return false;
    if (
      this.#unread.lines.has(open.line) ||
      body.every((element) => !isStatement(element) && element.type === ';')
    )
      return true;
    return measureWidth(this.#lastLineOfHead(statement, depth) + formatOnOneLine(statement)) <= mostColumns;
  }

  #lastLineOfHead(statement: Laid, depth: number): string {
    const score = findUnsignedScore(statement);
    let line = this.#indent(depth);
    const add = (atom: Atom | undefined, before: string) => {
      if (!atom) return;
      const lines = `${before}${atom === score ? '+' : ''}${atom.image}`.split(/\r\n|\r|\n/u);
      if (lines.length === 1) line += lines[0];
      // The closing quotes of a block text align with its statement.
      else line = atom.type === 'TEXT' ? `${this.#indent(depth)}"""` : (lines.at(-1) ?? '');
    };
    add(statement.head[0] ?? statement.open, '');
    for (const { atom, before } of this.#headPieces(statement, depth)) add(atom, before);
    return line;
  }

  /** Returns whether a blank line must be added between a statement and the next. */
  #standsApart(statement: Laid, { statement: next, blankLine }: Ahead, depth: number): boolean {
    if (!next || blankLine) return false;
    return this.#isSection(statement, depth) || this.#isSection(next, depth);
  }

  #isSection(statement: Laid, depth: number): boolean {
    if (!statement.open || !sections.has(statement.head[0]?.type ?? '')) return false;
    return !this.#isOnOneLine(statement, depth);
  }

  /** Returns whether a `;` must stay: the next atom is left unchanged, or would continue the statement. */
  #isNeeded({ statement, part }: Ahead): boolean {
    if (statement && !isBeginningWithWord(statement)) return true;
    return part !== undefined && this.#unread.isKept(part);
  }

  /** Leaves a body unchanged. */
  #keep({ body, close }: Laid): void {
    for (const element of body) {
      if (isStatement(element)) {
        for (const atom of element.open ? [...element.head, element.open] : element.head)
          this.#before.set(atom, atom.gap);
        this.#keep(element);
      } else this.#before.set(element, element.gap);
    }
    if (close) this.#before.set(close, close.gap);
  }

  #addPlus(statement: Laid): void {
    const score = findUnsignedScore(statement);
    if (score && !this.#unread.lines.has(score.line))
      this.#before.set(score, `${this.#before.get(score) ?? ''}+`);
  }

  #indent(depth: number): string {
    return this.#style.unit.repeat(depth);
  }
}

function* listStatementsBelow({ body }: Laid): Iterable<Laid> {
  for (const element of body) {
    if (!isStatement(element)) continue;
    yield element;
    yield* listStatementsBelow(element);
  }
}
