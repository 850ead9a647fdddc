import type { Atom } from './atoms.ts';
import { lookAhead } from './look-ahead.ts';
import { type Element, isStatement, type Laid } from './statements.ts';

/** An atom with the white space before it. */
export interface Piece {
  readonly atom: Atom;
  readonly before: string;
}

/**
 * Returns the pieces of a body on one line, with exactly one `;` between two statements. A missing `;` becomes
 * part of the `before` of the next piece.
 */
export function listOneLinePieces({ body, close }: Laid): Piece[] {
  const pieces: Piece[] = [];
  /** True if the next statement needs a `;` before it. */
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
      for (const atom of others) pieces.push({ atom, before: getBlankBefore(atom) });
      if (element.open) for (const piece of listOneLinePieces(element)) pieces.push(piece);
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

/** Returns the body of a statement on one line, without its opening brace. */
export function formatOnOneLine(statement: Laid): string {
  const scores = new Set(listUnsignedScores(statement.body));
  return listOneLinePieces(statement)
    .map(({ atom, before }) => `${before}${scores.has(atom) ? '+' : ''}${atom.image}`)
    .join('');
}

/** Returns the white space before an atom that stays on its line. */
export function getBlankBefore({ type }: Atom): string {
  return type === ',' ? '' : ' ';
}

/** Yields the positive emotion scores without `+`. */
function* listUnsignedScores(elements: readonly Element[]): Iterable<Atom> {
  for (const element of elements) {
    if (!isStatement(element)) continue;
    const score = findUnsignedScore(element);
    if (score) yield score;
    yield* listUnsignedScores(element.body);
  }
}

/** The statements whose scores have a `+` above zero. */
const scored: ReadonlySet<string> = new Set(['emotion', 'felt']);

/** Returns the score of an emotion if its `+` is missing. */
export function findUnsignedScore({ head }: Laid): Atom | undefined {
  if (!scored.has(head[0]?.type ?? '')) return undefined;
  const score = head.find(({ type }) => type === 'NUMBER');
  return score && /^\d/u.test(score.image) && Number.parseFloat(score.image) > 0 ? score : undefined;
}
