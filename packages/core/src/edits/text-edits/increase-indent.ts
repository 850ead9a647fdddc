/** Indents a statement of several lines by one more level: all lines except the first one and empty ones. */
export function increaseIndent(text: string, unit: string): string {
  return text.replace(/(\r\n|\n|\r)(?=[^\r\n])/gu, `$1${unit.replaceAll('$', '$$$$')}`);
}
