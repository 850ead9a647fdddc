/**
 * The lines of a bad example without its marks, with a line of carets below where the finding lies: up to the end of
 * its line where it goes on, as `journey check` shows it.
 *
 * @param marked with `⟦` and `⟧` around where the finding lies
 */
export function markedLines(marked: string): readonly string[] {
  return marked.replace(/\n$/u, '').split('\n').flatMap(withCarets);
}

function withCarets(line: string): readonly string[] {
  const start = line.indexOf('⟦');
  const text = line.replace(/[⟦⟧]/gu, '');
  if (start < 0) return [text];
  const end = line.includes('⟧') ? line.indexOf('⟧') - 1 : text.length;
  // At the end of a line there is nothing to point at but the place behind it.
  const carets = '^'.repeat(Math.max(1, [...text.slice(start, end)].length));
  return [text, text.slice(0, start).replace(/[^\t]/gu, ' ') + carets];
}
