/**
 * Wraps a text for the log of a GitHub Action, so that GitHub obeys no command in it. The word that ends the
 * section is random, so a map cannot contain it.
 */
export function fenceText(text: string): string {
  const word = crypto.randomUUID();
  return `::stop-commands::${word}\n${text}::${word}::\n`;
}
