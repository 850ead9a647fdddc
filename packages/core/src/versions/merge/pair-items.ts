import { groupBy } from '../../text/lists/group-by.ts';
import { createFileNode, listNodes } from '../diff/map-node.ts';
import { matchMaps } from '../diff/match-maps.ts';
import { createContentKey } from './content-key.ts';
import { enough } from './item-comparison.ts';
import { listItems } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import { pairReplaced } from './pair-replaced.ts';
import { pairReworded } from './pair-reworded.ts';
import {
  canBeReworded,
  createKeyWithoutPerson,
  getItemText,
  getPersonName,
  groupProperties,
  isOncePerPerson,
  isTelling,
  propertyComparison,
} from './properties.ts';
import type { ItemPairs, PairedSide, Side, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { mapStatementsByStart, type Version } from './version.ts';

/**
 * Pairs the items of the base with the items of each side. Statements with bodies pair as in the comparison
 * of two versions, wherever they are, and then by similarity within one body. Properties and comments pair
 * within their body, and long texts also across bodies.
 */
export function pairItems({ base, ours, theirs }: Versions): Readonly<Record<Side, PairedSide>> {
  const sides = { ours: pairStatements(base, ours), theirs: pairStatements(base, theirs) };
  pairReworded(base, sides);
  for (const { version, pairs } of [sides.ours, sides.theirs]) {
    for (const [textItem, other] of [...pairs]) pairContents(textItem, other, pairs);
    pairMovedProperties(base.tree, version.tree, pairs);
  }
  pairReplaced(base, sides);
  return sides;
}

function pairStatements(base: Version, version: Version): PairedSide {
  return { version, pairs: new Map([[base.tree, version.tree], ...matchStatements(base, version)]) };
}

function matchStatements(base: Version, side: Version): readonly (readonly [TextItem, TextItem])[] {
  const [before, after] = [base, side].map(({ document }) => createFileNode('', document));
  if (before === undefined || after === undefined) return [];
  const matching = matchMaps([before], [after]);
  const [here, byStart] = [base, side].map(({ tree }) => mapStatementsByStart(tree));
  return listNodes(before).flatMap((node) => {
    const match = node.type === 'file' ? undefined : matching.getHead(node);
    const [textItem, other] = [here?.get(node.span.start), match && byStart?.get(match.span.start)];
    return textItem === undefined || other === undefined ? [] : [[textItem, other] as const];
  });
}

/** The minimum similarity for pairing texts in different bodies. */
const enoughElsewhere = 0.7;

/**
 * Pairs long texts that left one body and are now in another one: a side moved them, as sides move
 * statements.
 */
function pairMovedProperties(base: TextItem, side: TextItem, pairs: ItemPairs): void {
  const taken = new Set(pairs.values());
  const group = (tree: TextItem, isPaired: (item: TextItem) => boolean) =>
    groupBy(listItems(tree), (item) =>
      canBeReworded(item) && !isPaired(item) && isTelling(getItemText(item)) ? item.shape?.key : undefined,
    );
  const others = group(side, (item) => taken.has(item));
  for (const [key, ones] of group(base, (item) => pairs.has(item))) {
    const moved = pairBySimilarity(ones, others.get(key) ?? [], {
      ...propertyComparison,
      enough: enoughElsewhere,
    });
    for (const [textItem, other] of moved) pairs.set(textItem, other);
  }
}

function pairContents(base: TextItem, side: TextItem, pairs: ItemPairs): void {
  const here = groupProperties(base);
  const properties = groupProperties(side);
  for (const [key, list] of here) {
    const others = properties.get(key) ?? [];
    const taken = new Set<TextItem>();
    const pair = (textItem: TextItem, other: TextItem): void => {
      taken.add(other);
      pairs.set(textItem, other);
    };
    const listLeft = () =>
      [list.filter((textItem) => !pairs.has(textItem)), others.filter((other) => !taken.has(other))] as const;
    /** Pairs items with the same key, in their order. Items without a key stay unpaired. */
    const pairBy = (getKey: (item: TextItem) => string | undefined): void => {
      const [ones, candidates] = listLeft();
      const free = groupBy(candidates.toReversed(), getKey);
      for (const item of ones) {
        const itemKey = getKey(item);
        const other = itemKey === undefined ? undefined : free.get(itemKey)?.pop();
        if (other !== undefined) pair(item, other);
      }
    };
    pairBy(createContentKey);
    const [first] = list;
    if (first === undefined || first.kind === 'comment') continue;
    if (first.shape?.many !== true) {
      pairBy(() => '');
      continue;
    }
    if (isOncePerPerson(first)) pairBy(getPersonName);
    else if (canBeReworded(first)) {
      for (const [textItem, other] of pairBySimilarity(...listLeft(), { ...propertyComparison, enough }))
        pair(textItem, other);
    }
    // A side may have renamed the persona.
    pairBy((item) => (getPersonName(item) === '' ? undefined : createKeyWithoutPerson(item)));
  }
}
