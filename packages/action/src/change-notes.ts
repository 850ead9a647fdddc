import { command, mostShown } from '@journey-maps/cli';

/** What `journey diff --format json` says, as far as it is needed here. */
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
 * Notes at the lines of a pull request for what changed, errors and warnings only. GitHub shows ten of a level for the
 * whole step, and findings have been noted before; new ones are not noted again.
 *
 * @param noted how many findings there are of each level
 * @returns lines for the log
 */
export function changeNotes(
  { changes }: Changes,
  noted: Readonly<Record<'error' | 'warning', number>>,
): string {
  const lines = (['error', 'warning'] as const).flatMap((level) => {
    // Where there are more, the tenth note says so.
    if (noted[level] > mostShown) return [];
    const all = changes.filter((change) => change.level === level && !change.kind.endsWith('-finding'));
    const shown = all.slice(0, mostShown - noted[level]).map(({ anchor, message }) => {
      const place = anchor === undefined ? {} : { file: anchor.file, line: anchor.line };
      return command(level, { ...place, title: 'Changed' }, message);
    });
    const more = all.length - shown.length;
    const rest = `… ${more} more ${more === 1 ? 'change' : 'changes'} of the maps. The summary of this run tells of all of them.`;
    return more === 0 ? shown : [...shown, command(level, {}, rest)];
  });
  return lines.map((line) => `${line}\n`).join('');
}
