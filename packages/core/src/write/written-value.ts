/**
 * A text in quotes, on one line, whatever it holds. What no text of a file can hold, halves of surrogate pairs, becomes
 * U+FFFD.
 */
export function writtenText(text: string): string {
  const escaped = text.toWellFormed().replaceAll(/["\\]|[\p{Cc}\u2028\u2029\uFEFF]/gu, escapeOf);
  return `"${escaped}"`;
}

/**
 * A text of several lines as a block, as people write it; `undefined` where a block would not say the same.
 *
 * @param indent what its statement is indented by
 */
export function writtenBlock(text: string, indent: string): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2 || text.includes('"""') || /[\p{Cc}\u2028\u2029\uFEFF]/u.test(lines.join('')))
    return undefined;
  if (text !== text.toWellFormed()) return undefined;
  // Lines of nothing but blanks, and blanks that all lines begin with, would go.
  const isSafe =
    lines.every((line) => line === '' || line.trim() !== '') && lines.some((line) => /^\S/u.test(line));
  if (!isSafe) return undefined;
  const indented = lines.map((line) => (line === '' ? '' : `${indent}  ${line}`));
  return `"""\n${indented.join('\n')}\n${indent}"""`;
}

/** A number as the language writes it: with all its digits, and no exponent. */
export function writtenNumber(value: number): string {
  // So many digits that they are more than a number can hold: it is read as that again.
  if (!Number.isFinite(value)) return `${value < 0 ? '-' : ''}${'9'.repeat(400)}`;
  if (Object.is(value, -0)) return '-0';
  const written = String(value);
  const [, sign = '', whole = '', decimals = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(written) ?? [];
  if (exponent === undefined) return written;
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}

function escapeOf(character: string): string {
  return escapes[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
