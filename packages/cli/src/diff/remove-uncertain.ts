import { LineIndex } from '@journey-maps/core/model';
import { createUnreadRemoval, type MapChange, readAgain } from '@journey-maps/core/versions';
import type { ParsedVersion } from './parsed-version.ts';

/**
 * Removes the changes that are uncertain because a file has unreadable lines: statements in those lines would
 * look removed. Adds changes for files that were unreadable before.
 *
 * @param changed the files whose texts differ
 * @param noTexts files that were not text in the base, and are text or removed in the head
 */
export function removeUncertain(
  changes: readonly MapChange[],
  changed: ReadonlySet<string>,
  base: ParsedVersion,
  head: ParsedVersion,
  noTexts: { readonly repaired: ReadonlySet<string>; readonly gone: ReadonlySet<string> },
): { readonly changes: readonly MapChange[]; readonly problems: readonly string[] } {
  const isUnread = ({ maps }: ParsedVersion, key: string) => (maps.get(key)?.problems.length ?? 0) > 0;
  const newName = new Map(
    changes.flatMap(({ kind, field, base: before, head: after }) =>
      kind === 'renamed' && field === 'path' && before && after ? [[before.file, after.file] as const] : [],
    ),
  );
  // An internal error while reading the base does not mean that it was broken, so the head repairs nothing.
  const isFailed = (key: string) => base.maps.get(key)?.internalError !== undefined;
  const unread = [...changed].filter((key) => isUnread(head, key) || isFailed(key));
  const leftOut = new Set(unread);
  const mended = new Set(noTexts.repaired);
  for (const key of changed) {
    const now = head.maps.has(key) ? key : newName.get(key);
    if (now === undefined) continue;
    if (leftOut.has(now)) leftOut.add(key);
    else if (isUnread(base, key)) mended.add(now);
  }
  const remaining = changes.filter((change) => {
    const { head: after, base: before, anchor } = change;
    const [file = '', whereItWas = ''] = [(after ?? before)?.file, before?.file];
    if (leftOut.has(file)) return false;
    if (mended.has(file)) return isCertain(change);
    // The statement may have moved to an unreadable line, or from an unreadable line.
    return after !== undefined || !leftOut.has(anchor?.file ?? whereItWas);
  });
  const again = [...mended].flatMap((key) => {
    const document = head.maps.get(key);
    return document === undefined ? [] : [readAgain(key, document)];
  });
  const gone = [...noTexts.gone].map(createUnreadRemoval);
  return {
    changes: sortChanges([...remaining, ...again, ...gone]),
    problems: unread.map((key) => describeFirstProblem(key, isUnread(head, key) ? head : base)),
  };
}

/** Returns whether a change is certain although the base of its file was read only in part. */
function isCertain({ kind, field, before }: MapChange): boolean {
  if (kind === 'removed') return true;
  if (kind === 'renamed') return true;
  return kind === 'changed' && field !== undefined && before !== undefined;
}

/** Sorts the changes by file, the change to the file itself first. */
function sortChanges(changes: readonly MapChange[]): readonly MapChange[] {
  const getFile = ({ anchor, base }: MapChange) => anchor?.file ?? base?.file ?? '';
  const isRepaired = ({ field }: MapChange) => Number(field === 'readable');
  return changes.toSorted((a, b) =>
    getFile(a) === getFile(b) ? isRepaired(b) - isRepaired(a) : getFile(a) < getFile(b) ? -1 : 1,
  );
}

function describeFirstProblem(key: string, { shown, maps, shownPath }: ParsedVersion): string {
  const document = maps.get(key);
  const [first] = document?.problems ?? [];
  if (document === undefined || first === undefined) return `${shownPath(key)} of ${shown} cannot be read.`;
  if (document.internalError !== undefined) {
    return `${shownPath(key)} of ${shown} cannot be read, so the changes to this file are not shown. ${first.message}`;
  }
  const { line, column } = new LineIndex(document.text).positionAt(first.span.start);
  const more = document.problems.length - 1;
  const others = more === 0 ? '' : ` (and ${more} more)`;
  const place = `${shownPath(key)}:${line}:${column}`;
  return `${place} of ${shown} cannot be read, so the changes to this file are not shown: ${first.message}${others}`;
}
