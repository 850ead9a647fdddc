/** What tells git which files are maps, with a line that says where it is from. */
const lines = [
  '# Set by `journey git-setup`; `journey git-setup --undo` takes it away.',
  '*.journey diff=journey merge=journey',
] as const;

/**
 * A file of attributes with our lines at its end.
 *
 * Whether it ended with a line end stays as it was, so that `withoutLines` can restore it to the byte. A file that is
 * not there yet is made whole, so that one that only had our lines in it is known from one that was empty.
 *
 * @param content `undefined` where there is no file
 */
export function withLines(content: string | undefined): string {
  const own = lines.join('\n');
  if (content === undefined) return `${own}\n`;
  if (content === '') return own;
  return content.endsWith('\n') ? `${content}${own}\n` : `${content}\n${own}`;
}

/** The file as it was before; `undefined` where there was none. */
export function withoutLines(content: string): string | undefined {
  const all = content.split('\n');
  const at = placeIn(all);
  if (at < 0) return content;
  if (all.length === lines.length + 1 && at === 0 && all.at(-1) === '') return undefined;
  return all.toSpliced(at, lines.length).join('\n');
}

export function hasLines(content: string): boolean {
  return placeIn(content.split('\n')) >= 0;
}

/** An editor may have given them other line ends. */
function placeIn(all: readonly string[]): number {
  return all.findIndex((_, at) => lines.every((line, i) => all[at + i]?.replace(/\r$/u, '') === line));
}
