import type { ImportProblem } from './import-problem.ts';

/** Collects the parts that an import drops or changes. Equal messages become one report that lists their lines. */
export class MermaidReport {
  readonly #reports = new Map<string, { readonly lines: Set<number>; readonly isLost: boolean }>();

  add(line: number, message: string, isLost: boolean): void {
    const known = this.#reports.get(message);
    if (known === undefined) this.#reports.set(message, { lines: new Set([line]), isLost });
    else known.lines.add(line);
  }

  /** Returns the reports in the order of their first lines. */
  problems(): readonly ImportProblem[] {
    return [...this.#reports]
      .map(([message, { lines, isLost }]) => ({ message, isLost, lines: [...lines].sort((a, b) => a - b) }))
      .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
      .map(({ message, isLost, lines }) => ({ from: describeLines(lines), message, isLost }));
  }
}

const mostLines = 8;

function describeLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.length > mostLines ? lines.slice(0, mostLines - 1) : lines.slice(0, -1);
  const last = lines.length > mostLines ? `${lines.length - shown.length} more` : lines.at(-1);
  return `lines ${shown.join(', ')} and ${last}`;
}
