/** A statement of several lines one step further in: all its lines but the first, empty ones excepted. */
export function indentMore(text: string, unit: string): string {
  return text.replace(/(\r\n|\n|\r)(?=[^\r\n])/gu, `$1${unit.replaceAll('$', '$$$$')}`);
}
