/** A row of a CSV file. */
export interface CsvRow {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of a CSV file, without comments and empty rows. */
export interface CsvTable {
  readonly separator: Separator;
  /** The first row. */
  readonly headings: CsvRow | undefined;
  /** The other rows. */
  readonly rows: readonly CsvRow[];
  /** The text of each line that begins with `#`, without the `#`. */
  readonly comments: readonly string[];
  /** The line of a quote that is not closed. The rows end before it. */
  readonly unclosed?: number;
}

export type Separator = ',' | ';' | '\t';

/**
 * Splits a CSV text into cells (RFC 4180), separated by `,`, `;` or tabs. Skips lines that begin with `#`.
 * The text's quotes, line breaks and byte order mark can be those of any spreadsheet.
 */
export function parseCsv(text: string): CsvTable {
  const plain = text.replace(/^\uFEFF/u, '');
  const separator = detectSeparator(plain);
  const rows: CsvRow[] = [];
  const comments: string[] = [];
  let line = 1;
  let at = 0;
  while (at < plain.length) {
    if (plain[at] === '#') {
      const end = findLineEnd(plain, at);
      comments.push(plain.slice(at + 1, end).trim());
      at = skipLineBreak(plain, end);
      line++;
      continue;
    }
    const row = readRow(plain, at, separator);
    if (row === undefined) return { ...splitHeadings(rows), separator, comments, unclosed: line };
    if (row.cells.some((cell) => cell !== '')) rows.push({ line, cells: row.cells });
    line += row.lines;
    at = row.end;
  }
  return { ...splitHeadings(rows), separator, comments };
}

function splitHeadings(rows: readonly CsvRow[]): Pick<CsvTable, 'headings' | 'rows'> {
  return { headings: rows[0], rows: rows.slice(1) };
}

/** Reads the row at an offset. Returns `undefined` if a quote is not closed. */
function readRow(
  text: string,
  start: number,
  separator: Separator,
): { readonly cells: readonly string[]; readonly end: number; readonly lines: number } | undefined {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    const blanks = /[^\S\t\r\n]*/uy;
    blanks.lastIndex = at;
    const first = at + (blanks.exec(text)?.[0].length ?? 0);
    let cell = '';
    if (text[first] === '"') {
      const quoted = readQuoted(text, first);
      if (quoted === undefined) return undefined;
      cell = quoted.content;
      lines += countLineBreaks(cell);
      at = quoted.end;
    }
    const end = findCellEnd(text, at, separator);
    cells.push((cell + text.slice(at, end)).trim());
    if (text[end] !== separator) return { cells, end: skipLineBreak(text, end), lines };
    at = end + 1;
  }
}

function readQuoted(
  text: string,
  start: number,
): { readonly content: string; readonly end: number } | undefined {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) return undefined;
    pieces.push(text.slice(from, end));
    if (text[end + 1] !== '"') return { content: pieces.join('"'), end: end + 1 };
    from = end + 2;
  }
}

function findCellEnd(text: string, start: number, separator: Separator): number {
  let at = start;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function findLineEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function skipLineBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** Returns the most frequent separator in the first line with cells. A comma wins a tie. */
function detectSeparator(text: string): Separator {
  const [line = ''] = /^(?!#)(?=.*\S).+$/mu.exec(text.slice(0, 100_000)) ?? [];
  const bare = line.replaceAll(/"[^"]*"/gu, '');
  const count = (separator: string) => bare.split(separator).length;
  const separators: readonly Separator[] = [',', ';', '\t'];
  return separators.reduce((best, next) => (count(next) > count(best) ? next : best));
}
