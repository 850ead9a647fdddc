/**
 * A text of a map as Markdown that shows its characters: on one line, and nothing in it is HTML, a link, emphasis, a
 * heading or anything else that Markdown knows. It may stand at the beginning of a line. Nobody is called by it where
 * such pages do that (`@everyone`): an invisible space keeps the name apart.
 */
export function markdownText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&')
    .replace(/(?<!\w)@(?=\w)/g, '@\u200B')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
