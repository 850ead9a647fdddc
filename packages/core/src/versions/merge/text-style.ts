/** A text without the properties of its file, such as line breaks. */
export interface StyledText {
  /** Each line ends with a line feed, including the last line. */
  readonly text: string;
  /** The file begins with a byte order mark. */
  readonly hasMark: boolean;
  /** The line break of all lines; `undefined` if lines differ; then each line keeps its own line break. */
  readonly lineBreak: '\n' | '\r\n' | undefined;
  /** The last line ends with a line break. */
  readonly endsLine: boolean;
}

/**
 * Separates a text from the properties of its file.
 *
 * @param keepLineBreaks true to keep mixed line breaks
 */
export function separateStyle(written: string, keepLineBreaks: boolean): StyledText {
  const hasMark = written.startsWith('\uFEFF');
  const inner = hasMark ? written.slice(1) : written;
  const endsLine = inner === '' || inner.endsWith('\n');
  const lineBreak = detectLineBreaks(inner);
  const text = keepLineBreaks ? inner : inner.replaceAll('\r\n', '\n');
  return {
    text: endsLine ? text : `${text}${keepLineBreaks ? (lineBreak ?? '\n') : '\n'}`,
    hasMark,
    lineBreak,
    endsLine,
  };
}

/** Returns the line break of all lines; `undefined` if lines differ. */
export function detectLineBreaks(text: string): '\n' | '\r\n' | undefined {
  const all = text.split('\n').length - 1;
  const windows = text.split('\r\n').length - 1;
  if (windows === 0) return '\n';
  return windows === all ? '\r\n' : undefined;
}

/**
 * Merges a property of a whole file: takes the value of theirs if ours left the property unchanged, otherwise
 * the value of ours.
 */
export function mergeProperty<T>(base: T, ours: T, theirs: T): T {
  return base === ours ? theirs : ours;
}
