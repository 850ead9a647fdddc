import { type Journey, LineIndex } from '@journey-maps/core/model';
import type { OlderTexts, OlderVersion, Picture } from '@journey-maps/core/protocol';
import { createWorkspaceOverlay } from '@journey-maps/core/rules';
import { getFileName, type LinkedDocument } from '@journey-maps/core/semantics';
import { type ComparedVersion, type Comparison, compareMaps } from '@journey-maps/core/versions';
import { parse } from '@journey-maps/language';
import type { Session } from '../feature.ts';
import { canonicalizeUri } from '../uris.ts';

type Tools = Pick<Session, 'maps' | 'linked' | 'editorsUri'>;

/** Returns the view model of a comparison of a file with its base, or the reason why they cannot be compared. */
export function createComparedPicture(picture: Picture, older: OlderVersion, tools: Tools): Picture {
  const { linked, maps } = tools;
  const now = linked(picture.uri);
  const comparison = (fields: Partial<Comparison>): Comparison => ({
    older: older.name,
    changes: [],
    ...fields,
  });
  /** A comparison is requested again after each change, so it needs no revision. */
  const shown = (fields: Partial<Comparison>, of: Picture = picture): Picture => ({
    ...of,
    revision: 0,
    comparison: comparison(fields),
  });
  if (now === undefined || picture.broken !== undefined) {
    return shown({
      problem: {
        words:
          'Journey Maps cannot read a part of this map, so it cannot compare versions. Fix the problems in the map first.',
      },
    });
  }
  const before = findBaseVersion(picture, now, older.from, tools);
  if (before === undefined) {
    const words = `${older.name} no longer exists, so there is nothing to compare.`;
    return shown({ problem: { words: capitalize(words) } });
  }
  const problem = findProblem(before, older.name);
  if (problem !== undefined) return shown({ problem });
  const { version, olderAddress, only, isNew } = before;
  const checked = older.from.kind === 'texts' ? maps.checkIn(maps.workspace, picture.uri) : noFindings;
  const compared = compareMaps(
    version,
    {
      linked: now,
      getLinked: linked,
      ...checked,
      ...(version.rules && { rules: maps.rulesFor(picture.uri) }),
    },
    { olderName: older.name, olderAddress, ...(only && { only }) },
  );
  return shown(
    { changes: compared.changes, ...(isNew ? { isNew } : {}) },
    { ...picture, maps: compared.maps, findings: [] },
  );
}

const noFindings = { findings: [] } as const;

interface Older {
  readonly version: ComparedVersion & { readonly linked: LinkedDocument };
  readonly olderAddress: (uri: string) => string;
  readonly only?: { readonly before: Journey; readonly now: Journey };
  readonly isNew?: boolean;
}

/** Returns the base of a comparison; undefined if it no longer exists. */
function findBaseVersion(
  picture: Picture,
  now: LinkedDocument,
  from: OlderVersion['from'],
  tools: Tools,
): Older | undefined {
  const { linked, editorsUri } = tools;
  if (from.kind === 'texts') return createFromTexts(picture.uri, from, tools);
  if (from.kind === 'map') {
    const other = linked(from.uri);
    return other && { version: { linked: other, getLinked: linked, findings: [] }, olderAddress: editorsUri };
  }
  const journey = now.document.journeys[picture.maps.journeys.findIndex(({ id }) => id === from.journey)];
  const target = journey?.baseline && now.target(journey.baseline);
  const file = target?.uri === undefined ? undefined : linked(target.uri);
  if (journey === undefined || file === undefined || target?.entity.kind !== 'journey') return undefined;
  return {
    version: { linked: file, getLinked: linked, findings: [] },
    olderAddress: editorsUri,
    only: { before: target.entity, now: journey },
  };
}

/** Builds the base from texts: they replace the current files, and all other files stay the same. */
function createFromTexts(
  uri: string,
  { texts, main = uri, configs }: OlderTexts,
  { maps, editorsUri }: Tools,
): Older | undefined {
  const key = canonicalizeUri(main);
  const scratch = createWorkspaceOverlay(maps.workspace, canonicalizeUri(uri));
  const addresses = new Map<string, string>();
  for (const { uri: file, text, address } of texts) {
    const at = canonicalizeUri(file);
    addresses.set(at, address);
    if (text !== undefined) scratch.set(parse(text, at));
    else if (at === key) scratch.set(parse('', at));
    else scratch.delete(at);
  }
  for (const config of configs ?? []) addresses.set(canonicalizeUri(config.uri), config.address);
  const linked = scratch.linked(key);
  if (linked === undefined) return undefined;
  const isNew = texts.some(
    (olderText) => canonicalizeUri(olderText.uri) === key && olderText.text === undefined,
  );
  return {
    version: {
      linked,
      getLinked: (file) => scratch.linked(canonicalizeUri(file)),
      // A map that did not exist in the base has no findings in the base.
      ...(isNew ? noFindings : maps.checkIn(scratch, key)),
      ...(configs && !isNew && { rules: maps.rulesWith(configs, main).rules }),
    },
    olderAddress: (file) => addresses.get(canonicalizeUri(file)) ?? editorsUri(file),
    isNew,
  };
}

/** Returns a problem if the base has syntax errors. Statements that cannot be parsed would appear as removed. */
function findProblem({ version, olderAddress }: Older, name: string): Comparison['problem'] {
  const { document } = version.linked;
  const [first] = document.problems;
  if (first === undefined) return undefined;
  const { line } = new LineIndex(document.text).positionAt(first.span.start);
  const place = `line ${line} of ${getFileName(document.uri)}`;
  return {
    words: `${capitalize(name)} cannot be read, so there is nothing to compare. The problem is in ${place}: ${first.message}`,
    at: { span: first.span, uri: olderAddress(document.uri) },
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
