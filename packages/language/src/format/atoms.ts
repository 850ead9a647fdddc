import type { LexicalReport } from '../lexer/journey-lexer.ts';

/** A token, a comment, or a stretch that is nothing of the language; between two of them stand blanks and line ends. */
export interface Atom {
  /** The name of a token's type; a comment's and a stray stretch's are their own. */
  readonly type: string;
  readonly image: string;
  readonly start: number;
  readonly end: number;
  /** The lines on which it begins and ends, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** What stands between the atom before it and this one, and how many line ends are in it. */
  readonly gap: string;
  readonly lineEnds: number;
}

export const comment = '//';
const stray = 'stray';

/** Everything that stands in a text, in its order. */
export function atomsOf(text: string, { tokens, comments, strayCharacters }: LexicalReport): Atom[] {
  const found = [
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
  for (const { type, image, start } of found) {
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

/** Comments, and what is nothing of the language: they stand where they stand, and are no part of a statement. */
export function isAside({ type }: Atom): boolean {
  return type === comment || type === stray;
}

/** Whether what follows on its line would be swallowed. */
export function endsLine({ type, image }: Atom): boolean {
  return type === comment && !(image.startsWith('/*') && image.length >= 4 && image.endsWith('*/'));
}

/** How many line ends stand in a stretch. */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && !(at + 1 < to && text.charCodeAt(at + 1) === 10))) count++;
  }
  return count;
}
