import { type Finding, type JourneyDocument, LineIndex } from '@journey-maps/core/model';
import { computeFingerprints } from '@journey-maps/core/rules';
import { type ConflictStyle, type MergeTexts, markMergedLines } from '@journey-maps/core/versions';
import { parse } from '@journey-maps/language/parse';

/** Merged lines with a conflict at each new error, which neither side had. */
export interface CheckedLines {
  readonly text: string;
  readonly conflicts: number;
  /** The message of the first new error. */
  readonly message: string;
}

interface LineError {
  /** Equal in all versions with this error. */
  readonly key: string;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/**
 * Checks lines that git merged without a conflict. Two changes that do not touch can still produce a map that
 * neither side intended, such as one with the same step in two places. Marks the change nearest to an error
 * that neither side had.
 *
 * @param errorsIn returns the findings of level error in a version of the map
 * @returns `undefined` if there is no new error
 */
export function checkMergedLines(
  merged: string,
  texts: MergeTexts,
  style: ConflictStyle,
  {
    uri,
    listErrorsIn,
  }: { readonly uri: string; listErrorsIn(document: JourneyDocument): readonly Finding[] },
): CheckedLines | undefined {
  const known = [texts.ours, texts.theirs].map((text) => countKeys(listErrors(text)));
  const seen = new Map<string, number>();
  const fresh = [...listErrors(merged), ...findDoubled(merged, texts)].filter(({ key }) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return known.every((counts) => number > (counts.get(key) ?? 0));
  });
  const [first] = fresh.toSorted((a, b) => a.line - b.line);
  if (first === undefined) return undefined;
  const marked = markMergedLines(
    texts,
    merged,
    // This number is enough to see the cause.
    fresh.slice(0, 50).map(({ line }) => line),
    style,
  );
  return { ...marked, message: first.message };

  function listErrors(text: string): readonly LineError[] {
    const document = parse(text, uri);
    const lines = new LineIndex(text);
    const getLine = (offset: number) => lines.positionAt(offset).line - 1;
    const findings = listErrorsIn(document);
    const prints = computeFingerprints(document, findings);
    return [
      ...document.problems.map(({ span, message }) => ({ key: message, line: getLine(span.start), message })),
      ...findings.map(({ rule, span, message }, i) => ({
        key: `${rule} ${prints[i]}`,
        line: getLine(span.start),
        message,
      })),
    ];
  }
}

function countKeys(errors: readonly LineError[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of errors) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Reports lines with a text that occur more often than on either side: both sides moved or added the same thing. */
function findDoubled(merged: string, { ours, theirs }: MergeTexts): readonly LineError[] {
  const [mine, yours] = [ours, theirs].map(countLines);
  const seen = new Map<string, number>();
  return merged.split('\n').flatMap((written, line) => {
    const key = written.trim();
    if (!isTelling(key)) return [];
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const isMore = number > Math.max(mine?.get(key) ?? 0, yours?.get(key) ?? 0);
    return isMore ? [{ key: `doubled ${key}`, line, message: `This line now occurs twice: ${key}` }] : [];
  });
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
  return counts;
}

/** Returns whether a line has a text of at least three words, which rarely occurs twice by chance. */
function isTelling(line: string): boolean {
  return [...line.matchAll(/"([^"]*)"/gu)].some(([, text = '']) => text.trim().split(/\s+/u).length >= 3);
}
