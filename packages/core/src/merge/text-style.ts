/** A text without what belongs to its file as a whole. */
export interface StyledText {
  /** With a line feed at the end of each line, the last one included. */
  readonly text: string;
  readonly hasMark: boolean;
  /** What its lines end in; `undefined` where that differs, and they keep their own. */
  readonly lineBreak: '\n' | '\r\n' | undefined;
  readonly endsLine: boolean;
}

/** Takes a text apart; `keepLineBreaks`: they stay as they are. */
export function styledText(written: string, keepLineBreaks: boolean): StyledText {
  const hasMark = written.startsWith('\uFEFF');
  const inner = hasMark ? written.slice(1) : written;
  const endsLine = inner === '' || inner.endsWith('\n');
  const lineBreak = lineBreakOf(inner);
  const text = keepLineBreaks ? inner : inner.replaceAll('\r\n', '\n');
  return {
    text: endsLine ? text : `${text}${keepLineBreaks ? (lineBreak ?? '\n') : '\n'}`,
    hasMark,
    lineBreak,
    endsLine,
  };
}

/** What the lines of a text end in; `undefined` where they differ. */
export function lineBreakOf(text: string): '\n' | '\r\n' | undefined {
  const all = text.split('\n').length - 1;
  const windows = text.split('\r\n').length - 1;
  if (windows === 0) return '\n';
  return windows === all ? '\r\n' : undefined;
}

/** Of a property of whole files: as theirs where ours left it, else as ours. */
export function keptOrChanged<T>(base: T, ours: T, theirs: T): T {
  return base === ours ? theirs : ours;
}
