import type { JourneyDocument } from '../../model/document.ts';
import type { Finding, SuppressedFinding } from '../../model/finding.ts';
import type { Journey } from '../../model/statements.ts';
import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { followImports } from '../../semantics/workspace/follow-imports.ts';
import { createFileMap } from '../../views/map/create-map.ts';
import type { FileMap } from '../../views/map/map.ts';
import { getPictureLanguage } from '../../views/picture-words/picture-language.ts';
import { diffMaps } from '../diff/diff-maps.ts';
import type { MapChange } from '../diff/map-change.ts';
import type { MapRules, MapVersion } from '../diff/map-version.ts';
import { pairMaps } from '../diff/paired-maps.ts';
import type { ComparedChange } from './comparison.ts';
import { createBriefs } from './create-briefs.ts';
import { markChanges } from './mark-changes.ts';
import { mergeFileMaps } from './merge-file-maps.ts';
import { pairParts } from './pair-parts.ts';

/** One version of a map. */
export interface ComparedVersion {
  readonly linked: Links & Pick<LinkedDocument, 'dataFile' | 'document'>;
  /** Returns another file of this version, with its references resolved. */
  readonly getLinked: (uri: string) => LinkedDocument | undefined;
  /** The findings of the rules. */
  readonly findings: readonly Finding[];
  /** Findings that comments in the map hide. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** Findings that are left out in drafts. */
  readonly leftOutInDrafts?: readonly Finding[];
  /** Its rule settings, with the URI of a configuration file. Weaker rules than in the base are a change. */
  readonly rules?: MapRules;
}

export interface CompareMapsOptions {
  /** The name of the base for readers. */
  readonly olderName: string;
  /** Returns the address that opens a file of the base. */
  readonly olderAddress: (uri: string) => string;
  /** Compares only these two journeys: a future one with its baseline. */
  readonly only?: { readonly before: Journey; readonly now: Journey };
}

/**
 * Merges two versions of a map into one view model with marked changes, and lists the changes. Removed parts
 * keep their position, and lead to the text of the base.
 *
 * Both versions must parse: text that was not understood would count as removed.
 */
export function compareMaps(
  before: ComparedVersion,
  now: ComparedVersion,
  { olderName, olderAddress, only }: CompareMapsOptions,
): { readonly maps: FileMap; readonly changes: readonly ComparedChange[] } {
  const [older, newer] =
    only === undefined
      ? [before, now]
      : [reduceToJourney(before, only.before), reduceToJourney(now, only.now)];
  const [base, head] = prepareVersions(older, newer);
  const paired = pairMaps(base, head);
  const diff = diffMaps(base, head, paired);
  const changes = only === undefined ? diff.changes : diff.changes.filter(isOfTwoJourneys);
  const pairs = pairParts(paired);
  const mainOfOlder = before.linked.document.uri;
  // A picture has one language: the language of the head.
  const language = newer.linked.document.language?.value;
  const own = getPictureLanguage(language);
  const context = {
    pairs,
    olderName,
    words: own.words,
    olderAddress: (uri: string | undefined) => olderAddress(uri ?? mainOfOlder),
  };
  const merged = mergeFileMaps(
    createFileMap(older.linked, older.getLinked, language),
    createFileMap(newer.linked, newer.getLinked, language),
    context,
  );
  const brief = createBriefs(paired.baseRefs.titleByName, paired.headRefs.titleByName, own);
  const marked = markChanges(merged, changes, { ...context, brief });
  const isInMain = (change: MapChange) => (change.head ?? change.anchor ?? change.base)?.file === '';
  // Changes in other files count only if this map shows them, or if they are the rules of this map.
  const shown = marked.changes.filter(
    ({ change, listed }) => isInMain(change) || change.kind === 'weaker-rules' || listed.part !== undefined,
  );
  return { maps: marked.maps, changes: shown.map(({ listed }) => listed) };
}

/**
 * Prepares both versions for the comparison. The two drawn files have an empty path. Other files are compared
 * only if they exist in both versions.
 */
function prepareVersions(before: ComparedVersion, now: ComparedVersion): readonly [MapVersion, MapVersion] {
  const [mine, theirs] = [collectImported(before), collectImported(now)];
  const drawn = new Set([before.linked.document.uri, now.linked.document.uri]);
  const isCompared = (uri: string) => mine.has(uri) && theirs.has(uri) && !drawn.has(uri);
  const createVersion = (
    { linked, findings, suppressed = [], leftOutInDrafts = [], rules }: ComparedVersion,
    imports: ReadonlyMap<string, JourneyDocument>,
  ) => ({
    maps: new Map([
      ['', linked.document],
      // A file that does not parse would count as empty.
      ...[...imports].filter(([uri]) => isCompared(uri) && isParsed(uri)),
    ]),
    findings: new Map([['', findings]]),
    suppressed: new Map([['', suppressed]]),
    leftOutInDrafts: new Map([['', leftOutInDrafts]]),
    ...(rules && { settings: new Map([['', rules]]) }),
    others: [...imports].flatMap(([uri, document]) => (isCompared(uri) && isParsed(uri) ? [] : [document])),
  });
  const isParsed = (uri: string) =>
    [mine, theirs].every((imports) => imports.get(uri)?.problems.length === 0);
  return [createVersion(before, mine), createVersion(now, theirs)];
}

/** Collects the files that a map imports, directly or indirectly, by URI. */
function collectImported({ linked, getLinked }: ComparedVersion): ReadonlyMap<string, JourneyDocument> {
  return followImports([linked.document], (uri) => getLinked(uri)?.document);
}

/** Reduces a file to one journey, so that two journeys of one file can be compared. */
function reduceToJourney(version: ComparedVersion, journey: Journey): ComparedVersion {
  const { linked, getLinked, findings, suppressed = [], leftOutInDrafts = [] } = version;
  const { document } = linked;
  const { start, end } = journey.span;
  const isInside = ({ span }: Finding) => start <= span.start && span.end <= end;
  const only: JourneyDocument = {
    ...document,
    journeys: [journey],
    empathyMaps: [],
    // Files with the same text count as unchanged, so the texts must differ.
    text: `${document.text}\n${start}`,
  };
  return {
    linked: {
      document: only,
      target: (ref) => linked.target(ref),
      dataFile: (uri) => linked.dataFile(uri),
    },
    getLinked,
    findings: findings.filter(isInside),
    suppressed: suppressed.filter(isInside),
    leftOutInDrafts: leftOutInDrafts.filter(isInside),
  };
}

/**
 * Returns whether a change matters between two journeys. Readers know that the names differ, and which
 * journey is the baseline.
 */
function isOfTwoJourneys({ journey, entity, field = '' }: MapChange): boolean {
  return journey !== undefined && !(entity.type === 'journey' && known.has(field));
}

const known: ReadonlySet<string> = new Set(['name', 'title', 'state', 'baseline']);
