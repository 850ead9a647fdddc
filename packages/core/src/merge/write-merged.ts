import type { Combined, MergedItem, Side } from './combine-versions.ts';
import type { Segment } from './conflict-text.ts';
import { pickedText } from './conflict-text.ts';
import { mergedEntries } from './entries-of.ts';
import { type Doubts, type Fates, fatesOf } from './fates.ts';
import { isSame, mergeComments } from './merge-comments.ts';
import { mergeHead } from './merge-head.ts';
import { allSaidBy, commentsIn, saidByComment } from './said-by.ts';
import { rawItem, shifted } from './raw-item.ts';
import type { TextBody, TextItem } from './text-item.ts';

/** The result as text, and what it should be read as. */
export interface Written {
  readonly segments: readonly Segment[];
  /** What it says where each conflict is decided for one side, in the form of `allSaidBy`. */
  said(side: Side): string;
  /** Its comments, likewise. */
  comments(side: Side): readonly string[];
  readonly fates: Fates;
  /** The statements in a body of the result, where no conflict is left or each is decided for ours. */
  statementsIn(item: MergedItem): readonly MergedItem[];
}

/** The longest line that a body of one line is put on. */
const mostColumns = 100;

/** Writes the result: every piece as it stands in the version it comes from. */
export function writeMerged(
  combined: Combined,
  doubts: Doubts,
  { unit, lineBreak }: { readonly unit: string; readonly lineBreak: string },
): Written {
  const fates = fatesOf(combined, doubts);
  const entries = new Map<MergedItem, ReturnType<typeof mergedEntries>>();
  const out = new Output();
  writeLines(combined.root, '', undefined, out);
  return {
    segments: out.segments,
    said,
    comments,
    fates,
    statementsIn: (item) => statementsIn(item, 'ours'),
  };

  function entriesOf(item: MergedItem): ReturnType<typeof mergedEntries> {
    let list = entries.get(item);
    if (list === undefined) entries.set(item, (list = mergedEntries(item, combined, fates)));
    return list;
  }

  function chosen(item: MergedItem, pick: Side | undefined): readonly MergedItem[] {
    return entriesOf(item).flatMap(({ item: child, only }) =>
      only === undefined || pick === undefined || only === pick ? [child] : [],
    );
  }

  /** What stands in a body of several lines, and its end. */
  function writeLines(item: MergedItem, indent: string, pick: Side | undefined, to: Output): void {
    const inner = innerIndent(item, indent);
    const list = entriesOf(item).filter(
      ({ only }) => only === undefined || pick === undefined || only === pick,
    );
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
          siblings: list.map((one) => one.item),
        });
        continue;
      }
      to.endLine(lineBreak);
      const one = new Output();
      writeItem(child, inner, only, one, {
        last: undefined,
        follower: undefined,
        isFirst: i === 0,
        siblings: [],
      });
      one.endLine(lineBreak);
      const isEverywhere = child.ours !== undefined && child.theirs !== undefined;
      const base = child.base === undefined || isEverywhere ? '' : rawItem(child.base);
      const text = pickedText(one.segments, only);
      to.add({ ours: '', theirs: '', base, [only]: text });
      last = undefined;
    }
    if (item === combined.root) {
      const { base, ours, theirs } = item;
      to.add(laid({ base, ours, theirs }, (one) => one.body?.close ?? '').body?.close ?? '');
      return;
    }
    const body = layoutBody(item);
    const isRaw = body !== undefined && body.children.at(-1) === last;
    if (!to.isAtLineStart && isRaw) to.add(body.close);
    else {
      to.endLine(lineBreak);
      const source = body && laidItem(item);
      const close = body?.close ?? '}';
      const isFresh = body !== undefined && !body.isInline && closesOnItsOwn(body);
      to.add(isFresh && source !== undefined ? shifted(close, source.indent, indent, true) : `${indent}}`);
    }
  }

  /** @returns the item that its end was written as, so that what followed that may follow as it did */
  function writeItem(
    item: MergedItem,
    indent: string,
    pick: Side | undefined,
    to: Output,
    around: {
      readonly last: TextItem | undefined;
      readonly follower: MergedItem | undefined;
      readonly isFirst: boolean;
      readonly siblings: readonly MergedItem[];
    },
  ): TextItem | undefined {
    if (doubts.whole.has(item) && item.ours !== undefined && item.theirs !== undefined) {
      to.endLine(lineBreak);
      const base = item.base === undefined ? '' : rawItem(item.base);
      const conflict = { ours: rawItem(item.ours), base, theirs: rawItem(item.theirs) };
      to.add(pick === undefined ? conflict : conflict[pick]);
      return undefined;
    }
    const { above, behind } = mergeComments(item);
    const layout = laid(item, (one) => saidByComment(one.before));
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
      to.add(spaced(shifted(layout.before, from, indent, true), layout, item, around));
    } else {
      to.endLine(lineBreak);
      const empty = /^(?:[^\S\n]*\r?\n)+/u.exec(layout.beginsLine ? layout.before : '')?.[0] ?? '';
      to.add(spaced(empty, layout, item, around));
      for (const comment of above) to.add(`${indent}${comment}${lineBreak}`);
      to.add(indent);
    }
    writeHead(item, from, indent, pick, to);
    writeBody(item, indent, pick, to);

    const end = laid(item, (one) => one.after);
    const next = end.parent?.body?.children[end.index + 1];
    const follower = around.follower && laid(around.follower, (one) => saidByComment(one.before));
    const isLast = around.follower === undefined && next === undefined;
    const isJoined = isLast || (follower !== undefined && follower === next && !follower.beginsLine);
    const isWhole = isSame(end.asides, behind);
    if (isWhole && (end.after.endsWith('\n') || isJoined)) to.add(end.after);
    else to.add(`${behind.map((comment) => ` ${comment}`).join('')}${lineBreak}`);
    return isWhole ? end : undefined;
  }

  /** An empty line above what was first where it comes from and is not here, and the other way round. */
  function spaced(
    before: string,
    layout: TextItem,
    item: MergedItem,
    { isFirst, siblings }: { readonly isFirst: boolean; readonly siblings: readonly MergedItem[] },
  ): string {
    const wasFirst = layout.index === 0;
    if (wasFirst === isFirst || layout.parent === undefined) return before;
    if (isFirst) return before.replace(/^(?:[^\S\n]*\r?\n)+/u, '');
    const isApart = siblings.some((one) => {
      const other = one === item ? undefined : (one.ours ?? one.theirs);
      return other !== undefined && other.keyword === layout.keyword && /^[^\S\n]*\r?\n/u.test(other.before);
    });
    const isMissing = layout.shape?.kind === 'statement' && !/^[^\S\n]*\r?\n/u.test(before);
    return isApart && isMissing ? lineBreak + before : before;
  }

  function writeHead(
    item: MergedItem,
    from: string,
    indent: string,
    pick: Side | undefined,
    to: Output,
  ): void {
    const head = mergeHead(item, pick);
    const fromOf = (one: TextItem) => one.parent?.body?.indent ?? from;
    if (head !== undefined) {
      to.add(shifted(head.text, fromOf(head.from), indent, false));
      return;
    }
    const text = (side: Side) => mergeHead(item, side)?.text ?? '';
    to.add({ ours: text('ours'), base: item.base?.head ?? '', theirs: text('theirs') });
  }

  function writeBody(item: MergedItem, indent: string, pick: Side | undefined, to: Output): void {
    const body = layoutBody(item);
    const { open } = mergeComments(item);
    const list = entriesOf(item);
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
      entry && entry.only === undefined ? laid(entry.item, (one) => saidByComment(one.before)) : undefined;
    const isJoined =
      body !== undefined && (entry === undefined || isFirst !== undefined) && isFirst === body.children[0];
    const isWhole =
      body !== undefined && isSame(body.comments, open) && (isJoined || body.open.endsWith('\n'));
    if (isWhole) to.add(body.open);
    else {
      // A second comment has no room on that line.
      const [first = '', ...more] = open;
      to.add(` {${first === '' ? '' : ` ${first}`}${lineBreak}`);
      for (const comment of more) to.add(`${innerIndent(item, indent)}${comment}${lineBreak}`);
    }
    writeLines(item, indent, pick, to);
  }

  /** A body of one line; `undefined` where it cannot stand on one. */
  function inlineSegments(item: MergedItem, pick: Side | undefined): readonly Segment[] | undefined {
    if (pick === undefined && hasConflict(item)) {
      const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => inlineSegments(item, side));
      if (ours === undefined || theirs === undefined) return undefined;
      const base = item.base?.body;
      return [
        {
          ours: pickedText(ours, 'ours'),
          theirs: pickedText(theirs, 'theirs'),
          base: base === undefined ? '' : base.open + base.children.map(rawItem).join('') + base.close,
        },
      ];
    }
    const body = layoutBody(item);
    const list = chosen(item, pick);
    let text = body?.open ?? ' { ';
    if (list.length > 0 && body?.children.length === 0) text = ' { ';
    let last: TextItem | undefined;
    for (const [i, child] of list.entries()) {
      const layout = laid(child, (one) => saidByComment(one.before));
      const { above, behind } = mergeComments(child);
      const isNext = i === 0 ? layout.index === 0 : last !== undefined && last === previousOf(layout);
      if (i > 0 && !isNext) text = `${text.replace(/[\s;]+$/u, '')}; `;
      if (isNext && isSame(layout.comments, above) && !layout.before.includes('\n')) text += layout.before;
      else text += above.map((comment) => `${comment} `).join('');
      const head = mergeHead(child, pick);
      if (head === undefined) return undefined;
      text += head.text;
      const nested = new Output();
      writeBody(child, '', pick, nested);
      text += pickedText(nested.segments, 'ours');
      const end = laid(child, (one) => one.after);
      const isWhole = isSame(end.asides, behind) && !end.after.includes('\n');
      text += isWhole ? end.after : behind.map((comment) => ` ${comment}`).join('');
      last = isWhole ? end : undefined;
    }
    const isRaw =
      list.length === 0 ? body?.children.length === 0 : last !== undefined && last === body?.children.at(-1);
    text = isRaw && body !== undefined ? text + body.close : `${text.replace(/[\s;]+$/u, '')} }`;
    return text.includes('\n') || text.includes('//') ? withoutComments(text) : [text];
  }

  /** Where `//` is part of a text no comment ends the line. */
  function withoutComments(text: string): readonly Segment[] | undefined {
    const rest = text.replace(/"(?:\\.|[^"\\])*"/gu, '""').replace(/\/\*.*?\*\//gu, '');
    return rest.includes('//') || rest.includes('\n') ? undefined : [text];
  }

  function hasConflict(item: MergedItem): boolean {
    return entriesOf(item).some(
      ({ item: child, only }) =>
        only !== undefined || doubts.whole.has(child) || mergeHead(child) === undefined || hasConflict(child),
    );
  }

  /** What either side wrote on one line stays there; what the merge made longer has to fit. */
  function fits(item: MergedItem, line: string, segments: readonly Segment[]): boolean {
    const text = pickedText(segments, 'ours');
    const isAsIn = (one: TextItem | undefined) =>
      one?.body !== undefined &&
      one.body.open + one.body.children.map(rawItem).join('') + one.body.close === text;
    return isAsIn(item.ours) || isAsIn(item.theirs) || line.length + text.length <= mostColumns;
  }

  function isInline({ base, ours, theirs }: MergedItem): boolean {
    const [was, here, there] = [base, ours, theirs].map((one) => one?.body?.isInline);
    if (here === undefined || there === undefined) return here ?? there ?? false;
    return was === here ? there : here;
  }

  function laidItem(item: MergedItem): TextItem | undefined {
    const { base, ours, theirs } = item;
    const shape = (one: TextItem | undefined) =>
      `${one?.body?.isInline} ${one?.body?.open} ${one?.body?.close}`;
    if (ours?.body === undefined || theirs?.body === undefined) {
      // A side that took everything out took the braces away as well.
      if (
        ours !== undefined &&
        theirs !== undefined &&
        base?.body !== undefined &&
        entriesOf(item).length === 0
      )
        return undefined;
      return ours?.body === undefined ? theirs?.body && theirs : ours;
    }
    return base !== undefined && shape(base) === shape(ours) ? theirs : ours;
  }

  function layoutBody(item: MergedItem): TextBody | undefined {
    return laidItem(item)?.body;
  }

  /** How what stands in a body is indented. */
  function innerIndent(item: MergedItem, indent: string): string {
    if (item === combined.root) return '';
    const [was, here, there] = [item.base, item.ours, item.theirs].map(stepIn);
    const step = here === undefined || (was === here && there !== undefined) ? there : here;
    return step === undefined ? indent + unit : (step.startsWith('in') ? indent : '') + step.slice(2);
  }

  /** How far in, or, where it does not stand further in than what is around it, where. */
  function stepIn(item: TextItem | undefined): string | undefined {
    const inner = item?.body?.indent;
    if (item === undefined || inner === undefined) return undefined;
    return inner.startsWith(item.indent) ? `in${inner.slice(item.indent.length)}` : `at${inner}`;
  }

  function said(side: Side): string {
    return saidOf(combined.root, side);
  }

  function saidOf(item: MergedItem, side: Side): string {
    const whole = wholeOf(item, side);
    if (whole !== undefined) return allSaidBy(whole);
    const head = item === combined.root ? ' []' : (mergeHead(item, side)?.said ?? '');
    const children = statementsIn(item, side);
    return children.length === 0 ? head : `${head}{${children.map((one) => saidOf(one, side)).join('\n')}}`;
  }

  /** The version of a side, of what is left to a human as a whole. */
  function wholeOf(item: MergedItem, side: Side): TextItem | undefined {
    const isWhole = doubts.whole.has(item) && item.ours !== undefined && item.theirs !== undefined;
    return isWhole ? item[side] : undefined;
  }

  function statementsIn(item: MergedItem, side: Side): readonly MergedItem[] {
    return chosen(item, side).filter((one) => (one.ours ?? one.theirs)?.kind === 'statement');
  }

  function comments(side: Side): readonly string[] {
    const found: string[] = [];
    const add = (item: MergedItem): void => {
      const whole = wholeOf(item, side);
      if (whole !== undefined) {
        found.push(...commentsIn(whole));
        return;
      }
      const any = item.ours ?? item.theirs;
      if (any?.kind === 'comment') found.push(saidByComment(any.head));
      const { above, behind, open } = mergeComments(item);
      for (const comment of [...above, ...behind, ...open]) found.push(saidByComment(comment));
      for (const child of chosen(item, side)) add(child);
    };
    add(combined.root);
    return found.sort();
  }
}

