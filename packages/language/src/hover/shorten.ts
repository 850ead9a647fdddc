/**
 * Shortens a text to one line and cuts it between two words. A word that fills more than
 * half of the line is cut as well.
 */
export function shorten(text: string, most = 160): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > cut.length / 2 ? cut.slice(0, end) : cut}…`;
}
