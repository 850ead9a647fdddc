import type { Token } from './tokens.ts';

/** The messages about misplaced braces and words. */
export const tooDeep = 'There are too many nested `{` here. Close some with `}` first.';
export const openTwice = 'This `{` is one too many. Remove it.';
export const closesNothing = 'This `}` closes nothing. Remove it, or add the `{` that it belongs to.';
export const notClosed =
  'This `{` is not closed. What follows may land in the wrong place: add `}` where it ends.';
export const headOnOneLine =
  'This belongs to the statement above it, which must be on one line. Move it to the end of that line.';
export const nameBeginsWithDigit =
  'A name cannot begin with a digit. Begin it with a letter, such as `second` for `2nd`.';

export const describeNotOpened = (head: Token): string =>
  `The \`{\` of this \`${head.image}\` is missing. What follows belongs to it only after a \`{\`: add one at the end of this line.`;

export const describeMissingSemicolon = (word: Token): string =>
  `\`${word.image}\` begins a new statement on the same line. Put it on a line of its own, or a \`;\` before it.`;
