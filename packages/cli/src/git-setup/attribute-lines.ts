/** The attributes that tell git which files are maps, after a comment about their origin. */
const lines = [
  '# Set by `journey git-setup`; `journey git-setup --undo` removes it.',
  '*.journey diff=journey merge=journey',
] as const;

/**
 * Returns a file of attributes with our lines at its end.
 *
 * Keeps whether the file ends with a newline, so that `removeOwnLines` can restore it exactly. A new file ends
 * with a newline, so that it differs from an empty file with our lines.
 *
 * @param content `undefined` for a missing file
 */
export function addOwnLines(content: string | undefined): string {
  const own = lines.join('\n');
  if (content === undefined) return `${own}\n`;
  if (content === '') return own;
  return content.endsWith('\n') ? `${content}${own}\n` : `${content}\n${own}`;
}

/** Returns the original file; `undefined` if there was none. */
export function removeOwnLines(content: string): string | undefined {
  const all = content.split('\n');
  const at = findOurLines(all);
  if (at < 0) return content;
  if (all.length === lines.length + 1 && at === 0 && all.at(-1) === '') return undefined;
  return all.toSpliced(at, lines.length).join('\n');
}

export function hasLines(content: string): boolean {
  return findOurLines(content.split('\n')) >= 0;
}

/** Finds our lines, even if an editor changed their line endings. */
function findOurLines(all: readonly string[]): number {
  return all.findIndex((_, at) => lines.every((line, i) => all[at + i]?.replace(/\r$/u, '') === line));
}
