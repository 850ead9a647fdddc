import { labelOf, likeness } from '../diff/likeness.ts';
import type { MapNode } from '../diff/map-node.ts';
import { textSimilarity } from '../text/similarity.ts';
import type { Comparison } from './pair-by-similarity.ts';
import { propertyComparison } from './properties.ts';
import { allSaidBy } from './said-by.ts';
import type { TextItem } from './text-item.ts';

/** The least similarity of two statements, or of two properties, in one body that are one. */
export const enough = 0.5;
/** The least similarity of the titles of two additions to make one thing of them, whatever they hold. */
const enoughOfAdditions = 0.6;
/** The least similarity of two things that have different names: a rename is rarer than another thing. */
const enoughUnderOtherName = 0.75;

/**
 * Compares items of two versions in a merge: statements by titles and contents, and properties by their texts. A merge
 * takes more for one thing than a comparison for readers does: it shows both of a wrong pair as a conflict at worst,
 * and two things that are one would bring back what a side removed.
 *
 * @param nodes the statements of both versions
 * @param enoughByTitle the least similarity of two titles to make one thing of two, whatever they hold
 */
export function itemComparison(
  nodes: ReadonlyMap<TextItem, MapNode>,
  enoughByTitle = enoughOfAdditions,
): Omit<Comparison<TextItem>, 'enough'> {
  const like = likeness();
  return {
    similarity: (one, other) => {
      const [node, match] = [nodes.get(one), nodes.get(other)];
      if (node === undefined || match === undefined) return propertyComparison.similarity(one, other);
      const [name, otherName] = [nameOf(one), nameOf(other)];
      const title = textSimilarity(labelOf(node), labelOf(match));
      // A title alone is enough: one side may have filled what the other one left empty.
      const score = Math.max(like.of(node, match), title >= enoughByTitle ? title : 0);
      if (name !== undefined && otherName !== undefined && name !== otherName)
        return score >= enoughUnderOtherName ? score : 0;
      return hasSameDetails(one, other, node) ? Math.max(score, enough) : score;
    },
    words: (item) => {
      const node = nodes.get(item);
      return node === undefined ? propertyComparison.words(item) : like.wordsOf(node);
    },
  };
}

/** Returns the name that a statement declares. */
export function nameOf({ parts }: TextItem): string | undefined {
  return parts.find(({ role }) => role === 'name')?.image;
}

/** Returns true if two statements have the same details, and so many of them that one was only retitled. */
function hasSameDetails(one: TextItem, other: TextItem, { type }: MapNode): boolean {
  const [mine, yours] = [one, other].map(({ body }) =>
    (body?.children ?? []).filter(({ kind }) => kind === 'statement').map(allSaidBy),
  );
  // Two pains of one owner and one severity are often two; two touchpoints of one channel and importance rarely are.
  const fewest = type === 'pain' || type === 'gain' || type === 'opportunity' ? 3 : 2;
  return (mine?.length ?? 0) >= fewest && mine?.toSorted().join('\n') === yours?.toSorted().join('\n');
}
