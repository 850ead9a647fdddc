import { createHeaderKey, createPartKey, createPartsKey } from './content-key.ts';
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
  if (ours === undefined || theirs === undefined) return copyHeader((ours ?? theirs) as TextItem);
  const keys = { ours: createHeaderKey(ours), theirs: createHeaderKey(theirs) };
  if (keys.ours === keys.theirs) return copyHeader(base?.head === ours.head ? theirs : ours);
  if (base !== undefined && createHeaderKey(base) === keys.ours) return copyHeader(theirs);
  if (base !== undefined && createHeaderKey(base) === keys.theirs) return copyHeader(ours);
  const merged =
    ours.hasInnerComments || theirs.hasInnerComments || isOtherFeeling(base, ours, theirs)
      ? undefined
      : isList(ours) && isList(theirs)
        ? mergeList(base, ours, theirs)
        : mergeParts(base, ours, theirs, pick);
  return merged ?? (pick && copyHeader(pick === 'ours' ? ours : theirs));
}

/**
 * Returns whether both sides changed an emotion and disagree about its score: the word or reason of one side
 * does not explain the score of the other side.
 */
function isOtherFeeling(base: TextItem | undefined, ours: TextItem, theirs: TextItem): boolean {
  if (ours.shape?.type !== 'emotion') return false;
  const createScoreKey = ({ parts }: TextItem) =>
    createPartsKey(parts.filter(({ role }) => role === 'score'));
  const createFeelingKey = (item: TextItem | undefined) =>
    createPartsKey((item?.parts ?? []).filter(({ role }) => role !== 'persona' && role !== 'evidence'));
  return (
    createScoreKey(ours) !== createScoreKey(theirs) &&
    ![ours, theirs].some((side) => createFeelingKey(side) === createFeelingKey(base))
  );
}

/** Returns whether a header is a list of names, without a promised figure. */
function isList({ shape, parts }: TextItem): boolean {
  if (shape?.type !== 'refs' && shape?.type !== 'promise') return false;
  return parts.every(({ role }) => role !== 'to' && role !== 'number');
}

function copyHeader(item: TextItem): MergedHead {
  return { text: item.head, said: `${item.keyword} ${createPartsKey(item.parts)}`, from: item };
}

/** The roles of parts. Any two that can occur in one header are in the order of the grammar. */
const roles = [
  ...['name', 'persona', 'evidence', 'owner', 'target', 'refs', 'oldName', 'tag', 'path', 'score', 'count'],
  ...['title', 'url', 'date', 'column', 'label', 'heading', 'condition', 'when', 'why', 'value'],
  ...['because', 'reason', 'from', 'source', 'to', 'number'],
];

function mergeParts(
  base: TextItem | undefined,
  ours: TextItem,
  theirs: TextItem,
  pick: Side | undefined,
): MergedHead | undefined {
  const [before, here, theirParts] = [mapPartsByRole(base), mapPartsByRole(ours), mapPartsByRole(theirs)];
  if (before === undefined || here === undefined || theirParts === undefined) return undefined;
  const keyword = mergeValue(base?.keyword, ours.keyword, theirs.keyword, (word) => word, pick);
  if (keyword === undefined) return undefined;
  const parts: HeadPart[] = [];
  for (const role of roles) {
    const chosen = mergeValue(
      before.get(role),
      here.get(role),
      theirParts.get(role),
      createPartContentKey,
      pick,
    );
    if (chosen === undefined) return undefined;
    if (chosen.value !== undefined) parts.push(chosen.value);
  }
  const key = `${keyword.value} ${createPartsKey(parts)}`;
  const isSameForm = parts.length === here.size && parts.every(({ role }) => here.has(role));
  if (!isSameForm) {
    return { text: [keyword.value, ...parts.map(({ image }) => image)].join(' '), said: key, from: ours };
  }
  let text = keyword.value ?? '';
  let end = ours.start + ours.keyword.length;
  for (const { span, role, image } of ours.parts) {
    text += ours.head.slice(end - ours.start, span.start - ours.start);
    text += parts.find((part) => part.role === role)?.image ?? image;
    end = span.end;
  }
  return { text, said: key, from: ours };
}

