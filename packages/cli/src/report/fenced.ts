/**
 * A text for the log of a GitHub Action in which nothing is a command, whatever a map says: the word that ends it is
 * known to nobody.
 */
export function fenced(text: string): string {
  const word = crypto.randomUUID();
  return `::stop-commands::${word}\n${text}::${word}::\n`;
}
