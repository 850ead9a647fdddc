import type { LexicalReport } from '../lexer/journey-lexer.ts';

/** A token, a comment, or a run of stray characters. Between two atoms there is only white space. */
export interface Atom {
  /** The name of the token type; comments and stray characters have their own names. */
  readonly type: string;
  readonly image: string;
  readonly start: number;
  readonly end: number;
  /** The first and last line, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** The white space before the atom, and the number of line ends in it. */
  readonly gap: string;
  readonly lineEnds: number;
}

export const comment = '//';
const stray = 'stray';

/** Returns all atoms of a text in source order. */
export function listAtoms(text: string, { tokens, comments, strayCharacters }: LexicalReport): Atom[] {
  const collected = [
    ...tokens.map(({ tokenType, image, startOffset }) => ({
      type: tokenType.name,
      image,
      start: startOffset,
    })),
    ...comments.map(({ image, startOffset }) => ({ type: comment, image, start: startOffset })),
    ...strayCharacters.map(({ start, end }) => ({ type: stray, image: text.slice(start, end), start })),
  ].sort((a, b) => a.start - b.start);
  const atoms: Atom[] = [];
  let line = 1;
  let before = 0;
  for (const { type, image, start } of collected) {
    const end = start + image.length;
    const lineEnds = countLineEnds(text, before, start);
    line += lineEnds;
    const endLine = line + countLineEnds(text, start, end);
    atoms.push({ type, image, start, end, line, endLine, gap: text.slice(before, start), lineEnds });
    line = endLine;
    before = end;
  }
  return atoms;
}

/** Returns whether an atom belongs to no statement: a comment or stray characters, which keep their positions. */
export function isAside({ type }: Atom): boolean {
  return type === comment || type === stray;
}

/**
 * Returns whether the atom must end its line, since it would swallow the rest: a line
 * comment or an unclosed block comment.
 */
export function endsLine({ type, image }: Atom): boolean {
  return type === comment && !(image.startsWith('/*') && image.length >= 4 && image.endsWith('*/'));
}

/** Counts the line ends in a range of the text. */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && !(at + 1 < to && text.charCodeAt(at + 1) === 10))) count++;
  }
  return count;
}
