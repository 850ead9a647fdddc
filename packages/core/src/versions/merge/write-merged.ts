// Longer than most files: the ways to write a statement share the output.

import {
  chooseBraceSource,
  chooseLayoutSource,
  getInnerIndent,
  getPreviousItem,
  isBraceOnOwnLine,
  isInline,
} from './choose-layout-source.ts';
import type { Combined } from './combine-versions.ts';
import { pickSide, type Segment } from './conflict-text.ts';
import { createCommentKey } from './content-key.ts';
import { createApartTest, type IsApart } from './create-apart-test.ts';
import { isOtherUnit } from './is-other-unit.ts';
import { isSame, mergeComments } from './merge-comments.ts';
import { mergeHead } from './merge-head.ts';
import type { Doubts } from './merge-outcomes.ts';
import { createMergedView, type MergedView } from './merged-view.ts';
import { Output } from './output.ts';
import { getRawItem, getRawStatement, shiftIndent } from './raw-item.ts';
import type { MergedItem, Side } from './sides.ts';
import { splitConflict } from './split-conflict.ts';
import type { TextBody, TextItem } from './text-item.ts';

/** The result as text. */
export interface Written {
  readonly segments: readonly Segment[];
  readonly view: MergedView;
}

export interface WritingStyle {
  /** One step of indentation. */
  readonly unit: string;
  readonly lineBreak: string;
  /** True to move lines that both sides share out of the markers, even if the base lacks these lines. */
  readonly splitsConflicts: boolean;
}

/** The longest line for a body on one line, in characters. */
const mostColumns = 100;

