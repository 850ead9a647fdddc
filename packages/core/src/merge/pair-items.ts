import { type MapNode, nodeOfFile, nodesIn } from '../diff/map-node.ts';
import { matchMaps } from '../diff/match-maps.ts';
import type { JourneyDocument } from '../model/document.ts';
import { textSimilarity, wordsOf } from '../text/similarity.ts';
import { groupBy } from './group-by.ts';
import { itemsIn } from './items-in.ts';
import { type Comparison, pairBySimilarity } from './pair-by-similarity.ts';
import { saidBy, saidByParts } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/** A version of the file: what it says, and its text by statements. */
export interface Version {
  readonly document: JourneyDocument;
  readonly tree: TextItem;
}

/**
 * Which item of the base is which of one side. Statements with bodies are found as the comparison of two versions finds
 * them, wherever they stand; properties and comments in the body they stood in.
 *
 * @param opposite the version of the other side: a text that both sides have was added by both, and rewords nothing
 */
export function pairItems(base: Version, side: Version, opposite: Version): ReadonlyMap<TextItem, TextItem> {
  const pairs = new Map<TextItem, TextItem>([[base.tree, side.tree]]);
  for (const [one, other] of matchedStatements(base, side)) pairs.set(one, other);
  const [own, others] = [side, opposite].map(
    ({ tree }) => new Set(itemsIn(tree).flatMap((item) => tellingText(item) ?? [])),
  );
  const isElsewhere = (one: TextItem, other: TextItem): boolean =>
    own?.has(tellingText(one) ?? '') === true || others?.has(tellingText(other) ?? '') === true;
  for (const [one, other] of [...pairs]) pairContents(one, other, pairs, isElsewhere);
  pairMovedProperties(base.tree, side.tree, pairs);
  return pairs;
}

/** The keyword and text of a property that cannot occur twice by chance. */
function tellingText(item: TextItem): string | undefined {
  return canBeReworded(item) && isTelling(textOf(item)) ? `${item.shape?.key} ${textOf(item)}` : undefined;
}

/** A long text that left one body and is in another one now has been moved, as a statement would have been. */
function pairMovedProperties(base: TextItem, side: TextItem, pairs: Map<TextItem, TextItem>): void {
  const taken = new Set(pairs.values());
  const group = (tree: TextItem, isPaired: (item: TextItem) => boolean) =>
    groupBy(itemsIn(tree), (item) =>
      canBeReworded(item) && !isPaired(item) && isTelling(textOf(item)) ? item.shape?.key : undefined,
    );
  const others = group(side, (item) => taken.has(item));
  for (const [key, ones] of group(base, (item) => pairs.has(item))) {
    const moved = pairBySimilarity(ones, others.get(key) ?? [], {
      ...propertyComparison,
      enough: alikeElsewhere,
    });
    for (const [one, other] of moved) pairs.set(one, other);
  }
}

