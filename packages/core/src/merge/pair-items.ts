import { nodeOfFile, nodesIn } from '../diff/map-node.ts';
import { matchMaps } from '../diff/match-maps.ts';
import type { JourneyDocument } from '../model/document.ts';
import { textSimilarity } from '../text/similarity.ts';
import { itemsIn } from './items-in.ts';
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
 */
export function pairItems(base: Version, side: Version): ReadonlyMap<TextItem, TextItem> {
  const pairs = new Map<TextItem, TextItem>([[base.tree, side.tree]]);
  for (const [one, other] of matchedStatements(base, side)) pairs.set(one, other);
  for (const [one, other] of [...pairs]) pairContents(one, other, pairs);
  return pairs;
}

function matchedStatements(base: Version, side: Version): readonly (readonly [TextItem, TextItem])[] {
  const [before, after] = [base, side].map(({ document }) => nodeOfFile('', document));
  if (before === undefined || after === undefined) return [];
  const matching = matchMaps([before], [after]);
  const [here, there] = [base.tree, side.tree].map(
    (tree) =>
      new Map(itemsIn(tree).flatMap((item) => (hasOwnBody(item) ? [[item.start, item] as const] : []))),
  );
  return nodesIn(before).flatMap((node) => {
    const match = node.type === 'file' ? undefined : matching.headOf(node);
    const [one, other] = [here?.get(node.span.start), match && there?.get(match.span.start)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** Whether it is compared as a statement of its own, and not as a property of the one around it. */
export function hasOwnBody({ shape }: TextItem): boolean {
  return shape?.kind === 'statement';
}

/** Two texts that are at least this alike are one text that was changed. */
const alike = 0.5;

function pairContents(base: TextItem, side: TextItem, pairs: Map<TextItem, TextItem>): void {
  const here = properties(base);
  const there = properties(side);
  for (const [key, list] of here) {
    const others = there.get(key) ?? [];
    const taken = new Set<TextItem>();
    const pairWhere = (isOne: (a: TextItem, b: TextItem) => boolean): void => {
      for (const one of list) {
        if (pairs.has(one)) continue;
        const other = others.find((candidate) => !taken.has(candidate) && isOne(one, candidate));
        if (other === undefined) continue;
        taken.add(other);
        pairs.set(one, other);
      }
    };
    pairWhere((a, b) => saidBy(a) === saidBy(b));
    if (list[0]?.kind === 'comment') continue;
    if (list[0]?.shape?.many === true) {
      pairWhere((a, b) => personOf(a) === personOf(b) && isChanged(a, b));
      // Who it is may have been renamed.
      pairWhere((a, b) => personOf(a) !== '' && personOf(b) !== '' && withoutPerson(a) === withoutPerson(b));
      const left = [list.filter((one) => !pairs.has(one)), others.filter((one) => !taken.has(one))];
      // The one that is left was changed beyond recognition.
      if (left.every(({ length }) => length === 1)) pairWhere((a) => isValue(a));
    } else pairWhere(() => true);
  }
}

/** What a body holds that has no body of its own, by what it is told by. */
function properties(item: TextItem): ReadonlyMap<string, readonly TextItem[]> {
  const found = new Map<string, TextItem[]>();
  for (const child of item.body?.children ?? []) {
    if (hasOwnBody(child)) continue;
    const key = `${child.kind} ${child.keyword}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [child]);
    else list.push(child);
  }
  return found;
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

/** Whether one of a list may be the other, said otherwise. */
function isChanged(a: TextItem, b: TextItem): boolean {
  switch (a.shape?.kind) {
    case 'emotion':
      return true;
    case 'import':
    case 'former-name':
      return false;
    case 'link':
    case 'pair':
      return a.parts[0]?.image === b.parts[0]?.image;
    default:
      return textSimilarity(textOf(a), textOf(b)) >= alike;
  }
}

function textOf({ parts }: TextItem): string {
  return parts.at(-1)?.image ?? '';
}
