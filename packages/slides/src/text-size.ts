/** Classes of characters by their width in Arial, relative to the font size. */
const narrow = /[ijl.,;:!|'’‘ıI]/u;
const slim = /[ftr()[\]{}\-/\s“”"]/u;
const wide = /[mwMW@%–—…]/u;
const full =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\p{Extended_Pictographic}]/u;

/**
 * Estimates the width of a text, rather too wide than too narrow. Nothing can be measured while slides are
 * written, and a substitute for Arial may be a seventh wider.
 */
function estimateWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) {
    width += full.test(letter)
      ? 1.05
      : narrow.test(letter)
        ? 0.27
        : slim.test(letter)
          ? 0.34
          : wide.test(letter)
            ? 0.88
            : /\p{Lu}/u.test(letter)
              ? 0.7
              : 0.555;
  }
  return width * size * (bold ? 1.27 : 1.14);
}

/** Estimates the number of lines of a text. */
export function estimateLines(text: string, width: number, size: number, bold = false): number {
  let lines = 1;
  let used = 0;
  const blank = estimateWidth(' ', size, bold);
  for (const word of text.split(/\s+/u)) {
    const own = estimateWidth(word, size, bold);
    if (used > 0 && used + blank + own > width) {
      lines++;
      used = 0;
    }
    // A word longer than a line is broken.
    const broken = Math.max(0, Math.ceil(own / width) - 1);
    lines += broken;
    used += (used > 0 ? blank : 0) + own - broken * width;
  }
  return lines;
}

/** Shortens a text to a number of lines, with an ellipsis at the end. */
export function fitText(text: string, width: number, size: number, lines: number, bold = false): string {
  if (estimateLines(text, width, size, bold) <= lines) return text;
  const letters = [...text];
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (estimateLines(`${letters.slice(0, middle).join('')}…`, width, size, bold) <= lines) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
