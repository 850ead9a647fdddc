import type { JourneyDocument } from '../model/document.ts';
import type { Span } from '../model/values.ts';
import type { Combined, MergedItem, Versions } from './combine-versions.ts';
import type { Doubts } from './fates.ts';
import { itemsIn } from './items-in.ts';
import type { MergedView } from './merged-view.ts';
import { hasOwnBody } from './pair-items.ts';
import type { TextItem } from './text-item.ts';

/** A mistake in a map: the rule that found it, and where. */
export interface MergeMistake {
  readonly rule: string;
  readonly span: Span;
}

interface Merge {
  readonly versions: Versions;
  readonly combined: Combined;
  readonly view: MergedView;
  readonly doubts: Doubts;
}

/**
 * What is to be left to people, since the result has mistakes that neither side had: one took out what the other one
 * uses, or both gave a name. `undefined` where there is nothing of the kind.
 */
export function newDoubts(
  { document, tree }: { readonly document: JourneyDocument; readonly tree: TextItem },
  { versions, combined, view, doubts }: Merge,
  mistakesIn: (document: JourneyDocument) => readonly MergeMistake[],
): Doubts | undefined {
  const known = new Map<MergedItem, Set<string>>();
  for (const side of ['ours', 'theirs'] as const) {
    const items = itemsIn(versions[side].tree);
    for (const { rule, span } of mistakesIn(versions[side].document)) {
      const item = combined.of(itemAt(items, span));
      known.set(item, (known.get(item) ?? new Set()).add(rule));
    }
  }
  const merged = new Map<TextItem, MergedItem>();
  relate(tree, combined.root);
  const items = itemsIn(tree);
  const fresh = mistakesIn(document).flatMap(({ rule, span }) => {
    const item = merged.get(itemAt(items, span)) ?? combined.root;
    return known.get(item)?.has(rule) === true
      ? []
      : [{ rule, item, text: document.text.slice(span.start, span.end) }];
  });
  if (fresh.length === 0) return undefined;
  const gone = combined.all.filter(
    (item) => view.fates.of(item) === 'gone' && (item.ours ?? item.theirs)?.kind === 'statement',
  );
  const used = new Set(doubts.used);
  const unfit = new Set(doubts.unfit);
  const whole = new Set(doubts.whole);
  for (const mistake of fresh) explain(mistake);
  return { used, unfit, whole };

  function relate(item: TextItem, to: MergedItem): void {
    merged.set(item, to);
    const children = view.statementsIn(to, 'ours');
    const here = item.body?.children.filter(({ kind }) => kind === 'statement') ?? [];
    for (const [i, child] of here.entries()) {
      const other = children[i];
      if (other !== undefined) relate(child, other);
    }
  }

  function explain({
    rule,
    item,
    text,
  }: {
    readonly rule: string;
    readonly item: MergedItem;
    readonly text: string;
  }): void {
    const name = text.slice(text.lastIndexOf('.') + 1);
    if (rule === 'duplicate-name') {
      const added = combined.all.filter((one) => isAddedByOne(one) && nameOf(one) === name);
      for (const one of added) unfit.add(one);
      if (added.length > 0) return;
    }
    const causes =
      rule === 'unresolved-reference' ? gone.filter((one) => nameOf(one) === name) : causesOf(item);
    for (const cause of causes) used.add(cause);
    if (causes.length > 0) return;
    const added = upFrom(item).find(isAddedByOne);
    const changed = upFrom(item).find((one) => one.ours !== undefined && one.theirs !== undefined);
    if (added !== undefined) unfit.add(added);
    else if (changed !== undefined && changed !== combined.root) whole.add(changed);
  }

  /** What was taken out, and may be what is missing now: from it, about it, or around it. */
  function causesOf(item: MergedItem): readonly MergedItem[] {
    const around = upFrom(item);
    const from = (one: MergedItem | undefined) => gone.filter((each) => placeBefore(each) === one);
    const name = nameOf(item);
    const about = gone.filter((one) => name !== undefined && mentions(one, name));
    const facts = around.slice(1).flatMap(from);
    const within = gone.filter((one) => (one.base === undefined ? [] : outwards(one.base)).includes(item));
    const groups = [from(item), within, about, facts.filter((one) => !isStatement(one)), facts];
    return groups.find((group) => group.length > 0) ?? [];
  }

  /** What it stood in before, the nearest first. */
  function outwards({ parent }: TextItem): readonly MergedItem[] {
    return parent === undefined ? [] : [combined.of(parent), ...outwards(parent)];
  }

  function placeBefore(item: MergedItem): MergedItem | undefined {
    return item.base?.parent && combined.of(item.base.parent);
  }

  function upFrom(item: MergedItem): readonly MergedItem[] {
    const around: MergedItem[] = [];
    let at: MergedItem | undefined = item;
    while (at !== undefined) {
      around.push(at);
      const parent: TextItem | undefined = (at.ours ?? at.theirs)?.parent;
      at = parent && combined.of(parent);
    }
    return around;
  }
}

function isAddedByOne({ base, ours, theirs }: MergedItem): boolean {
  return base === undefined && (ours === undefined || theirs === undefined);
}

function isStatement(item: MergedItem): boolean {
  return item.base !== undefined && hasOwnBody(item.base);
}

function nameOf({ base, ours, theirs }: MergedItem): string | undefined {
  return (ours ?? theirs ?? base)?.parts.find(({ role }) => role === 'name')?.image;
}

function mentions({ base }: MergedItem, name: string): boolean {
  return (base === undefined ? [] : itemsIn(base)).some(({ parts }) =>
    parts.some(
      ({ token, role, image }) =>
        token === 'name' && role !== 'name' && (image === name || image.endsWith(`.${name}`)),
    ),
  );
}

/** The smallest statement that a place in the text belongs to. */
function itemAt(items: readonly TextItem[], { start }: Span): TextItem {
  return (items.findLast((item) => item.kind === 'statement' && item.start <= start) ?? items[0]) as TextItem;
}
