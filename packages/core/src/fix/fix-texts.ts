import type { Finding } from '../check/finding.ts';
import { applyEdits } from '../edit/apply-edits.ts';
import { editBetween } from '../edit/edit-between.ts';
import type { Fix, TextEdit } from '../model/document.ts';

/** A file that fixes may change. */
export interface TextToFix {
  readonly uri: string;
  readonly text: string;
}

/** Reads and checks texts as they change. */
export interface Checker {
  /** Takes a file's text, in place of the one before. */
  put(uri: string, text: string): void;
  /** @param changed the files whose texts are others than when the last file was asked about in the round before. */
  check(uri: string, changed: ReadonlySet<string>): readonly Finding[];
}

export interface FixedText extends TextToFix {
  /** What makes the new text of the old one. Empty where nothing changed. */
  readonly edits: readonly TextEdit[];
}

/** A fix may bring another into reach, a few times over; one that comes back again and again is none. */
const mostRounds = 20;

/**
 * Makes the fixes of files, again and again until nothing changes. A fix is made whole or not at all, in these files
 * only, and of two in one place the second has to wait for the next round.
 *
 * @param choose the fix to make of a finding, if any.
 * @returns the files in their order.
 */
export function fixTexts(
  files: readonly TextToFix[],
  choose: (finding: Finding) => Fix | undefined,
  checker: Checker,
): readonly FixedText[] {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const seen = new Map(files.map(({ uri, text }) => [uri, new Set([text])]));
  const rounds = new Map<string, (readonly TextEdit[])[]>();
  let changed: ReadonlySet<string> = new Set(texts.keys());
  for (const { uri, text } of files) checker.put(uri, text);
  for (let round = 0; round < mostRounds && changed.size > 0; round++) {
    const edits = new Map<string, TextEdit[]>();
    for (const { uri } of files) {
      for (const finding of checker.check(uri, changed)) take(choose(finding), finding.uri, edits);
    }
    changed = apply(edits);
  }
  return files.map(({ uri, text: before }) => {
    const text = texts.get(uri) ?? before;
    const [only = [], ...others] = rounds.get(uri) ?? [];
    return { uri, text, edits: others.length === 0 ? only : editBetween(before, text) };
  });

  /** Adds the edits of a fix, where all of them can be made. */
  function take(fix: Fix | undefined, own: string, taken: Map<string, TextEdit[]>): void {
    if (fix === undefined || !isFree(fix, own, taken)) return;
    for (const edit of fix.edits) {
      const target = edit.uri ?? own;
      const list = taken.get(target);
      if (list === undefined) taken.set(target, [edit]);
      else list.push(edit);
    }
  }

  function isFree({ edits }: Fix, own: string, taken: ReadonlyMap<string, readonly TextEdit[]>): boolean {
    return edits.every(({ uri = own, span }) => {
      if (!texts.has(uri)) return false;
      const others = taken.get(uri) ?? [];
      return others.every((other) => span.end < other.span.start || other.span.end < span.start);
    });
  }

  function apply(edits: ReadonlyMap<string, readonly TextEdit[]>): ReadonlySet<string> {
    const done = new Set<string>();
    for (const [uri, own] of edits) {
      const before = texts.get(uri);
      const after = before === undefined ? undefined : applyEdits(before, own);
      const known = seen.get(uri);
      // A text that was there before means that two fixes undo each other.
      if (after === undefined || known === undefined || known.has(after)) continue;
      known.add(after);
      texts.set(uri, after);
      rounds.set(uri, [...(rounds.get(uri) ?? []), own]);
      checker.put(uri, after);
      done.add(uri);
    }
    return done;
  }
}
