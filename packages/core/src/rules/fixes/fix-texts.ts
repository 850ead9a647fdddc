import { applyEdits } from '../../edits/text-edits/apply-edits.ts';
import { editBetween } from '../../edits/text-edits/edit-between.ts';
import type { Fix, TextEdit } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';

/** A file that quick fixes may change. */
export interface TextToFix {
  readonly uri: string;
  readonly text: string;
}

/** A checker of texts that change between checks. */
export interface Checker {
  /** Replaces the text of a file. */
  put(uri: string, text: string): void;
  /**
   * Returns the findings of a file.
   *
   * @param changed the files whose texts the previous round changed
   */
  check(uri: string, changed: ReadonlySet<string>): readonly Finding[];
}

export interface FixedText extends TextToFix {
  /** The edits that turn the old text into the new one; empty without changes. */
  readonly edits: readonly TextEdit[];
}

/** Returns whether two edits insert different texts at the same offset, such as two declarations at the top of a file. */
function areDifferentInsertions({ span, newText }: TextEdit, other: TextEdit): boolean {
  const isInsertion = span.start === span.end && other.span.start === other.span.end;
  return (
    isInsertion && span.start === other.span.start && newText.endsWith('\n') && newText !== other.newText
  );
}

/** Returns whether two edits remove neighbouring texts. */
function areAdjacentRemovals({ span, newText }: TextEdit, other: TextEdit): boolean {
  const isOverlap = span.start < other.span.end && other.span.start < span.end;
  return !isOverlap && newText === '' && other.newText === '';
}

/** The maximum number of rounds. A fix may enable another one a few times over; a fix that keeps coming back is of no use. */
const mostRounds = 20;

/**
 * Applies the quick fixes of files in rounds, until nothing changes. Each fix is applied as a whole or not at
 * all, and only in these files. If two fixes touch the same text, the second one waits for the next round.
 *
 * @param choose returns the fix to apply to a finding, if any
 * @returns the files in the given order
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

  /** Adds the edits of a fix, if all of them can be applied. */
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
    return edits.every((edit) => {
      const { uri = own, span } = edit;
      if (!texts.has(uri)) return false;
      const others = taken.get(uri) ?? [];
      return others.every(
        (other) =>
          span.end < other.span.start ||
          other.span.end < span.start ||
          areDifferentInsertions(edit, other) ||
          areAdjacentRemovals(edit, other),
      );
    });
  }

  function apply(edits: ReadonlyMap<string, readonly TextEdit[]>): ReadonlySet<string> {
    const done = new Set<string>();
    for (const [uri, own] of edits) {
      const before = texts.get(uri);
      const after = before === undefined ? undefined : applyEdits(before, own);
      const known = seen.get(uri);
      // A text that occurred before means that two fixes undo each other.
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
