/** Returns the blanks and tabs at the beginning of an offset's line. */
export function getIndent(text: string, offset: number): string {
  const start = getLineStart(text, offset);
  let end = start;
  while (isBlank(text[end])) end++;
  return text.slice(start, end);
}

/** Returns the start of an offset's line; a byte order mark is not part of a line. */
export function getLineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Returns the end of an offset's line, before its line break. */
export function getLineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end])) end++;
  return end;
}

/** Returns the offset after the line break that begins at an offset, or the offset itself if no line break does. */
export function skipLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text[offset]) ? offset + 1 : offset;
}

/** Returns the line break at the end of the offset's line, or else of the file's first line, or else a line feed. */
export function detectLineBreak(text: string, offset: number): string {
  const here = getLineEnd(text, offset);
  const end = here < text.length ? here : getLineEnd(text, 0);
  return text.slice(end, skipLineBreak(text, end)) || '\n';
}

/** Returns one level of indentation: the indentation of the file's first indented line, or else two blanks. */
export function detectIndentUnit(text: string): string {
  // A file without indentation in its first 20,000 characters counts as not indented.
  return /(?:^|[\r\n])(\t| +)(?=[^\s*/])/u.exec(text.slice(0, 20_000))?.[1] ?? '  ';
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00A0';
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
