/**
 * Writes a text of several lines as a block; returns `undefined` if a block cannot express it.
 *
 * @param indent the indentation of its statement
 */
export function writeBlock(text: string, indent: string): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2 || text.includes('"""') || /[\p{Cc}\u2028\u2029\uFEFF]/u.test(lines.join('')))
    return undefined;
  if (text !== text.toWellFormed()) return undefined;
  // A block would lose lines of blanks, and blanks at the beginning of all lines.
  const isSafe =
    lines.every((line) => line === '' || line.trim() !== '') && lines.some((line) => /^\S/u.test(line));
  if (!isSafe) return undefined;
  const indented = lines.map((line) => (line === '' ? '' : `${indent}  ${line}`));
  return `"""\n${indented.join('\n')}\n${indent}"""`;
}

/** Writes a number in the syntax of the language: with all digits, and without an exponent. */
export function writeNumber(value: number): string {
  // An infinite number came from too many digits, and these are again read as infinite.
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
