/**
 * Returns the lines of a bad example without its marks, with carets below the finding, as `journey check`
 * shows it. The carets end at the end of the line if the finding continues.
 *
 * @param marked the text with `⟦` and `⟧` around the finding
 */
export function renderMarkedLines(marked: string): readonly string[] {
  return marked.replace(/\n$/u, '').split('\n').flatMap(addCarets);
}

function addCarets(line: string): readonly string[] {
  const start = line.indexOf('⟦');
  const text = line.replace(/[⟦⟧]/gu, '');
  if (start < 0) return [text];
  const end = line.includes('⟧') ? line.indexOf('⟧') - 1 : text.length;
  // At the end of a line, one caret marks the position after it.
  const carets = '^'.repeat(Math.max(1, [...text.slice(start, end)].length));
  return [text, text.slice(0, start).replace(/[^\t]/gu, ' ') + carets];
}
