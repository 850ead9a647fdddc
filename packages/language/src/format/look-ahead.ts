import { type Atom, isAside } from './atoms.ts';
import { type Element, isStatement, type Laid } from './statements.ts';

/** A summary of the elements after an element of a body. */
export interface Ahead {
  readonly statement?: Laid;
  /** The first atom of the next element other than `;`, or the end of the body. */
  readonly part?: Atom;
  /** True if a `;` precedes the next statement. */
  readonly semicolon: boolean;
  /** True if a blank line precedes the next statement. */
  readonly blankLine: boolean;
  /** True if only comments and `;` follow on the same line. `semicolonOnLine` reports a `;` among them. */
  readonly endsLine: boolean;
  readonly semicolonOnLine: boolean;
}

/** Looks ahead from each element of a body. It works backwards in linear time, since a body can consist of many `;`. */
export function lookAhead(elements: readonly Element[], close: Atom | undefined): readonly Ahead[] {
  const all: Ahead[] = [];
  let next: Element | undefined;
  let behindNext: Ahead | undefined;
  for (let i = elements.length - 1; i >= 0; i--) {
    const ahead = describeAhead(next, behindNext, close);
    all[i] = ahead;
    next = elements[i];
    behindNext = ahead;
  }
  return all;
}

function describeAhead(next: Element | undefined, behind: Ahead | undefined, close: Atom | undefined): Ahead {
  const first = next ? getFirstAtom(next) : close;
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

/** Returns the first atom of a statement or comment. */
export function getFirstAtom(element: Element): Atom | undefined {
  return isStatement(element) ? (element.head[0] ?? element.open) : element;
}
