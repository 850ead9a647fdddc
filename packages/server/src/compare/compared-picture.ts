import { type Journey, LineIndex } from '@journey-maps/core/model';
import type { OlderTexts, OlderVersion, Picture } from '@journey-maps/core/protocol';
import { overlayWorkspace } from '@journey-maps/core/rules';
import { fileName, type LinkedDocument } from '@journey-maps/core/semantics';
import { type ComparedVersion, type Comparison, compareMaps } from '@journey-maps/core/versions';
import { parse } from '@journey-maps/language';
import type { Session } from '../feature.ts';
import { canonical } from '../uris.ts';

type Tools = Pick<Session, 'maps' | 'linked' | 'editorsUri'>;

/** Returns the view model of a comparison of a file with its base, or the reason why they cannot be compared. */
export function comparedPicture(picture: Picture, older: OlderVersion, tools: Tools): Picture {
  const { linked, maps } = tools;
  const now = linked(picture.uri);
  const comparison = (found: Partial<Comparison>): Comparison => ({
    older: older.name,
    changes: [],
    ...found,
  });
  /** A comparison is requested again after each change, so it needs no revision. */
  const shown = (found: Partial<Comparison>, of: Picture = picture): Picture => ({
    ...of,
    revision: 0,
    comparison: comparison(found),
  });
  if (now === undefined || picture.broken !== undefined) {
    return shown({
      problem: {
        words:
          'Journey Maps cannot read a part of this map, so it cannot compare versions. Fix the problems in the map first.',
      },
    });
  }
  const before = olderVersion(picture, now, older.from, tools);
  if (before === undefined) {
    const words = `${older.name} no longer exists, so there is nothing to compare.`;
    return shown({ problem: { words: capital(words) } });
  }
  const problem = problemIn(before, older.name);
  if (problem !== undefined) return shown({ problem });
  const { version, olderAddress, only, isNew } = before;
  const checked = older.from.kind === 'texts' ? maps.checkedIn(maps.workspace, picture.uri) : noFindings;
  const compared = compareMaps(
    version,
    {
      linked: now,
      linkedOf: linked,
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
function olderVersion(
  picture: Picture,
  now: LinkedDocument,
  from: OlderVersion['from'],
  tools: Tools,
): Older | undefined {
  const { linked, editorsUri } = tools;
  if (from.kind === 'texts') return fromTexts(picture.uri, from, tools);
  if (from.kind === 'map') {
    const other = linked(from.uri);
    return other && { version: { linked: other, linkedOf: linked, findings: [] }, olderAddress: editorsUri };
  }
  const journey = now.document.journeys[picture.maps.journeys.findIndex(({ id }) => id === from.journey)];
  const target = journey?.baseline && now.target(journey.baseline);
  const file = target?.uri === undefined ? undefined : linked(target.uri);
  if (journey === undefined || file === undefined || target?.entity.kind !== 'journey') return undefined;
  return {
    version: { linked: file, linkedOf: linked, findings: [] },
    olderAddress: editorsUri,
    only: { before: target.entity, now: journey },
  };
}

/** Builds the base from texts: they replace the current files, and all other files stay the same. */
function fromTexts(
  uri: string,
  { texts, main = uri, configs }: OlderTexts,
  { maps, editorsUri }: Tools,
): Older | undefined {
  const key = canonical(main);
  const scratch = overlayWorkspace(maps.workspace, canonical(uri));
  const addresses = new Map<string, string>();
  for (const { uri: file, text, address } of texts) {
    const at = canonical(file);
    addresses.set(at, address);
    if (text !== undefined) scratch.set(parse(text, at));
    else if (at === key) scratch.set(parse('', at));
    else scratch.delete(at);
  }
  for (const config of configs ?? []) addresses.set(canonical(config.uri), config.address);
  const linked = scratch.linked(key);
  if (linked === undefined) return undefined;
  const isNew = texts.some((one) => canonical(one.uri) === key && one.text === undefined);
  return {
    version: {
      linked,
      linkedOf: (file) => scratch.linked(canonical(file)),
      // A map that did not exist in the base has no findings in the base.
      ...(isNew ? noFindings : maps.checkedIn(scratch, key)),
      ...(configs && !isNew && { rules: maps.rulesWith(configs, main).rules }),
    },
    olderAddress: (file) => addresses.get(canonical(file)) ?? editorsUri(file),
    isNew,
  };
}

/** Returns a problem if the base has syntax errors. Statements that cannot be parsed would appear as removed. */
function problemIn({ version, olderAddress }: Older, name: string): Comparison['problem'] {
  const { document } = version.linked;
  const [first] = document.problems;
  if (first === undefined) return undefined;
  const { line } = new LineIndex(document.text).positionAt(first.span.start);
  const place = `line ${line} of ${fileName(document.uri)}`;
  return {
    words: `${capital(name)} cannot be read, so there is nothing to compare. The problem is in ${place}: ${first.message}`,
    at: { span: first.span, uri: olderAddress(document.uri) },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
