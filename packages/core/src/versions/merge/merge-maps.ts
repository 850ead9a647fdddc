import { detectIndentUnit } from '../../edits/text-edits/layout.ts';
import type { JourneyDocument } from '../../model/document.ts';
import { combineVersions } from './combine-versions.ts';
import {
  type ConflictStyle,
  extendToWholeLines,
  formatConflicts,
  pickSide,
  type Segment,
} from './conflict-text.ts';
import { followRenames, type Texts } from './follow-renames.ts';
import type { Doubts } from './merge-outcomes.ts';
import { findMergeRegressions, type MergeMistake } from './merge-regressions.ts';
import { parseExpectedTree } from './parse-expected-tree.ts';
import { preservesContent } from './preserves-content.ts';
import type { Versions } from './sides.ts';
import { splitConflict } from './split-conflict.ts';
import type { ReadText } from './text-item.ts';
import { detectLineBreaks, mergeProperty, separateStyle } from './text-style.ts';
import { buildTextTree } from './text-tree.ts';
import { findUndecidedAdditions } from './undecided-additions.ts';
import { writeMerged } from './write-merged.ts';

/** Three versions of one file: the common base, and the version of each side. */
export type { Texts as MergeTexts } from './follow-renames.ts';

export interface MergeOptions extends ConflictStyle {
  /** Parses a text into a model and its statements. */
  readonly read: (text: string) => ReadText;
  /** Returns findings that a merge must not add: a result without conflicts has none that neither side had. */
  readonly findErrors?: (document: JourneyDocument) => readonly MergeMistake[];
}

export interface MergedMap {
  readonly text: string;
  /** The number of conflicts in the text. */
  readonly conflicts: number;
}

/** The reason why texts cannot be merged as maps. Callers can still merge their lines. */
export interface Unmergeable {
  readonly unmergeable: 'does not parse' | 'not sure';
}

/**
 * Merges three versions of a map, statement by statement and property by property. Copies every piece of the
 * result from the version that wrote it, and marks conflicts as git does, around whole lines. Parses the
 * result again, and rejects it if its content or comments differ from the expected result.
 */
export function mergeMaps(texts: Texts, options: MergeOptions): MergedMap | Unmergeable {
  if (texts.base === texts.ours || texts.ours === texts.theirs) return { text: texts.theirs, conflicts: 0 };
  if (texts.base === texts.theirs) return { text: texts.ours, conflicts: 0 };
  const written = [texts.base, texts.ours, texts.theirs];
  if (written.some((text) => /\r(?!\n)/u.test(text))) return { unmergeable: 'not sure' };
  const keepLineBreaks = written.some((text) => detectLineBreaks(text) === undefined);
  const styled = written.map((text) => separateStyle(text, keepLineBreaks));
  const [base, ours, theirs] = styled;
  if (base === undefined || ours === undefined || theirs === undefined) return { unmergeable: 'not sure' };

  const merged = mergeText({ base: base.text, ours: ours.text, theirs: theirs.text }, options);
  if ('unmergeable' in merged) return merged;
  const lineBreak = mergeProperty(base.lineBreak, ours.lineBreak, theirs.lineBreak) ?? '\n';
  const hasMark = mergeProperty(base.hasMark, ours.hasMark, theirs.hasMark);
  const segments = hasMark ? addByteOrderMark(merged.segments) : merged.segments;
  let text = formatConflicts(segments, keepLineBreaks ? lineBreak : '\n', options);
  const isEnded =
    typeof merged.segments.at(-1) === 'object' ||
    mergeProperty(base.endsLine, ours.endsLine, theirs.endsLine);
  if (!isEnded) text = text.replace(/\r?\n$/u, '');
  if (!keepLineBreaks && lineBreak === '\r\n') text = text.replaceAll('\n', '\r\n');
  const conflicts = merged.segments.filter((segment) => typeof segment === 'object').length;
  return { text, conflicts };
}

function mergeText(
  given: Texts,
  options: MergeOptions,
): { readonly segments: readonly Segment[] } | Unmergeable {
  const { read, findErrors } = options;
  for (const text of [given.base, given.ours, given.theirs]) {
    if (read(text).document.problems.length > 0) return { unmergeable: 'does not parse' };
  }
  const texts = followRenames(given, read);
  const versions = readVersions(texts, read);
  if (versions === undefined) return { unmergeable: 'not sure' };
  if (versions.base.tree.body?.children.length === 0) return { segments: mergeWithoutBase(texts, options) };
  const combined = combineVersions(versions);
  const style = {
    unit: detectIndentUnit(texts.ours),
    lineBreak: detectLineBreaks(texts.ours) === '\n' ? '\n' : '\r\n',
    splitsConflicts: options.style !== 'diff3',
  };
  let doubts: Doubts = { used: new Set(), ...findUndecidedAdditions(combined) };
  for (let rounds = 0; rounds < 8; rounds++) {
    const result = writeMerged(combined, doubts, style);
    const segments = extendToWholeLines(result.segments, options.style === 'diff3');
    const trees = (['ours', 'theirs'] as const).map((side) => {
      const text = pickSide(segments, side);
      return parseExpectedTree(text, result.view.said(side), result.view.comments(side), read);
    });
    const [version, other] = trees;
    if (version === undefined || other === undefined) return { unmergeable: 'not sure' };
    const hasConflicts = segments.some((segment) => typeof segment === 'object');
    if (!preservesContent(combined, [version.tree, other.tree], hasConflicts))
      return { unmergeable: 'not sure' };
    if (hasConflicts || findErrors === undefined) return { segments };
    const more = findMergeRegressions(version, { versions, combined, view: result.view, doubts }, findErrors);
    if (more === undefined) return { segments };
    doubts = more;
  }
  return { unmergeable: 'not sure' };
}

/** Merges without a base. Every difference is a conflict, since either side may have removed or added it. */
function mergeWithoutBase({ ours, theirs }: Texts, { style }: ConflictStyle): readonly Segment[] {
  const conflict = { ours, base: '', theirs };
  return style === 'diff3' ? [conflict] : splitConflict(conflict);
}

/**
 * Adds the byte order mark. It would hide a conflict marker after it, so a conflict at the beginning has it
 * in both sides.
 */
function addByteOrderMark([first = '', ...rest]: readonly Segment[]): readonly Segment[] {
  const addMark = (text: string) => (text === '' ? '' : `\uFEFF${text}`);
  if (typeof first === 'string') return [`\uFEFF${first}`, ...rest];
  return [{ ours: addMark(first.ours), base: addMark(first.base), theirs: addMark(first.theirs) }, ...rest];
}

function readVersions(texts: Texts, read: MergeOptions['read']): Versions | undefined {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map((text) => {
    const version = read(text);
    const tree = buildTextTree(version);
    return tree && { document: version.document, tree };
  });
  return base && ours && theirs && { base, ours, theirs };
}
