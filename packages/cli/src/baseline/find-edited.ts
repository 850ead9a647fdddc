import type { FindingPlace } from '@journey-maps/core/rules';
import { measureTextSimilarity, splitIntoWords } from '@journey-maps/core/text';

/** A finding of the baseline or of the current check, with its place. `item` identifies it to the caller. */
export interface PlacedFinding<T> {
  readonly item: T;
  readonly rule: string;
  readonly place: FindingPlace;
}

/** The unmatched part of a baseline and of a map's findings, after equal findings have been paired. */
export interface Leftovers<Known, Found> {
  readonly known: readonly PlacedFinding<Known>[];
  readonly found: readonly PlacedFinding<Found>[];
  /** The paths of all statements in the current map. */
  readonly paths: readonly (readonly string[])[];
  /** The paths of all statements with a finding in the baseline. */
  readonly knownPaths: readonly (readonly string[])[];
}

export interface Edited<Known, Found> {
  readonly known: Known;
  readonly found: Found;
}

/** Minimum similarities of two findings and of their statements alone. The ancestors of a statement count less. */
const enough = 0.7;
const enoughOfItself = 0.5;
const shareOfItself = 0.6;
/** The similarity of equal contents under different titles: nearly as certain as an equal title. */
const sameBody = 0.95;

/** A word in more entries than this doesn't identify an entry. */
const mostWithWord = 20;
const mostCandidates = 12;

/**
 * Finds the known findings whose statements were reworded, renamed or moved. Pairs them one to one, and the
 * most similar pairs first.
 *
 * A finding of another statement is new. So a known finding matches no other statement if its own statement still
 * exists. Likewise, a finding matches no known one if the baseline already contains its statement.
 */
export function findEdited<Known, Found>({
  known,
  found: candidates,
  paths,
  knownPaths,
}: Leftovers<Known, Found>): readonly Edited<Known, Found>[] {
  const identitiesNow = collectIdentities(paths);
  const knownThere = collectIdentities(knownPaths);
  const candidatesOf = createCandidateSearch(known);
  const scored = candidates.flatMap((candidate) =>
    candidatesOf(candidate).flatMap((other) => {
      const score = isPossible(other, candidate) ? measureSimilarity(other.place, candidate.place) : 0;
      return score >= enough ? [{ known: other, found: candidate, score }] : [];
    }),
  );
  const taken = new Set<PlacedFinding<Known> | PlacedFinding<Found>>();
  return scored
    .sort((a, b) => b.score - a.score)
    .flatMap((pair) => {
      if (taken.has(pair.known) || taken.has(pair.found)) return [];
      taken.add(pair.known).add(pair.found);
      return [{ known: pair.known.item, found: pair.found.item }];
    });

  function isPossible(before: PlacedFinding<Known>, now: PlacedFinding<Found>): boolean {
    if (before.rule !== now.rule || !isSameDetail(before.place, now.place)) return false;
    const [old, is] = [getIdentity(before.place.path), getIdentity(now.place.path)];
    return old === is || (!identitiesNow.has(old) && !knownThere.has(is));
  }
}

/**
 * Returns a function that finds the candidates for a finding: known findings of the same rule that share a word of
 * their titles, a name or the contents.
 */
function createCandidateSearch<T>(known: readonly PlacedFinding<T>[]) {
  const byKey = new Map<string, PlacedFinding<T>[]>();
  for (const finding of known) {
    for (const key of createKeys(finding)) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [finding]);
      else list.push(finding);
    }
  }
  return (finding: PlacedFinding<unknown>): readonly PlacedFinding<T>[] => {
    const shared = new Map<PlacedFinding<T>, number>();
    for (const key of createKeys(finding)) {
      const list = byKey.get(key) ?? [];
      if (list.length > mostWithWord && known.length > mostWithWord) continue;
      for (const placedFinding of list)
        shared.set(placedFinding, (shared.get(placedFinding) ?? 0) + 1 / list.length);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([placedFinding]) => placedFinding);
  };
}

function createKeys({ rule, place }: PlacedFinding<unknown>): ReadonlySet<string> {
  const { path, body } = place;
  const own = parseLabel(path.at(-1) ?? '');
  const words = splitIntoWords(own.title ?? own.name ?? '');
  // These keys contain the ancestors: titles such as "Pays" occur in many places.
  const keys = [`path ${path.join('\n')}`, `parent ${path.slice(0, -1).join('\n')} ${own.title ?? own.name}`];
  if (body !== undefined) keys.push(`body ${body}`);
  return new Set([...keys, ...words.map((word) => `word ${word}`)].map((key) => `${rule} ${key}`));
}

function measureSimilarity(before: FindingPlace, now: FindingPlace): number {
  const [old, is] = [before.path, now.path];
  const own = measureLabelSimilarity(old.at(-1) ?? '', is.at(-1) ?? '');
  if (own === undefined) return 0;
  const isSameBody = before.body !== undefined && before.body === now.body;
  const itself = isSameBody ? Math.max(own, sameBody) : own;
  if (itself < enoughOfItself) return 0;
  const around = Math.max(old.length, is.length) - 1;
  // Baselines written by older versions do not contain the ancestors of a statement.
  if (old.length < is.length && old.length === 1) return itself;
  let alike = 0;
  for (let i = 0; i < around; i++) {
    if ((measureLabelSimilarity(old[i] ?? '', is[i] ?? '') ?? 0) >= enoughOfItself) alike++;
  }
  const share = around === 0 ? 1 : alike / around;
  return shareOfItself * itself + (1 - shareOfItself) * share;
}

/** Returns undefined for statements of different kinds, which never match. */
function measureLabelSimilarity(before: string, now: string): number | undefined {
  if (before === now) return 1;
  const [old, is] = [parseLabel(before), parseLabel(now)];
  if (old.kind !== is.kind) return undefined;
  if (old.name !== undefined && old.name === is.name) return 1;
  return measureTextSimilarity(old.title ?? old.name ?? '', is.title ?? is.name ?? '');
}

function isSameDetail({ detail: before }: FindingPlace, { detail: now }: FindingPlace): boolean {
  if (before === undefined || now === undefined) return before === now;
  return measureTextSimilarity(before, now) >= enoughOfItself;
}

function collectIdentities(paths: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => [getIdentity(path), getIdentity(path.slice(-1))]));
}

/** Returns the identity of a statement. A name is unique within a journey; a title only within its parent. */
function getIdentity(path: readonly string[]): string {
  const ids = path.map((part) => {
    const { kind, name, title } = parseLabel(part);
    return name === undefined ? `${kind} ${JSON.stringify(title ?? '')}` : `${kind} ${name}`;
  });
  const isNamed = parseLabel(path.at(-1) ?? '').name !== undefined;
  return (isNamed && ids.length > 2 ? [ids[0], ids.at(-1)] : ids).join('\n');
}

interface Label {
  readonly kind: string;
  readonly name?: string;
  readonly title?: string;
}

function parseLabel(part: string): Label {
  const [, kind = '', name, title] = /^(\S*)(?: ([^\s"]+))?(?: (".*"))?$/su.exec(part) ?? [];
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title: title.slice(1, -1) }),
  };
}
