import type { Finding, SuppressedFinding } from '../check/finding.ts';
import { diffMaps, type MapVersion } from '../diff/diff-maps.ts';
import type { MapChange } from '../diff/map-change.ts';
import { pairMaps } from '../diff/paired-maps.ts';
import { titlesIn } from '../diff/titles-in.ts';
import type { Links } from '../facts/links.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { FileMap } from '../map/map.ts';
import { mapsOf } from '../map/map-of.ts';
import type { JourneyDocument } from '../model/document.ts';
import type { Journey } from '../model/statements.ts';
import { pictureLanguage } from '../picture-words/picture-language.ts';
import { briefOf } from './brief-of.ts';
import type { ComparedChange } from './comparison.ts';
import { markChanges } from './mark-changes.ts';
import { mergeFileMaps } from './merge-file-maps.ts';
import { pairParts } from './pair-parts.ts';

/** One version of a map. */
export interface ComparedVersion {
  readonly linked: Links & Pick<LinkedDocument, 'document'>;
  /** Its other files, with their names resolved. */
  readonly linkedOf: (uri: string) => LinkedDocument | undefined;
  /** What the rules say of it. */
  readonly findings: readonly Finding[];
  /** Those that its comments hide. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Those that it would have if its drafts were none. */
  readonly leftOutInDrafts?: readonly Finding[];
}

export interface CompareMapsOptions {
  /** What people call the older version. */
  readonly olderName: string;
  /** Where a file of the older version is opened. */
  readonly olderAddress: (uri: string) => string;
  /** Compares these two journeys alone: one of the future with the one it starts from. */
  readonly only?: { readonly before: Journey; readonly now: Journey };
}

/**
 * Two versions of a map as one picture, in which what changed is marked, and the list of what changed. What was removed
 * stands where it stood, and leads to the older text.
 *
 * Neither version may be broken: what is not understood would be taken for gone.
 */
export function compareMaps(
  before: ComparedVersion,
  now: ComparedVersion,
  { olderName, olderAddress, only }: CompareMapsOptions,
): { readonly maps: FileMap; readonly changes: readonly ComparedChange[] } {
  const [older, newer] =
    only === undefined ? [before, now] : [alone(before, only.before), alone(now, only.now)];
  const [base, head] = versionsOf(older, newer);
  const paired = pairMaps(base, head);
  const diff = diffMaps(base, head, paired);
  const changes = only === undefined ? diff.changes : diff.changes.filter(isOfTwoJourneys);
  const pairs = pairParts(paired);
  const mainOfOlder = before.linked.document.uri;
  // One picture has one language.
  const language = newer.linked.document.language?.value;
  const own = pictureLanguage(language);
  const context = {
    pairs,
    olderName,
    words: own.words,
    olderAddress: (uri: string | undefined) => olderAddress(uri ?? mainOfOlder),
  };
  const merged = mergeFileMaps(
    mapsOf(older.linked, older.linkedOf, language),
    mapsOf(newer.linked, newer.linkedOf, language),
    context,
  );
  const brief = briefOf(titlesIn(base), titlesIn(head), own);
  const marked = markChanges(merged, changes, { ...context, brief });
  const main = (change: MapChange) => (change.head ?? change.anchor ?? change.base)?.file === '';
  // What changed in other files counts as far as this map shows it.
  const shown = marked.changes.filter(({ change, listed }) => main(change) || listed.part !== undefined);
  return { maps: marked.maps, changes: shown.map(({ listed }) => listed) };
}

/** The two drawn files go by an empty path. Other files are compared where both versions have them. */
function versionsOf(before: ComparedVersion, now: ComparedVersion): readonly [MapVersion, MapVersion] {
  const [mine, theirs] = [importedBy(before), importedBy(now)];
  const drawn = new Set([before.linked.document.uri, now.linked.document.uri]);
  const isCompared = (uri: string) => mine.has(uri) && theirs.has(uri) && !drawn.has(uri);
  const version = (
    { linked, findings, suppressed = [], leftOutInDrafts = [] }: ComparedVersion,
    imports: ReadonlyMap<string, JourneyDocument>,
  ) => ({
    maps: new Map([
      ['', linked.document],
      // A file that does not parse would be taken for empty.
      ...[...imports].filter(([uri]) => isCompared(uri) && parses(uri)),
    ]),
    findings: new Map([['', findings]]),
    suppressed: new Map([['', suppressed]]),
    leftOutInDrafts: new Map([['', leftOutInDrafts]]),
    others: [...imports].flatMap(([uri, document]) => (isCompared(uri) && parses(uri) ? [] : [document])),
  });
  const parses = (uri: string) => [mine, theirs].every((imports) => imports.get(uri)?.problems.length === 0);
  return [version(before, mine), version(now, theirs)];
}

/** The files that a map depends on, by their addresses. */
function importedBy({ linked, linkedOf }: ComparedVersion): ReadonlyMap<string, JourneyDocument> {
  const found = new Map<string, JourneyDocument>();
  const open = [linked.document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { uri } of next.imports) {
      if (uri === undefined || uri === linked.document.uri || found.has(uri)) continue;
      const document = linkedOf(uri)?.document;
      if (document === undefined) continue;
      found.set(uri, document);
      open.push(document);
    }
  }
  return found;
}

/** A file as if it held this one journey, so that two of one file can be compared. */
function alone(version: ComparedVersion, journey: Journey): ComparedVersion {
  const { linked, linkedOf, findings, suppressed = [], leftOutInDrafts = [] } = version;
  const { document } = linked;
  const { start, end } = journey.span;
  const isInside = ({ span }: Finding) => start <= span.start && span.end <= end;
  const only: JourneyDocument = {
    ...document,
    journeys: [journey],
    empathyMaps: [],
    // Two texts that are the same say the same: these two do not.
    text: `${document.text}\n${start}`,
  };
  return {
    linked: { document: only, target: (ref) => linked.target(ref) },
    linkedOf,
    findings: findings.filter(isInside),
    suppressed: suppressed.filter(isInside),
    leftOutInDrafts: leftOutInDrafts.filter(isInside),
  };
}

/** Of two journeys one knows that they are called otherwise, and which one starts from the other. */
function isOfTwoJourneys({ journey, entity, field = '' }: MapChange): boolean {
  return journey !== undefined && !(entity.type === 'journey' && known.has(field));
}

const known: ReadonlySet<string> = new Set(['name', 'title', 'state', 'baseline']);
