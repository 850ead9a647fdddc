/** The blanks and tabs that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  let end = start;
  while (isBlank(text[end])) end++;
  return text.slice(start, end);
}

/** Where the line of an offset begins; a byte order mark is no part of a line. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end])) end++;
  return end;
}

/** Behind the line break that begins at an offset; the offset itself where none does. */
export function afterLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return isLineBreak(text[offset]) ? offset + 1 : offset;
}

/** What ends a line near an offset: as the line there, else as the file's first, else a line feed. */
export function lineBreakAt(text: string, offset: number): string {
  const here = lineEnd(text, offset);
  const end = here < text.length ? here : lineEnd(text, 0);
  return text.slice(end, afterLineBreak(text, end)) || '\n';
}

/** One step of indentation: that of the file's first indented line, else two blanks. */
export function indentUnit(text: string): string {
  // A file that is not indented within so many letters is not indented.
  return /(?:^|[\r\n])(\t| +)(?=[^\s*/])/u.exec(text.slice(0, 20_000))?.[1] ?? '  ';
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u00A0';
}

function isLineBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
