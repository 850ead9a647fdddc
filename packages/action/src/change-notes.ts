import { mostShown, writeCommand } from '@journey-maps/cli';

/** The part of the output of `journey diff --format json` that is needed here. */
export interface Changes {
  /** Why maps were left out, in sentences. */
  readonly problems?: readonly string[];
  readonly notes?: readonly string[];
  readonly summary: Readonly<Record<'error' | 'warning' | 'info', number>>;
  readonly changes: readonly {
    readonly kind: string;
    readonly level: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly anchor?: { readonly file: string; readonly line: number };
  }[];
}

/**
 * Returns annotations on the changed lines of a pull request, for errors and warnings. GitHub shows ten of
 * each level per step. New findings are left out, since `journey check` has annotated them already.
 *
 * @param noted the number of findings of each level
 * @returns lines for the log
 */
export function changeNotes(
  { changes }: Changes,
  noted: Readonly<Record<'error' | 'warning', number>>,
): string {
  const lines = (['error', 'warning'] as const).flatMap((level) => {
    // The tenth annotation already says that there are more.
    if (noted[level] > mostShown) return [];
    const all = changes.filter((change) => change.level === level && !change.kind.endsWith('-finding'));
    const shown = all.slice(0, mostShown - noted[level]).map(({ anchor, message }) => {
      const place = anchor === undefined ? {} : { file: anchor.file, line: anchor.line };
      return writeCommand(level, { ...place, title: 'Changed' }, message);
    });
    const more = all.length - shown.length;
    const rest = `… ${more} more ${more === 1 ? 'change' : 'changes'} to the maps. The summary of this run lists all of them.`;
    return more === 0 ? shown : [...shown, writeCommand(level, {}, rest)];
  });
  return lines.map((line) => `${line}\n`).join('');
}
