import type { Atom } from './atoms.ts';
import { lookAhead } from './look-ahead.ts';
import { type Element, isStatement, type Laid } from './statements.ts';

/** An atom with what is to stand before it. */
export interface Piece {
  readonly atom: Atom;
  readonly before: string;
}

/**
 * The parts of a body on one line: one `;` between two statements, and none elsewhere. One that is missing is written
 * in what stands before the part that follows.
 */
export function oneLinePieces({ body, close }: Laid): Piece[] {
  const pieces: Piece[] = [];
  /** Whether a `;` has to come before the next statement. */
  let owed = false;
  const add = (atom: Atom) => {
    pieces.push({ atom, before: owed ? '; ' : ' ' });
    owed = false;
  };
  const ahead = lookAhead(body, close);
  for (const [index, element] of body.entries()) {
    const isLast = ahead[index]?.statement === undefined;
    if (isStatement(element)) {
      const [first, ...others] = element.open ? [...element.head, element.open] : element.head;
      if (first) add(first);
      for (const atom of others) pieces.push({ atom, before: blankBefore(atom) });
      if (element.open) for (const piece of oneLinePieces(element)) pieces.push(piece);
      owed = true;
    } else if (element.type === ';') {
      if (owed && !isLast) pieces.push({ atom: element, before: '' });
      owed = owed && isLast;
    } else if (owed && (isLast || ahead[index]?.semicolon === true))
      pieces.push({ atom: element, before: ' ' });
    else add(element);
  }
  if (close) pieces.push({ atom: close, before: pieces.length === 0 ? '' : ' ' });
  return pieces;
}

/** How a body is written on one line, its opening brace excluded. */
export function oneLineText(statement: Laid): string {
  const scores = new Set(scoresIn(statement.body));
  return oneLinePieces(statement)
    .map(({ atom, before }) => `${before}${scores.has(atom) ? '+' : ''}${atom.image}`)
    .join('');
}

/** What stands before an atom that stays on the line of the one before it. */
export function blankBefore({ type }: Atom): string {
  return type === ',' ? '' : ' ';
}

/** The emotion scores above zero that are written without their `+`. */
function* scoresIn(elements: readonly Element[]): Iterable<Atom> {
  for (const element of elements) {
    if (!isStatement(element)) continue;
    const score = scoreOf(element);
    if (score) yield score;
    yield* scoresIn(element.body);
  }
}

/** The score of an emotion that lacks its `+`. */
export function scoreOf({ head }: Laid): Atom | undefined {
  if (head[0]?.type !== 'emotion') return undefined;
  const score = head.find(({ type }) => type === 'NUMBER');
  return score && /^\d/u.test(score.image) && Number.parseFloat(score.image) > 0 ? score : undefined;
}
