import type { MergeTexts } from '@journey-maps/core/versions';
import { listPlacesIn, readTracked, type Tracked, type TrackedPlace } from './tracked-map.ts';

/** The faults of a merge without conflicts: lost, duplicated and resurrected statements. */
export interface MergeFaults {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly back: readonly string[];
  /**
   * Resurrected statements that the merge cannot detect: neither the base nor their surroundings show that one
   * side deleted them. Git brings them back, too.
   */
  readonly unseen: readonly number[];
}

/**
 * Judges a merge without conflicts by the numbers of its statements, independently of the merge algorithm.
 *
 * @param deleted the numbers of statements that each side had earlier in its history
 */
export function checkMerge(
  { base, ours, theirs }: MergeTexts,
  result: string,
  deleted: Readonly<Record<'ours' | 'theirs', ReadonlySet<number>>>,
): MergeFaults {
  const [was, mine, yours, now] = [base, ours, theirs, result].map(byNumber) as [
    Places,
    Places,
    Places,
    Places,
  ];
  const lost: string[] = [];
  const doubled: string[] = [];
  const back: string[] = [];
  const unseen: number[] = [];
  for (const id of new Set([...was.keys(), ...mine.keys(), ...yours.keys(), ...now.keys()])) {
    const [before, places, other, after = []] = [was, mine, yours, now].map((places) => places.get(id));
    const number = after.length;
    const all = `#${id} ${(after[0] ?? places?.[0] ?? other?.[0] ?? before?.[0])?.statement.text}`;
    if (number > 1) doubled.push(all);
    if (before !== undefined) {
      const stayer = places === undefined ? other : other === undefined ? places : undefined;
      if (places !== undefined && other !== undefined && number === 0) lost.push(all);
      if ((places === undefined || other === undefined) && number > 0) back.push(all);
      // A rewording of a statement that the other side deleted must not disappear silently.
      if (stayer !== undefined && number === 0 && getHeader(stayer) !== getHeader(before))
        lost.push(`rewording of ${all}`);
    } else if (places !== undefined && other !== undefined) {
      if (number === 0) lost.push(all);
      if (getOwn(places) !== getOwn(other)) back.push(`one wording of ${all}`);
    } else {
      const side = places === undefined ? 'theirs' : 'ours';
      const without = side === 'ours' ? 'theirs' : 'ours';
      const place = (places ?? other)?.[0];
      if (number === 0) lost.push(all);
      else if (place !== undefined && deleted[without].has(id)) {
        const isShared = (place: Tracked | undefined) =>
          place?.id !== undefined && !was.has(place.id) && mine.has(place.id) && yours.has(place.id);
        if (isShared(place.parent) || neighbours(place, was).some(isShared)) back.push(all);
        else unseen.push(id);
      }
    }
    if (before !== undefined && places !== undefined && other !== undefined && number === 1) {
      const content = merged(getOwn(before), getOwn(places), getOwn(other));
      if (content !== undefined && getOwn(after) !== content) lost.push(`a change to ${all}`);
    }
  }
  return { lost, doubled, back, unseen };
}

/**
 * Lists the titles that a merge with conflicts lost: titles that one side wrote, or that neither side removed.
 * Each of them must occur in the text or in a conflict.
 */
export function lostBesideConflicts({ base, ours, theirs }: MergeTexts, merged: string): readonly string[] {
  const [was, mine, yours] = [base, ours, theirs].map(byNumber) as [Places, Places, Places];
  const getTitle = (places: Places, id: number) => places.get(id)?.[0]?.statement.text;
  const texts = new Set<string | undefined>();
  for (const id of new Set([...mine.keys(), ...yours.keys()])) {
    const [before, otherText, other] = [was, mine, yours].map((places) => getTitle(places, id));
    if (otherText !== before || otherText === other) texts.add(otherText);
    if (other !== before) texts.add(other);
  }
  return [...texts].filter((title) => title !== undefined).filter((title) => !merged.includes(`"${title}"`));
}

type Places = ReadonlyMap<number, readonly TrackedPlace[]>;

function byNumber(text: string): Places {
  const places = new Map<number, TrackedPlace[]>();
  for (const place of listPlacesIn(readTracked(text))) {
    const { id } = place.statement;
    if (id !== undefined) places.set(id, [...(places.get(id) ?? []), place]);
  }
  return places;
}

/** Returns the run of additions around a statement. */
function neighbours({ statement, siblings }: TrackedPlace, was: Places): readonly Tracked[] {
  const at = siblings.indexOf(statement);
  const isNew = ({ id }: Tracked) => id !== undefined && !was.has(id);
  const before = siblings.slice(0, at).findLastIndex((tracked) => !isNew(tracked));
  const behind = siblings.slice(at + 1).findIndex((tracked) => !isNew(tracked));
  return siblings.slice(before + 1, behind < 0 ? siblings.length : at + 1 + behind);
}

function getHeader(places: readonly TrackedPlace[]): string {
  const [place] = places;
  return place === undefined ? '' : `${place.statement.names.join()} ${place.statement.text}`;
}

/** Returns a statement's header and properties as one text. */
function getOwn(places: readonly TrackedPlace[]): string {
  const properties = (places[0]?.statement.body ?? []).filter(({ id }) => id === undefined);
  return [
    getHeader(places),
    ...properties.map(({ keyword, names, value }) => `${keyword} ${names.join()} ${value}`),
  ].join('\n');
}

/** Merges three values; `undefined` if both sides changed one. */
function merged(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || base === theirs) return ours;
  return base === ours ? theirs : undefined;
}