/** Returns the parts by role; `undefined` if a role is unknown or occurs twice. */
function mapPartsByRole(item: TextItem | undefined): ReadonlyMap<string, HeadPart> | undefined {
  const parts = item?.parts ?? [];
  const byRole = new Map(parts.map((part) => [part.role, part]));
  return byRole.size === parts.length && parts.every(({ role }) => roles.includes(role)) ? byRole : undefined;
}

function createPartContentKey(part: HeadPart): string {
  return createPartKey(part);
}

/** Merges one value. Returns `undefined` if both sides changed it in different ways and there is no `pick`. */
function mergeValue<T>(
  base: T | undefined,
  ours: T | undefined,
  theirs: T | undefined,
  keyOf: (value: T) => string,
  pick: Side | undefined,
): { readonly value: T | undefined } | undefined {
  const [was, here, theirKey] = [base, ours, theirs].map((value) =>
    value === undefined ? '' : keyOf(value),
  );
  if (here === theirKey || was === theirKey) return { value: ours };
  if (was === here) return { value: theirs };
  return pick && { value: pick === 'ours' ? ours : theirs };
}

/**
 * Merges a list of names: removes names that either side removed, and adds names that either side added.
 *
 * @returns `undefined` if the base can't show which of the added names were replaced, or if no name is left
 */
function mergeList(base: TextItem | undefined, ours: TextItem, theirs: TextItem): MergedHead | undefined {
  const listNamesOfItem = (item: TextItem | undefined) =>
    (item?.parts ?? []).filter(({ token }) => token !== 'comma').map(createPartKey);
  const [before, here, theirNames] = [listNamesOfItem(base), listNamesOfItem(ours), listNamesOfItem(theirs)];
  const [wasThere, isHere, isThere] = [new Set(before), new Set(here), new Set(theirNames)];
  const isReplaced = before.some((name) => !isHere.has(name) && !isThere.has(name));
  const [mine, yours] = [here, theirNames].map((list) => list.filter((name) => !wasThere.has(name)));
  if (mine === undefined || yours === undefined) return undefined;
  const haveBothAdded = mine.length > 0 && yours.length > 0;
  const isShared = mine.some((name) => isThere.has(name));
  // Both sides replaced one name with different names. Or both added the same name, and one side then removed
  // or added others.
  if (haveBothAdded && (isReplaced || isShared) && String(mine.toSorted()) !== String(yours.toSorted()))
    return undefined;
  let end = ours.keyword.length;
  const remaining = ours.parts
    .filter(({ token }) => token !== 'comma')
    .map((part) => {
      const separator = ours.head.slice(end, part.span.start - ours.start);
      end = part.span.end - ours.start;
      return { name: createPartKey(part), image: part.image, separator };
    })
    .filter(({ name }) => isThere.has(name) || !wasThere.has(name));
  const list = insertAdded(remaining, theirNames, wasThere);
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
function insertAdded(
  names: readonly ListedName[],
  theirNames: readonly string[],
  wasThere: ReadonlySet<string>,
): readonly ListedName[] {
  const known = new Set(names.map(({ name }) => name));
  const added = new Set<string>();
  const behind = new Map<string | undefined, ListedName[]>();
  let anchor: string | undefined;
  for (const name of theirNames) {
    if (known.has(name)) anchor = name;
    else if (!wasThere.has(name) && !added.has(name)) {
      added.add(name);
      const listed = { name, image: name, separator: ', ' };
      const list = behind.get(anchor);
      if (list === undefined) behind.set(anchor, [listed]);
      else list.push(listed);
    }
  }
  const lastPlaces = new Map(names.map(({ name }, i) => [name, i]));
  const placed = names.flatMap((listedName, i) =>
    lastPlaces.get(listedName.name) === i
      ? [listedName, ...(behind.get(listedName.name) ?? [])]
      : [listedName],
  );
  return [...placed, ...(behind.get(undefined) ?? [])];
}
