/** A position in a text, counted from 1, with columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines with columns. Line breaks are LF, CRLF and a lone CR, as in LSP. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = findLineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** @param offset in UTF-16 code units; clamped to the text. */
  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= within) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: within - (this.#starts[low] ?? 0) + 1 };
  }

  /** Returns the offset of a position, which is clamped to the text. */
  offsetAt({ line, column }: Position): number {
    if (line < 1) return 0;
    if (line > this.#starts.length) return this.#length;
    const start = this.#starts[line - 1] ?? 0;
    const end = this.#starts[line] ?? this.#length;
    return Math.max(start, Math.min(start + column - 1, end));
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (code === 10 || code === 13) starts.push(i + 1);
  }
  return starts;
}
