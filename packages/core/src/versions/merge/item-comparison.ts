import { measureTextSimilarity } from '../../text/similarity.ts';
import type { MapNode } from '../diff/map-node.ts';
import { createSimilarity, getLabel } from '../diff/similarity.ts';
import { createDeepContentKey } from './content-key.ts';
import type { Comparison } from './pair-by-similarity.ts';
import { propertyComparison } from './properties.ts';
import type { TextItem } from './text-item.ts';

/** The minimum similarity for pairing two statements, or two properties, in one body. */
export const enough = 0.5;
/** The minimum similarity of the titles for pairing two additions, regardless of their contents. */
const enoughOfAdditions = 0.6;
/** The minimum similarity for pairing items with different names: renames are rarer than separate items. */
const enoughUnderOtherName = 0.75;

/**
 * Compares items of two versions in a merge: statements by titles and contents, properties by their texts. A
 * merge pairs more items than a comparison for readers does. A wrong pair becomes a conflict at worst, but a
 * missed pair would bring back what a side removed.
 *
 * @param nodes the statements of both versions
 * @param enoughByTitle the minimum similarity of the titles for pairing two statements, regardless of their contents
 */
export function createItemComparison(
  nodes: ReadonlyMap<TextItem, MapNode>,
  enoughByTitle = enoughOfAdditions,
): Omit<Comparison<TextItem>, 'enough'> {
  const like = createSimilarity();
  return {
    similarity: (textItem, other) => {
      const [node, match] = [nodes.get(textItem), nodes.get(other)];
      if (node === undefined || match === undefined) return propertyComparison.similarity(textItem, other);
      // The date identifies a reading, and similar figures are different readings.
      if (node.type === 'reading') return getLabel(node) === getLabel(match) ? 1 : 0;
      const [name, otherName] = [getItemName(textItem), getItemName(other)];
      const title = measureTextSimilarity(getLabel(node), getLabel(match));
      // A title alone is enough: one side may have filled a statement that the other side left empty.
      const score = Math.max(like.of(node, match), title >= enoughByTitle ? title : 0);
      if (name !== undefined && otherName !== undefined && name !== otherName)
        return score >= enoughUnderOtherName ? score : 0;
      return hasSameDetails(textItem, other, node) ? Math.max(score, enough) : score;
    },
    words: (item) => {
      const node = nodes.get(item);
      return node === undefined ? propertyComparison.words(item) : like.listWords(node);
    },
  };
}

/** Returns the name that a statement declares. */
export function getItemName({ parts }: TextItem): string | undefined {
  return parts.find(({ role }) => role === 'name')?.image;
}

/**
 * Returns whether two statements have the same details, and enough details to conclude that a side only
 * changed the title.
 */
function hasSameDetails(textItem: TextItem, other: TextItem, { type }: MapNode): boolean {
  const [mine, yours] = [textItem, other].map(({ body }) =>
    (body?.children ?? []).filter(({ kind }) => kind === 'statement').map(createDeepContentKey),
  );
  // Two pains with the same owner and severity are often different; two touchpoints with the same channel and
  // importance rarely differ.
  const fewest = type === 'pain' || type === 'gain' || type === 'opportunity' ? 3 : 2;
  return (mine?.length ?? 0) >= fewest && mine?.toSorted().join('\n') === yours?.toSorted().join('\n');
}