function matchedStatements(base: Version, side: Version): readonly (readonly [TextItem, TextItem])[] {
  const [before, after] = [base, side].map(({ document }) => nodeOfFile('', document));
  if (before === undefined || after === undefined) return [];
  const matching = matchMaps([before], [after]);
  const [here, there] = [base, side].map(({ tree }) => statementsByStart(tree));
  return nodesIn(before).flatMap((node) => {
    const match = node.type === 'file' ? undefined : matching.headOf(node);
    const [one, other] = [here?.get(node.span.start), match && there?.get(match.span.start)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** The statements of a version in the form that is compared, by their items. */
export function nodesOf({ document, tree }: Version): ReadonlyMap<TextItem, MapNode> {
  const items = statementsByStart(tree);
  return new Map(
    nodesIn(nodeOfFile('', document)).flatMap((node) => {
      const item = node.type === 'file' ? undefined : items.get(node.span.start);
      return item === undefined ? [] : [[item, node] as const];
    }),
  );
}

function statementsByStart(tree: TextItem): ReadonlyMap<number, TextItem> {
  return new Map(itemsIn(tree).flatMap((item) => (hasOwnBody(item) ? [[item.start, item] as const] : [])));
}

/** Whether it is compared as a statement of its own, and not as a property of the one around it. */
export function hasOwnBody({ shape }: TextItem): boolean {
  return shape?.kind === 'statement';
}

/** Two texts that are at least this alike are one text that was changed. */
const alike = 0.5;
/** The same for texts in different bodies. */
const alikeElsewhere = 0.7;
/** A text of fewer words can occur in two places by chance. */
const fewestTellingWords = 3;

/** @param isElsewhere tells whether the first was moved to another body, or the second added by the other side, too */
function pairContents(
  base: TextItem,
  side: TextItem,
  pairs: Map<TextItem, TextItem>,
  isElsewhere: (one: TextItem, other: TextItem) => boolean,
): void {
  const here = properties(base);
  const there = properties(side);
  for (const [key, list] of here) {
    const others = there.get(key) ?? [];
    const taken = new Set<TextItem>();
    const pair = (one: TextItem, other: TextItem): void => {
      taken.add(other);
      pairs.set(one, other);
    };
    const left = () =>
      [list.filter((one) => !pairs.has(one)), others.filter((one) => !taken.has(one))] as const;
    /** Pairs those with the same key, in their order; there is none for those that must not be paired. */
    const pairBy = (keyOf: (item: TextItem) => string | undefined): void => {
      const [ones, candidates] = left();
      const free = groupBy(candidates.toReversed(), keyOf);
      for (const one of ones) {
        const wanted = keyOf(one);
        const other = wanted === undefined ? undefined : free.get(wanted)?.pop();
        if (other !== undefined) pair(one, other);
      }
    };
    pairBy(saidBy);
    const [first] = list;
    if (first === undefined || first.kind === 'comment') continue;
    if (first.shape?.many !== true) {
      pairBy(() => '');
      continue;
    }
    if (first.shape.kind === 'emotion') pairBy(personOf);
    else if (canBeReworded(first)) {
      for (const [one, other] of pairBySimilarity(...left(), { ...propertyComparison, enough: alike }))
        pair(one, other);
    }
    // The person may have been renamed.
    pairBy((item) => (personOf(item) === '' ? undefined : withoutPerson(item)));
    const [ones, rest] = left();
    const [one, other] = [ones[0], rest[0]];
    if (!isValue(first) || ones.length !== 1 || rest.length !== 1 || !one || !other) continue;
    // The one that is left was changed beyond recognition.
    if (!isElsewhere(one, other)) pair(one, other);
  }
}

/** How properties are compared of which a body has several. */
export const propertyComparison: Omit<Comparison<TextItem>, 'enough'> = {
  similarity: (one, other) => {
    if (personOf(one) !== personOf(other)) return 0;
    // The first of two texts that belong together identifies them.
    if (isPair(one)) return one.parts[0]?.image === other.parts[0]?.image ? 1 : 0;
    return textSimilarity(textOf(one), textOf(other));
  },
  words: ({ parts }) => parts.flatMap(({ image }) => wordsOf(image)),
};

/** What a body holds that has no body of its own, by what it is told by. */
function properties(item: TextItem): ReadonlyMap<string, readonly TextItem[]> {
  return groupBy(item.body?.children ?? [], (child) =>
    hasOwnBody(child) ? undefined : `${child.kind} ${child.keyword}`,
  );
}

/** Whose emotion or thought it is. */
export function personOf({ parts }: TextItem): string {
  return parts.find(({ role }) => role === 'persona')?.image ?? '';
}

function withoutPerson({ parts }: TextItem): string {
  return saidByParts(parts.filter(({ role }) => role !== 'persona'));
}

/** Whether another value may take its place; a name is no other name. */
function isValue({ shape }: TextItem): boolean {
  return shape?.kind !== 'import' && shape?.kind !== 'former-name';
}

function isPair({ shape }: TextItem): boolean {
  return shape?.kind === 'link' || shape?.kind === 'pair';
}

/** Returns true for a property that a body can have several times and that people reword. */
export function canBeReworded(item: TextItem): boolean {
  return item.shape?.many === true && item.shape.kind !== 'emotion' && isValue(item);
}

/** The text of a property: its last part. */
export function textOf({ parts }: TextItem): string {
  return parts.at(-1)?.image ?? '';
}

/** Returns true for a text that is long enough to be recognised in another body. */
export function isTelling(text: string): boolean {
  return new Set(wordsOf(text)).size >= fewestTellingWords;
}
