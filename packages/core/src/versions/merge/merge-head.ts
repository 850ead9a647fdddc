import { contentKeyOfPart, contentKeyOfParts, headerContentKey } from './content-key.ts';
import type { MergedItem, Side } from './sides.ts';
import type { HeadPart, TextItem } from './text-item.ts';

/** The header of a statement in the result: its text, and its content without layout. */
export interface MergedHead {
  readonly text: string;
  readonly said: string;
  /** The item that the layout comes from. */
  readonly from: TextItem;
}

/**
 * Merges the header of a statement, in which each side may have changed different parts.
 *
 * @param pick the side to prefer if both changed the same part
 * @returns `undefined` if both sides changed the same part and there is no `pick`
 */
export function mergeHead(item: MergedItem, pick?: Side): MergedHead | undefined {
  const { base, ours, theirs } = item;
  if (ours === undefined || theirs === undefined) return asIn((ours ?? theirs) as TextItem);
  const said = { ours: headerContentKey(ours), theirs: headerContentKey(theirs) };
  if (said.ours === said.theirs) return asIn(base?.head === ours.head ? theirs : ours);
  if (base !== undefined && headerContentKey(base) === said.ours) return asIn(theirs);
  if (base !== undefined && headerContentKey(base) === said.theirs) return asIn(ours);
  const merged =
    ours.hasInnerComments || theirs.hasInnerComments || isOtherFeeling(base, ours, theirs)
      ? undefined
      : ours.shape?.type === 'refs'
        ? mergeList(base, ours, theirs)
        : mergeParts(base, ours, theirs, pick);
  return merged ?? (pick && asIn(pick === 'ours' ? ours : theirs));
}

/**
 * Returns whether both sides changed an emotion and disagree about its score: the word or reason of one side
 * does not explain the score of the other side.
 */
function isOtherFeeling(base: TextItem | undefined, ours: TextItem, theirs: TextItem): boolean {
  if (ours.shape?.type !== 'emotion') return false;
  const score = ({ parts }: TextItem) => contentKeyOfParts(parts.filter(({ role }) => role === 'score'));
  const feeling = (item: TextItem | undefined) =>
    contentKeyOfParts((item?.parts ?? []).filter(({ role }) => role !== 'persona'));
  return score(ours) !== score(theirs) && ![ours, theirs].some((side) => feeling(side) === feeling(base));
}

function asIn(item: TextItem): MergedHead {
  return { text: item.head, said: `${item.keyword} ${contentKeyOfParts(item.parts)}`, from: item };
}

/** The roles of parts. Any two that can occur in one header are in the order of the grammar. */
const roles = [
  ...['name', 'persona', 'owner', 'target', 'refs', 'oldName', 'tag', 'path', 'score', 'title', 'url'],
  ...['label', 'heading', 'condition', 'when', 'why', 'value', 'because', 'reason'],
];

function mergeParts(
  base: TextItem | undefined,
  ours: TextItem,
  theirs: TextItem,
  pick: Side | undefined,
): MergedHead | undefined {
  const [before, here, there] = [partsByRole(base), partsByRole(ours), partsByRole(theirs)];
  if (before === undefined || here === undefined || there === undefined) return undefined;
  const keyword = three(base?.keyword, ours.keyword, theirs.keyword, (word) => word, pick);
  if (keyword === undefined) return undefined;
  const parts: HeadPart[] = [];
  for (const role of roles) {
    const chosen = three(before.get(role), here.get(role), there.get(role), saidOf, pick);
    if (chosen === undefined) return undefined;
    if (chosen.value !== undefined) parts.push(chosen.value);
  }
  const said = `${keyword.value} ${contentKeyOfParts(parts)}`;
  const isSameForm = parts.length === here.size && parts.every(({ role }) => here.has(role));
  if (!isSameForm) {
    return { text: [keyword.value, ...parts.map(({ image }) => image)].join(' '), said, from: ours };
  }
  let text = keyword.value ?? '';
  let end = ours.start + ours.keyword.length;
  for (const { span, role, image } of ours.parts) {
    text += ours.head.slice(end - ours.start, span.start - ours.start);
    text += parts.find((part) => part.role === role)?.image ?? image;
    end = span.end;
  }
  return { text, said, from: ours };
}

