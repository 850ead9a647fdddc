import type { JourneyDocument } from '../../model/document.ts';
import type { Span } from '../../model/values.ts';
import { countLeading } from '../../text/lists/count-leading.ts';
import type { Combined } from './combine-versions.ts';
import { listItems } from './list-items.ts';
import type { Doubts } from './merge-outcomes.ts';
import type { MergedView } from './merged-view.ts';
import { hasOwnBody } from './properties.ts';
import { collectRemovedStatements, getMergedName, push } from './removed-statements.ts';
import type { MergedItem, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';

/** A finding about a map: its rule and its span. */
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
 * Finds the items that must become conflicts, because the result has findings that neither side had. For example,
 * one side removed a declaration that the other side uses, or both sides declared the same name. Returns
 * `undefined` if there are no such findings.
 */
export function findMergeRegressions(
  { document, tree }: { readonly document: JourneyDocument; readonly tree: TextItem },
  { versions, combined, view, doubts }: Merge,
  findErrors: (document: JourneyDocument) => readonly MergeMistake[],
): Doubts | undefined {
  // Longer than most functions: its inner functions share the items that may have caused a finding.
  const known = new Map<MergedItem, Map<string, number>>();
  for (const side of ['ours', 'theirs'] as const) {
    const itemAt = createStatementFinder(versions[side].tree);
    const counts = new Map<MergedItem, Map<string, number>>();
    for (const { rule, span } of findErrors(versions[side].document)) {
      const item = combined.of(itemAt(span));
      const number = add(counts, item, rule);
      const most = known.get(item) ?? new Map<string, number>();
      known.set(item, most.set(rule, Math.max(number, most.get(rule) ?? 0)));
    }
  }
  const merged = new Map<TextItem, MergedItem>();
  relate(tree, combined.root);
  const itemAt = createStatementFinder(tree);
  const counts = new Map<MergedItem, Map<string, number>>();
  const fresh = findErrors(document).flatMap(({ rule, span }) => {
    const item = merged.get(itemAt(span)) ?? combined.root;
    // If a rule has more findings for this item than on either side, the merge caused the additional ones.
    return add(counts, item, rule) <= (known.get(item)?.get(rule) ?? 0)
      ? []
      : [{ rule, item, text: document.text.slice(span.start, span.end) }];
  });
  if (fresh.length === 0) return undefined;
  const gone = collectRemovedStatements(combined, view);
  const added = new Map<string | undefined, MergedItem[]>();
  for (const item of combined.all) if (isAddedByOne(item)) push(added, getMergedName(item), item);
  const used = new Set(doubts.used);
  const unfit = new Set(doubts.unfit);
  const whole = new Set(doubts.whole);
  for (const mistake of fresh) explain(mistake);
  return { used, unfit, whole };

  function relate(item: TextItem, to: MergedItem): void {
    merged.set(item, to);
    const children = view.listStatementsIn(to, 'ours');
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
      const twins = added.get(name) ?? [];
      for (const mergedTwin of twins) unfit.add(mergedTwin);
      if (twins.length > 0) return;
    }
    const causes = rule === 'unresolved-reference' ? (gone.named.get(name) ?? []) : listCauses(item);
    for (const cause of causes) used.add(cause);
    if (causes.length > 0) return;
    const addition = listUpFrom(item).find(isAddedByOne);
    const changed = listUpFrom(item).find(
      (ancestor) => ancestor.ours !== undefined && ancestor.theirs !== undefined,
    );
    if (addition !== undefined) unfit.add(addition);
    else if (changed !== undefined && changed !== combined.root) whole.add(changed);
  }

  /**
   * Returns removed items that may have caused a finding: contents of the item, mentions of its name, or
   * contents of its ancestors.
   */
  function listCauses(item: MergedItem): readonly MergedItem[] {
    const from = (ancestor: MergedItem) => gone.from.get(ancestor) ?? [];
    const name = getMergedName(item);
    const about = (name === undefined ? undefined : gone.mentioning.get(name)) ?? [];
    const facts = listUpFrom(item).slice(1).flatMap(from);
    const within = gone.within.get(item) ?? [];
    const groups = [from(item), within, about, facts.filter((fact) => !isStatement(fact)), facts];
    return groups.find((group) => group.length > 0) ?? [];
  }

  function listUpFrom(item: MergedItem): readonly MergedItem[] {
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

/** Returns a function that finds the last statement that begins at or before a span. */
function createStatementFinder(tree: TextItem): (span: Span) => TextItem {
  const statements = listItems(tree).filter(({ kind }) => kind === 'statement');
  return ({ start }) => {
    const count = countLeading(statements, (statement) => statement.start <= start);
    return statements[count - 1] ?? tree;
  };
}

function add(counts: Map<MergedItem, Map<string, number>>, item: MergedItem, rule: string): number {
  const rules = counts.get(item) ?? new Map<string, number>();
  const number = (rules.get(rule) ?? 0) + 1;
  counts.set(item, rules.set(rule, number));
  return number;
}
