/** How much room a text takes that is broken into lines, in CSS pixels. */
export interface WrappedSize {
  readonly width: number;
  readonly lines: number;
}

/**
 * Works out how a text is broken into lines of at most this width: between its words, and within those that fit no line.
 *
 * @param widthOf measures a text in its font
 */
export function wrappedSize(text: string, most: number, widthOf: (text: string) => number): WrappedSize {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  let [lines, width, line] = [words.length === 0 ? 0 : 1, 0, ''];
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    const needs = widthOf(longer);
    if (needs <= most) {
      line = longer;
      width = Math.max(width, needs);
      continue;
    }
    if (line !== '') lines++;
    const alone = widthOf(word);
    lines += Math.ceil(alone / most) - 1;
    width = Math.max(width, Math.min(alone, most));
    line = word;
  }
  return { width: Math.ceil(width), lines };
}