/** The item of the side that a piece of the layout is taken from: that of theirs where ours left it as it was. */
function laid({ base, ours, theirs }: MergedItem, piece: (item: TextItem) => string): TextItem {
  if (ours === undefined || theirs === undefined) return (ours ?? theirs) as TextItem;
  return base !== undefined && piece(base) === piece(ours) ? theirs : ours;
}

function previousOf({ parent, index }: TextItem): TextItem | undefined {
  return parent?.body?.children[index - 1];
}

function closesOnItsOwn({ open, children, close }: TextBody): boolean {
  return (children.at(-1)?.after ?? open).endsWith('\n') || close.includes('\n');
}

/** Segments as they are written, one behind the other. */
class Output {
  readonly segments: Segment[] = [];
  /** What has been written of the line. */
  line = '';

  get isAtLineStart(): boolean {
    return this.line === '';
  }

  add(segment: Segment): void {
    if (segment === '') return;
    this.segments.push(segment);
    const text = typeof segment === 'string' ? segment : segment.ours || segment.theirs;
    const whole = this.line + text;
    this.line = whole.slice(whole.lastIndexOf('\n') + 1);
  }

  /** Begins a new line, unless this one is empty; a `;` has no place at a line's end. */
  endLine(lineBreak: string): void {
    if (this.isAtLineStart) return;
    const last = this.segments.at(-1);
    if (typeof last === 'string') {
      const trimmed = last.replace(/[;\s]+$/u, '');
      if (/^[;\s]*$/u.test(last.slice(trimmed.length)) && trimmed !== '')
        this.segments[this.segments.length - 1] = trimmed;
    }
    this.segments.push(lineBreak);
    this.line = '';
  }
}
