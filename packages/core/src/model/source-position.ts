import { countLeading } from '../text/lists/count-leading.ts';
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
    const line = countLeading(this.#starts, (start) => start <= within);
    return { line, column: within - (this.#starts[line - 1] ?? 0) + 1 };
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