/** Returns the parts by role; `undefined` if a role is unknown or occurs twice. */
function partsByRole(item: TextItem | undefined): ReadonlyMap<string, HeadPart> | undefined {
  const parts = item?.parts ?? [];
  const found = new Map(parts.map((part) => [part.role, part]));
  return found.size === parts.length && parts.every(({ role }) => roles.includes(role)) ? found : undefined;
}

function saidOf(part: HeadPart): string {
  return contentKeyOfPart(part);
}

/** Merges one value. Returns `undefined` if both sides changed it in different ways and there is no `pick`. */
function three<T>(
  base: T | undefined,
  ours: T | undefined,
  theirs: T | undefined,
  said: (value: T) => string,
  pick: Side | undefined,
): { readonly value: T | undefined } | undefined {
  const [was, here, there] = [base, ours, theirs].map((value) => (value === undefined ? '' : said(value)));
  if (here === there || was === there) return { value: ours };
  if (was === here) return { value: theirs };
  return pick && { value: pick === 'ours' ? ours : theirs };
}

/**
 * Merges a list of names: removes names that either side removed, and adds names that either side added.
 *
 * @returns `undefined` if the base can't show which of the added names were replaced, or if no name is left
 */
function mergeList(base: TextItem | undefined, ours: TextItem, theirs: TextItem): MergedHead | undefined {
  const names = (item: TextItem | undefined) =>
    (item?.parts ?? []).filter(({ token }) => token !== 'comma').map(contentKeyOfPart);
  const [before, here, there] = [names(base), names(ours), names(theirs)];
  const [wasThere, isHere, isThere] = [new Set(before), new Set(here), new Set(there)];
  const isReplaced = before.some((name) => !isHere.has(name) && !isThere.has(name));
  const [mine, yours] = [here, there].map((list) => list.filter((name) => !wasThere.has(name)));
  if (mine === undefined || yours === undefined) return undefined;
  const haveBothAdded = mine.length > 0 && yours.length > 0;
  const isShared = mine.some((name) => isThere.has(name));
  // Both sides replaced one name with different names. Or both added the same name, and one side then removed
  // or added others.
  if (haveBothAdded && (isReplaced || isShared) && String(mine.toSorted()) !== String(yours.toSorted()))
    return undefined;
  let end = ours.keyword.length;
  const kept = ours.parts
    .filter(({ token }) => token !== 'comma')
    .map((part) => {
      const separator = ours.head.slice(end, part.span.start - ours.start);
      end = part.span.end - ours.start;
      return { name: contentKeyOfPart(part), image: part.image, separator };
    })
    .filter(({ name }) => isThere.has(name) || !wasThere.has(name));
  const list = withAdded(kept, there, wasThere);
  // Each side removed what the other side left: only people can decide whether the list is to be empty.
  if (list.length === 0) return undefined;
  const first = ours.parts[0]?.span.start ?? ours.start;
  const text = list.map(({ image, separator }, i) => {
    const gap = separator.includes(',') ? separator : ', ';
    return i === 0 ? ours.head.slice(ours.keyword.length, first - ours.start) + image : gap + image;
  });
  return {
    text: ours.keyword + text.join(''),
    said: `${ours.keyword} ${JSON.stringify(list.map(({ name }) => name))}`,
    from: ours,
  };
}

interface ListedName {
  readonly name: string;
  readonly image: string;
  readonly separator: string;
}

/** Inserts each name that theirs added after the last kept name before it in theirs, or else at the end. */
function withAdded(
  kept: readonly ListedName[],
  there: readonly string[],
  wasThere: ReadonlySet<string>,
): readonly ListedName[] {
  const known = new Set(kept.map(({ name }) => name));
  const added = new Set<string>();
  const behind = new Map<string | undefined, ListedName[]>();
  let anchor: string | undefined;
  for (const name of there) {
    if (known.has(name)) anchor = name;
    else if (!wasThere.has(name) && !added.has(name)) {
      added.add(name);
      const listed = { name, image: name, separator: ', ' };
      const list = behind.get(anchor);
      if (list === undefined) behind.set(anchor, [listed]);
      else list.push(listed);
    }
  }
  const lastPlaces = new Map(kept.map(({ name }, i) => [name, i]));
  const placed = kept.flatMap((one, i) =>
    lastPlaces.get(one.name) === i ? [one, ...(behind.get(one.name) ?? [])] : [one],
  );
  return [...placed, ...(behind.get(undefined) ?? [])];
}
