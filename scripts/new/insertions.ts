/** Inserts an import before the first relative import with a later path. */
export function withImport(text: string, name: string, path: string): string {
  const lines = text.split('\n');
  const getPath = (line: string) => /^import .* from '(.*)';$/u.exec(line)?.[1];
  const last = lines.findLastIndex((line) => getPath(line) !== undefined);
  const later = lines.findIndex((line) => {
    const other = getPath(line);
    return other?.startsWith('./') === true && other > path;
  });
  lines.splice(later < 0 ? last + 1 : later, 0, `import { ${name} } from '${path}';`);
  return lines.join('\n');
}

/**
 * Inserts a line before the first line that begins with a text.
 *
 * @throws if no line begins with it
 */
export function withLineBefore(text: string, begin: string, line: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((other) => other.startsWith(begin));
  if (at < 0) throw new Error(`No line begins with ${JSON.stringify(begin)}.`);
  lines.splice(at, 0, line);
  return lines.join('\n');
}
