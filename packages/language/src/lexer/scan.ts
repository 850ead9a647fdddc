/** A match as Chevrotain's custom patterns return it. */
export type Match = [string] | null;

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

export function isLineEnd(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 10 || code === 13;
}

/** Returns whether only white space precedes an offset on its line. */
export function isAtLineStart(source: string, at: number): boolean {
  let i = at;
  while (i > 0 && isBlank(source[i - 1])) i--;
  return i === 0 || isLineEnd(source, i - 1);
}

export function findLineStart(source: string, at: number): number {
  let i = at;
  while (i > 0 && !isLineEnd(source, i - 1)) i--;
  return i;
}

export function endOfLine(source: string, at: number): number {
  let i = at;
  while (i < source.length && !isLineEnd(source, i)) i++;
  return i;
}

/** Returns the start of the next line that is not empty. */
export function findNextLine(source: string, at: number): number {
  let i = endOfLine(source, at);
  while (i < source.length && isLineEnd(source, i)) i++;
  return i;
}

/** Counts the spaces and tabs at the start of a line. */
export function countIndentation(source: string, line: number): number {
  let i = line;
  while (isBlank(source[i])) i++;
  return i - line;
}
