import { groupBy } from '../../text/lists/group-by.ts';
import { nodeOfFile, nodesIn } from '../diff/map-node.ts';
import { matchMaps } from '../diff/match-maps.ts';
import { contentKey } from './content-key.ts';
import { enough } from './item-comparison.ts';
import { itemsIn } from './list-items.ts';
import { pairBySimilarity } from './pair-by-similarity.ts';
import { pairReplaced } from './pair-replaced.ts';
import { pairReworded } from './pair-reworded.ts';
import {
  canBeReworded,
  isTelling,
  personOf,
  propertiesIn,
  propertyComparison,
  textOf,
  withoutPerson,
} from './properties.ts';
import type { ItemPairs, PairedSide, Side, Versions } from './sides.ts';
import type { TextItem } from './text-item.ts';
import { statementsByStart, type Version } from './version.ts';

/**
 * Pairs the items of the base with the items of each side. Statements with bodies pair as in the comparison
 * of two versions, wherever they are, and then by similarity within one body. Properties and comments pair
 * within their body, and long texts also across bodies.
 */
export function pairItems({ base, ours, theirs }: Versions): Readonly<Record<Side, PairedSide>> {
  const sides = { ours: pairStatements(base, ours), theirs: pairStatements(base, theirs) };
  pairReworded(base, sides);
  for (const { version, pairs } of [sides.ours, sides.theirs]) {
    for (const [one, other] of [...pairs]) pairContents(one, other, pairs);
    pairMovedProperties(base.tree, version.tree, pairs);
  }
  pairReplaced(base, sides);
  return sides;
}

function pairStatements(base: Version, version: Version): PairedSide {
  return { version, pairs: new Map([[base.tree, version.tree], ...matchedStatements(base, version)]) };
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

/** The minimum similarity for pairing texts in different bodies. */
const enoughElsewhere = 0.7;

/**
 * Pairs long texts that left one body and are now in another one: a side moved them, as sides move
 * statements.
 */
function pairMovedProperties(base: TextItem, side: TextItem, pairs: ItemPairs): void {
  const taken = new Set(pairs.values());
  const group = (tree: TextItem, isPaired: (item: TextItem) => boolean) =>
    groupBy(itemsIn(tree), (item) =>
      canBeReworded(item) && !isPaired(item) && isTelling(textOf(item)) ? item.shape?.key : undefined,
    );
  const others = group(side, (item) => taken.has(item));
  for (const [key, ones] of group(base, (item) => pairs.has(item))) {
    const moved = pairBySimilarity(ones, others.get(key) ?? [], {
      ...propertyComparison,
      enough: enoughElsewhere,
    });
    for (const [one, other] of moved) pairs.set(one, other);
  }
}

function pairContents(base: TextItem, side: TextItem, pairs: ItemPairs): void {
  const here = propertiesIn(base);
  const there = propertiesIn(side);
  for (const [key, list] of here) {
    const others = there.get(key) ?? [];
    const taken = new Set<TextItem>();
    const pair = (one: TextItem, other: TextItem): void => {
      taken.add(other);
      pairs.set(one, other);
    };
    const left = () =>
      [list.filter((one) => !pairs.has(one)), others.filter((one) => !taken.has(one))] as const;
    /** Pairs items with the same key, in their order. Items without a key stay unpaired. */
    const pairBy = (keyOf: (item: TextItem) => string | undefined): void => {
      const [ones, candidates] = left();
      const free = groupBy(candidates.toReversed(), keyOf);
      for (const one of ones) {
        const wanted = keyOf(one);
        const other = wanted === undefined ? undefined : free.get(wanted)?.pop();
        if (other !== undefined) pair(one, other);
      }
    };
    pairBy(contentKey);
    const [first] = list;
    if (first === undefined || first.kind === 'comment') continue;
    if (first.shape?.many !== true) {
      pairBy(() => '');
      continue;
    }
    if (first.shape.type === 'emotion') pairBy(personOf);
    else if (canBeReworded(first)) {
      for (const [one, other] of pairBySimilarity(...left(), { ...propertyComparison, enough }))
        pair(one, other);
    }
    // A side may have renamed the persona.
    pairBy((item) => (personOf(item) === '' ? undefined : withoutPerson(item)));
  }
}
