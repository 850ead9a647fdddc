import { measureBagSimilarity, measureTextSimilarity, splitIntoWords } from '../../text/similarity.ts';
import { isRef, type MapNode, type Said, type TitleOfRef } from './map-node.ts';
import { convertToPlainValue } from './plain-value.ts';

/**
 * A measure of how similar two statements are. It caches the words of each statement, since each is compared
 * with several others.
 */
export interface Similarity {
  /** Returns the similarity of titles and contents, from 0 to 1. */
  of(base: MapNode, head: MapNode): number;
  /** Returns the words of a statement's title and content. */
  listWords(node: MapNode): Iterable<string>;
  /** Returns a key that is equal for statements with the same content, names included, in the same order. */
  getContent(node: MapNode): string;
}

/**
 * Creates the measure.
 *
 * @param nameOfRef returns the name that a reference has in both versions; by default as written
 */
export function createSimilarity(
  nameOfRef: (ref: Said, node: MapNode) => string = getWrittenName,
): Similarity {
  const bags = new Map<MapNode, ReadonlyMap<string, number>>();
  const contents = new Map<MapNode, string>();

  return {
    of: measure,
    listWords: (node) => [...splitIntoWords(getNodeLabel(node)), ...countWords(node).keys()],
    getContent,
  };

  function getNodeLabel(node: MapNode): string {
    return formatLabel(node, (ref) => nameOfRef(ref, node));
  }

  function measure(base: MapNode, head: MapNode): number {
    const labels = [getNodeLabel(base), getNodeLabel(head)] as const;
    const bag = [countWords(base), countWords(head)] as const;
    const content = measureBagSimilarity(...bag);
    const hasContent = bag[0].size > 0 || bag[1].size > 0;
    if (labels[0] === '' && labels[1] === '') return hasContent ? content : 0;
    const title = measureTitleSimilarity(...labels);
    if (!hasContent) return title;
    const byTitle = 0.65 * title + 0.35 * content;
    // A lot of content identifies a statement, whatever its title.
    const isRich = Math.min(bag[0].size, bag[1].size) >= 6;
    if (isRich) return Math.max(byTitle, 0.25 * title + 0.75 * content);
    // Without titles, equal contents are enough, since a name can change completely.
    const isNameless = [base, head].every(({ values }) => values['title'] === undefined);
    const isSaid = Math.min(bag[0].size, bag[1].size) >= 3 && content >= 0.9;
    return isNameless && isSaid ? Math.max(byTitle, 0.9 * content) : byTitle;
  }

  function countWords(node: MapNode): ReadonlyMap<string, number> {
    let bag = bags.get(node);
    if (bag === undefined) {
      bag = makeBag(node);
      bags.set(node, bag);
    }
    return bag;
  }

  function makeBag(node: MapNode): ReadonlyMap<string, number> {
    const bag = new Map<string, number>();
    const add = (word: string, count = 1) => void bag.set(word, (bag.get(word) ?? 0) + count);
    for (const [key, value] of Object.entries(node.values)) {
      if (!headKeys.has(key)) for (const word of wordsOfValue(key, value, node)) add(word);
    }
    for (const [key, list] of Object.entries(node.items)) {
      if (key === 'formerNames') continue;
      for (const item of list) for (const word of wordsOfValue(key, item, node)) add(word);
    }
    for (const list of Object.values(node.children)) {
      for (const child of list) {
        for (const word of splitIntoWords(getNodeLabel(child))) add(word);
        for (const [word, count] of countWords(child)) add(word, count);
      }
    }
    return bag;
  }

  function getContent(node: MapNode): string {
    let content = contents.get(node);
    if (content === undefined) {
      const children = Object.entries(node.children).map(([key, list]) => [key, list.map(getContent)]);
      content = JSON.stringify([node.type, node.values, node.items, children], (_, value: unknown) =>
        isRef(value) ? `${value.to} ${nameOfRef(value, node)}` : value,
      );
      contents.set(node, content);
    }
    return content;
  }

  function wordsOfValue(key: string, value: unknown, node: MapNode): readonly string[] {
    if (isRef(value)) return [`${key}=${nameOfRef(value, node)}`];
    const plain = convertToPlainValue(value);
    return typeof plain === 'string' && /\s/u.test(plain) ? splitIntoWords(plain) : [`${key}=${plain}`];
  }
}

function getWrittenName({ name }: Said): string {
  return name as string;
}

/** Compares titles. Equal ones score much higher than nearly equal ones, since many titles differ only in a number. */
function measureTitleSimilarity(a: string, b: string): number {
  return a === b ? 1 : 0.8 * measureTextSimilarity(a, b);
}

const headKeys = new Set(['name', 'title', 'meets', 'target', 'why']);

/** Returns the label of a statement: its title, or the name in place of a title. */
export function getLabel(node: MapNode): string {
  return formatLabel(node, ({ name }) => name as string);
}

/** Returns the label of a statement for people, with the titles of other statements in place of their names. */
export function getDisplayTitle(node: MapNode): string {
  return formatLabel(node, node.refs.getTitle);
}

function formatLabel({ type, values }: MapNode, titleOfRef: TitleOfRef): string {
  const getText = (key: string): string =>
    (values[key] as { readonly value: string } | undefined)?.value ?? '';
  const getRefLabel = (key: string): string =>
    values[key] === undefined ? '' : titleOfRef(values[key] as Said);
  switch (type) {
    case 'file':
      return '';
    case 'handover':
      return getRefLabel('owner');
    case 'next':
      return getRefLabel('target');
    case 'exit':
      return getText('why');
    case 'reading':
      return getText('date');
    default:
      return getText('title') || getRefLabel('meets') || getText('name');
  }
}

/** Returns the name that a statement declares. */
export function getName({ values }: MapNode): string | undefined {
  return (values['name'] as { readonly value: string } | undefined)?.value;
}
