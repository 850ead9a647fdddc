import { type Atom, isAside } from './atoms.ts';
import { type Element, isStatement, type Laid } from './statements.ts';

/** What comes behind an element of a body. */
export interface Ahead {
  readonly statement?: Laid;
  /** Where the next element begins that is no `;`, or the body ends. */
  readonly part?: Atom;
  /** A `;` comes before the next statement. */
  readonly semicolon: boolean;
  /** A blank line comes before the next statement. */
  readonly blankLine: boolean;
  /** Nothing but comments and `;` follows on its line, and whether there is a `;` among them. */
  readonly endsLine: boolean;
  readonly semicolonOnLine: boolean;
}

/** What comes behind each element of a body: worked out from its end, since some bodies hold nothing but `;`. */
export function lookAhead(elements: readonly Element[], close: Atom | undefined): readonly Ahead[] {
  const all: Ahead[] = [];
  let next: Element | undefined;
  let behindNext: Ahead | undefined;
  for (let i = elements.length - 1; i >= 0; i--) {
    const ahead = aheadOf(next, behindNext, close);
    all[i] = ahead;
    next = elements[i];
    behindNext = ahead;
  }
  return all;
}

function aheadOf(next: Element | undefined, behind: Ahead | undefined, close: Atom | undefined): Ahead {
  const first = next ? firstAtom(next) : close;
  const isLineEnd = first === undefined || first.lineEnds > 0;
  if (next === undefined || isStatement(next)) {
    return {
      ...(next && { statement: next }),
      ...(first && { part: first }),
      semicolon: false,
      blankLine: next !== undefined && (first?.lineEnds ?? 0) > 1,
      endsLine: isLineEnd,
      semicolonOnLine: false,
    };
  }
  const isSemicolon = !isAside(next);
  const part = isSemicolon ? behind?.part : next;
  return {
    ...(behind?.statement && { statement: behind.statement }),
    ...(part && { part }),
    semicolon: isSemicolon || behind?.semicolon === true,
    blankLine: next.lineEnds > 1 || behind?.blankLine === true,
    endsLine: isLineEnd || behind?.endsLine === true,
    semicolonOnLine: !isLineEnd && (isSemicolon || behind?.semicolonOnLine === true),
  };
}

/** What a statement or comment begins with. */
export function firstAtom(element: Element): Atom | undefined {
  return isStatement(element) ? (element.head[0] ?? element.open) : element;
}