/** Writes the result. Copies every piece from the version that it comes from. */
export function writeMerged(
  combined: Combined,
  doubts: Doubts,
  { unit, lineBreak, splitsConflicts }: WritingStyle,
): Written {
  // Longer than most functions: its inner functions share the output and the outcomes of the merge.
  const view = createMergedView(combined, doubts);
  const { listEntries, chosen } = view;
  const out = new Output();
  writeLines(combined.root, '', undefined, out);
  return { segments: out.segments, view };

  function chooseItemLayout(item: MergedItem): TextItem | undefined {
    return chooseBraceSource(item, listEntries(item).length === 0);
  }

  function getLayoutBody(item: MergedItem): TextBody | undefined {
    return chooseItemLayout(item)?.body;
  }

  /** Writes the contents of a body of several lines, and its end. */
  function writeLines(item: MergedItem, indent: string, pick: Side | undefined, to: Output): void {
    const inner = item === combined.root ? '' : getInnerIndent(item, indent, unit);
    const list = listEntries(item).filter(
      ({ only }) => only === undefined || pick === undefined || only === pick,
    );
    const isApart = createApartTest(list);
    let last: TextItem | undefined;
    for (const [i, { item: child, only }] of list.entries()) {
      if (only === undefined || pick !== undefined) {
        const next = list[i + 1];
        const follower =
          next === undefined || (next.only !== undefined && pick === undefined) ? undefined : next.item;
        last = writeItem(child, inner, pick, to, {
          last,
          follower,
          isFirst: i === 0,
          isApart,
        });
        continue;
      }
      to.endLine(lineBreak);
      const writer = new Output();
      writeItem(child, inner, only, writer, {
        last: undefined,
        follower: undefined,
        isFirst: i === 0,
        isApart: () => false,
      });
      writer.endLine(lineBreak);
      const isEverywhere = child.ours !== undefined && child.theirs !== undefined;
      const base = child.base === undefined || isEverywhere ? '' : getRawItem(child.base);
      const text = pickSide(writer.segments, only);
      to.add({ ours: '', theirs: '', base, [only]: text });
      last = undefined;
    }
    if (item === combined.root) {
      const { base, ours, theirs } = item;
      to.add(
        chooseLayoutSource({ base, ours, theirs }, (textItem) => textItem.body?.close ?? '').body?.close ??
          '',
      );
      return;
    }
    const body = getLayoutBody(item);
    const isRaw = body !== undefined && body.children.at(-1) === last;
    if (!to.isAtLineStart && isRaw) to.add(body.close);
    else {
      to.endLine(lineBreak);
      const source = body && chooseItemLayout(item);
      const close = body?.close ?? '}';
      const isFresh = body !== undefined && !body.isInline && isBraceOnOwnLine(body);
      to.add(
        isFresh && source !== undefined ? shiftIndent(close, source.indent, indent, true) : `${indent}}`,
      );
    }
  }

  /**
   * Writes an item.
   *
   * @returns the item whose end was copied, so that its successor in that version can be copied with it
   */
  function writeItem(
    item: MergedItem,
    indent: string,
    pick: Side | undefined,
    to: Output,
    around: {
      readonly last: TextItem | undefined;
      readonly follower: MergedItem | undefined;
      readonly isFirst: boolean;
      readonly isApart: IsApart;
    },
  ): TextItem | undefined {
    if (doubts.whole.has(item) && item.ours !== undefined && item.theirs !== undefined) {
      to.endLine(lineBreak);
      const base = item.base === undefined ? '' : getRawItem(item.base);
      const conflict = { ours: getRawItem(item.ours), base, theirs: getRawItem(item.theirs) };
      if (pick !== undefined) to.add(conflict[pick]);
      else if (!splitsConflicts || item.base !== undefined || isOtherUnit(item)) to.add(conflict);
      else for (const segment of splitConflict(conflict)) to.add(segment);
      return undefined;
    }
    const { above, behind } = mergeComments(item);
    const layout = chooseLayoutSource(item, (textItem) => createCommentKey(textItem.before));
    const from = layout.parent?.body?.indent ?? indent;
    const previous = layout.parent?.body?.children[layout.index - 1];
    const follows = around.isFirst
      ? layout.index === 0
      : around.last !== undefined && previous === around.last;
    const isBeside = !to.isAtLineStart && !layout.beginsLine && follows;
    const hasItsComments = isSame(layout.comments, above);
    if (!to.isAtLineStart && !isBeside) to.endLine(lineBreak);
    if (isBeside && hasItsComments) to.add(layout.before);
    else if (layout.beginsLine && hasItsComments) {
      to.add(adjustSpacing(shiftIndent(layout.before, from, indent, true), layout, item, around));
    } else {
      to.endLine(lineBreak);
      const empty = /^(?:[^\S\n]*\r?\n)+/u.exec(layout.beginsLine ? layout.before : '')?.[0] ?? '';
      to.add(adjustSpacing(empty, layout, item, around));
      for (const comment of above) to.add(`${indent}${comment}${lineBreak}`);
      to.add(indent);
    }
    writeHead(item, from, indent, pick, to);
    writeBody(item, indent, pick, to);

    const end = chooseLayoutSource(item, (textItem) => textItem.after);
    const next = end.parent?.body?.children[end.index + 1];
    const follower =
      around.follower && chooseLayoutSource(around.follower, (textItem) => createCommentKey(textItem.before));
    const isLast = around.follower === undefined && next === undefined;
    const isJoined = isLast || (follower !== undefined && follower === next && !follower.beginsLine);
    const isWhole = isSame(end.asides, behind);
    if (isWhole && (end.after.endsWith('\n') || isJoined)) to.add(end.after);
    else to.add(`${behind.map((comment) => ` ${comment}`).join('')}${lineBreak}`);
    return isWhole ? end : undefined;
  }

  /**
   * Adds or removes the empty line above an item that is first in its version but not in the result, or the
   * reverse.
   */
  function adjustSpacing(
    before: string,
    layout: TextItem,
    item: MergedItem,
    { isFirst, isApart }: { readonly isFirst: boolean; readonly isApart: IsApart },
  ): string {
    const wasFirst = layout.index === 0;
    if (wasFirst === isFirst || layout.parent === undefined) return before;
    if (isFirst) return before.replace(/^(?:[^\S\n]*\r?\n)+/u, '');
    const isMissing = layout.shape?.type === 'statement' && !/^[^\S\n]*\r?\n/u.test(before);
    return isMissing && isApart(layout.keyword, item) ? lineBreak + before : before;
  }

  function writeHead(
    item: MergedItem,
    from: string,
    indent: string,
    pick: Side | undefined,
    to: Output,
  ): void {
    const head = mergeHead(item, pick);
    const getStart = (textItem: TextItem) => textItem.parent?.body?.indent ?? from;
    if (head !== undefined) {
      to.add(shiftIndent(head.text, getStart(head.from), indent, false));
      return;
    }
    const mergeHeadText = (side: Side) => mergeHead(item, side)?.text ?? '';
    to.add({ ours: mergeHeadText('ours'), base: item.base?.head ?? '', theirs: mergeHeadText('theirs') });
  }

  function writeBody(item: MergedItem, indent: string, pick: Side | undefined, to: Output): void {
    const body = getLayoutBody(item);
    const { open } = mergeComments(item);
    const list = listEntries(item);
    if (list.length === 0 && open.length === 0 && body === undefined) return;
    if (isInline(item) && open.length === (body?.comments.length ?? 0)) {
      const line = inlineSegments(item, pick);
      if (line !== undefined && fits(item, to.line, line)) {
        for (const segment of line) to.add(segment);
        return;
      }
    }
    const entry = list[0];
    const isFirst =
      entry && entry.only === undefined
        ? chooseLayoutSource(entry.item, (textItem) => createCommentKey(textItem.before))
        : undefined;
    const isJoined =
      body !== undefined && (entry === undefined || isFirst !== undefined) && isFirst === body.children[0];
    const isWhole =
      body !== undefined && isSame(body.comments, open) && (isJoined || body.open.endsWith('\n'));
    if (isWhole) to.add(body.open);
    else {
      // The line has no room for a second comment.
      const [first = '', ...more] = open;
      to.add(` {${first === '' ? '' : ` ${first}`}${lineBreak}`);
      for (const comment of more) to.add(`${getInnerIndent(item, indent, unit)}${comment}${lineBreak}`);
    }
    writeLines(item, indent, pick, to);
  }

  /** Writes a body on one line; returns `undefined` if that is impossible. */
  function inlineSegments(item: MergedItem, pick: Side | undefined): readonly Segment[] | undefined {
    if (pick === undefined && view.hasConflict(item)) {
      const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => inlineSegments(item, side));
      if (ours === undefined || theirs === undefined) return undefined;
      const base = item.base?.body;
      return [
        {
          ours: pickSide(ours, 'ours'),
          theirs: pickSide(theirs, 'theirs'),
          base: base === undefined ? '' : base.open + base.children.map(getRawItem).join('') + base.close,
        },
      ];
    }
    const body = getLayoutBody(item);
    const list = chosen(item, pick);
    let text = body?.open ?? ' { ';
    if (list.length > 0 && body?.children.length === 0) text = ' { ';
    let last: TextItem | undefined;
    for (const [i, child] of list.entries()) {
      const whole = pick && view.getWhole(child, pick);
      const layout = whole ?? chooseLayoutSource(child, (textItem) => createCommentKey(textItem.before));
      const merged = mergeComments(child);
      const { above, behind } = whole ? { above: whole.comments, behind: whole.asides } : merged;
      const isNext = i === 0 ? layout.index === 0 : last !== undefined && last === getPreviousItem(layout);
      if (i > 0 && !isNext) text = `${text.replace(/[\s;]+$/u, '')}; `;
      if (isNext && isSame(layout.comments, above) && !layout.before.includes('\n')) text += layout.before;
      else text += above.map((comment) => `${comment} `).join('');
      const statement = whole ? getRawStatement(whole) : inlineStatement(child, pick);
      if (statement === undefined) return undefined;
      text += statement;
      const end = whole ?? chooseLayoutSource(child, (textItem) => textItem.after);
      const isWhole = isSame(end.asides, behind) && !end.after.includes('\n');
      text += isWhole ? end.after : behind.map((comment) => ` ${comment}`).join('');
      last = isWhole ? end : undefined;
    }
    const isRaw =
      list.length === 0 ? body?.children.length === 0 : last !== undefined && last === body?.children.at(-1);
    text = isRaw && body !== undefined ? text + body.close : `${text.replace(/[\s;]+$/u, '')} }`;
    return text.includes('\n') || text.includes('//') ? removeComments(text) : [text];
  }

  function inlineStatement(item: MergedItem, pick: Side | undefined): string | undefined {
    const head = mergeHead(item, pick);
    if (head === undefined) return undefined;
    const body = new Output();
    writeBody(item, '', pick, body);
    return head.text + pickSide(body.segments, 'ours');
  }

  /**
   * Returns the text on one line, or `undefined` if a comment would end the line. A `//` inside quotes is not
   * a comment.
   */
  function removeComments(text: string): readonly Segment[] | undefined {
    const rest = text.replace(/"(?:\\.|[^"\\])*"/gu, '""').replace(/\/\*.*?\*\//gu, '');
    return rest.includes('//') || rest.includes('\n') ? undefined : [text];
  }

  /**
   * Returns whether a body fits on one line. A line that a side wrote may have any length; a line that the
   * merge made longer must fit.
   */
  function fits(item: MergedItem, line: string, segments: readonly Segment[]): boolean {
    const text = pickSide(segments, 'ours');
    const isAsIn = (textItem: TextItem | undefined) =>
      textItem?.body !== undefined &&
      textItem.body.open + textItem.body.children.map(getRawItem).join('') + textItem.body.close === text;
    return isAsIn(item.ours) || isAsIn(item.theirs) || line.length + text.length <= mostColumns;
  }
}
