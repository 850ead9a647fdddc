/** The beginning of a text on one line, cut between two words, or in one that is longer than all that is shown. */
export function shorten(text: string, most = 160): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const letters = [...line];
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > cut.length / 2 ? cut.slice(0, end) : cut}…`;
}
