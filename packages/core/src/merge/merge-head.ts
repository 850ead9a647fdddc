import type { MergedItem, Side } from './combine-versions.ts';
import { headSaidBy, saidByPart, saidByParts } from './said-by.ts';
import type { HeadPart, TextItem } from './text-item.ts';

/** The head of a statement in the result: its text, and what it says. */
export interface MergedHead {
  readonly text: string;
  readonly said: string;
  /** Whose layout it has. */
  readonly from: TextItem;
}

/**
 * The head of a thing, of which either side may have changed a part.
 *
 * @param pick whose part it is where both changed one
 * @returns `undefined` where both sides changed one part, and nobody said whose it is
 */
export function mergeHead(item: MergedItem, pick?: Side): MergedHead | undefined {
  const { base, ours, theirs } = item;
  if (ours === undefined || theirs === undefined) return asIn((ours ?? theirs) as TextItem);
  const said = { ours: headSaidBy(ours), theirs: headSaidBy(theirs) };
  if (said.ours === said.theirs) return asIn(base?.head === ours.head ? theirs : ours);
  if (base !== undefined && headSaidBy(base) === said.ours) return asIn(theirs);
  if (base !== undefined && headSaidBy(base) === said.theirs) return asIn(ours);
  const merged =
    ours.hasInnerComments || theirs.hasInnerComments || isOtherFeeling(base, ours, theirs)
      ? undefined
      : ours.shape?.kind === 'refs'
        ? mergeList(base, ours, theirs)
        : mergeParts(base, ours, theirs, pick);
  return merged ?? (pick && asIn(pick === 'ours' ? ours : theirs));
}

/**
 * Whether both sides said an emotion otherwise, and do not agree how good or bad it is: the word or reason of the one
 * explains no score of the other.
 */
function isOtherFeeling(base: TextItem | undefined, ours: TextItem, theirs: TextItem): boolean {
  if (ours.shape?.kind !== 'emotion') return false;
  const score = ({ parts }: TextItem) => saidByParts(parts.filter(({ role }) => role === 'score'));
  const feeling = (item: TextItem | undefined) =>
    saidByParts((item?.parts ?? []).filter(({ role }) => role !== 'persona'));
  return score(ours) !== score(theirs) && ![ours, theirs].some((side) => feeling(side) === feeling(base));
}

function asIn(item: TextItem): MergedHead {
  return { text: item.head, said: `${item.keyword} ${saidByParts(item.parts)}`, from: item };
}

/** In the order of the grammar, wherever two of them meet. */
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
  const said = `${keyword.value} ${saidByParts(parts)}`;
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

/** By what each part is for; `undefined` where there are two for one. */
function partsByRole(item: TextItem | undefined): ReadonlyMap<string, HeadPart> | undefined {
  const parts = item?.parts ?? [];
  const found = new Map(parts.map((part) => [part.role, part]));
  return found.size === parts.length && parts.every(({ role }) => roles.includes(role)) ? found : undefined;
}

function saidOf(part: HeadPart): string {
  return saidByPart(part);
}

/** What becomes of one value; `undefined` where both sides changed it in different ways. */
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

/** A list of names: without those that either side took out, with those that either side put in. */
function mergeList(base: TextItem | undefined, ours: TextItem, theirs: TextItem): MergedHead | undefined {
  const names = (item: TextItem | undefined) =>
    (item?.parts ?? []).filter(({ token }) => token !== 'comma').map(saidByPart);
  const [before, there] = [names(base), names(theirs)];
  const here = names(ours);
  const isReplaced = before.some((name) => !here.includes(name) && !there.includes(name));
  const added = [here, there].map((list) => list.filter((name) => !before.includes(name)));
  // The same name was replaced by different ones.
  if (isReplaced && added.every((list) => list.length > 0) && String(added[0]) !== String(added[1]))
    return undefined;
  let end = ours.keyword.length;
  let list = ours.parts
    .filter(({ token }) => token !== 'comma')
    .map((part) => {
      const separator = ours.head.slice(end, part.span.start - ours.start);
      end = part.span.end - ours.start;
      return { name: saidByPart(part), image: part.image, separator };
    });
  list = list.filter(({ name }) => there.includes(name) || !before.includes(name));
  for (const [i, name] of there.entries()) {
    if (before.includes(name) || list.some((one) => one.name === name)) continue;
    const known = there.slice(0, i).findLast((one) => list.some((other) => other.name === one));
    const at = list.findIndex((one) => one.name === known) + 1;
    const place = known === undefined ? list.length : at;
    list = [...list.slice(0, place), { name, image: name, separator: ', ' }, ...list.slice(place)];
  }
  // Each side took out what the other one left: whether nothing is to be left is for people to say.
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
