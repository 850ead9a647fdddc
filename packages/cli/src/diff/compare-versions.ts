import type { JourneyDocument } from '@journey-maps/core/model';
import { type CheckResult, checkDocument, type Settings, Workspace } from '@journey-maps/core/rules';
import { diffMaps, type MapChange, type MapRules } from '@journey-maps/core/versions';
import { parse } from '@journey-maps/language/parse';
import { attempt, attemptAll } from '../files/attempt.ts';
import { createFileUri } from '../files/file-uri.ts';
import { loadImports } from '../files/load-imports.ts';
import { selectComparableFiles } from './comparable-files.ts';
import type { MapFiles } from './map-files.ts';
import type { ParsedVersion } from './parsed-version.ts';
import { removeUncertain } from './remove-uncertain.ts';
import type { ResolvedVersions } from './resolve-versions.ts';

export interface Comparison {
  readonly base: ParsedVersion;
  readonly head: ParsedVersion;
  readonly changes: readonly MapChange[];
  /** Reasons why files of the head are left out, in sentences: their changes are unknown. */
  readonly problems: readonly string[];
  /** Other omissions, in sentences, which do not fail the command. */
  readonly notes: readonly string[];
}

/** By URI and text. */
export type ParsedTexts = Map<string, JourneyDocument>;

export interface CompareOptions {
  readonly today: string;
  /** @param path absolute */
  readonly getSettingsFor: (path: string) => Settings;
  /** The rule settings of each version, by the path that both versions share: weaker settings count as a change. */
  readonly own?: { readonly base: OwnRules; readonly head: OwnRules };
}

export type OwnRules = ReadonlyMap<string, MapRules>;

/**
 * Compares two versions. An unreadable file does not hide the changes to other files: if the head cannot be
 * read, a problem gives the reason; if the head repairs the file, a change reports it.
 *
 * @param rules for comparing findings; if absent, only the content of the maps is compared
 * @param parsed maps that have already been parsed; the function adds to it
 */
export function compareVersions(
  { base, head, isAsked }: ResolvedVersions,
  rules?: CompareOptions,
  parsed: ParsedTexts = new Map(),
): Comparison {
  const compared = selectComparableFiles(base, head, isAsked);
  const [before, after] = [
    parseVersion(base, compared.isAsked, parsed),
    parseVersion(head, compared.isAsked, parsed),
  ];
  const changed = new Set(
    [...before.maps.keys(), ...after.maps.keys()].filter(
      (key) => before.maps.get(key)?.text !== after.maps.get(key)?.text,
    ),
  );
  const affected = rules === undefined ? changed : collectAffected(changed, [before, after]);
  /** The reasons why the findings of files are not compared, by file. */
  const unchecked = new Map<string, string>();
  const checkIn = ({ maps, workspace, shown, shownPath }: ParsedVersion, { files }: MapFiles) => {
    if (rules === undefined) return undefined;
    const results = new Map<string, CheckResult>();
    for (const key of affected) {
      const document = maps.get(key);
      const linked = document && workspace.linked(document.uri);
      if (linked === undefined) continue;
      // Both versions are checked with the current settings, so that differences come from the maps alone.
      const settings = rules.getSettingsFor((head.files.get(key) ?? files.get(key))?.path ?? key);
      const failure = `${shownPath(key)} of ${shown} cannot be checked, so the findings of this file are not compared`;
      const { value, problem } = attempt(failure, () =>
        checkDocument(linked, workspace, { today: rules.today, settings }),
      );
      const failed = value?.findings.find(({ rule }) => rule === 'internal-error');
      if (value !== undefined) results.set(key, value);
      // An unreadable file already has its own problem.
      if (document?.internalError !== undefined) continue;
      if (problem !== undefined) unchecked.set(key, problem);
      else if (failed !== undefined) unchecked.set(key, `${failure}. ${failed.message}`);
    }
    return results;
  };
  const checked = [checkIn(before, base), checkIn(after, head)];
  const listFindings = (results: ReadonlyMap<string, CheckResult> | undefined) => {
    if (results === undefined) return {};
    // The findings of one version alone would look new or fixed.
    const known = [...results].filter(([key]) => !unchecked.has(key));
    return {
      findings: new Map(known.map(([key, { findings }]) => [key, findings])),
      suppressed: new Map(known.map(([key, { suppressed }]) => [key, suppressed])),
      leftOutInDrafts: new Map(known.map(([key, { leftOutInDrafts }]) => [key, leftOutInDrafts])),
    };
  };
  const getOwnSettings = (version: OwnRules | undefined) => version && { settings: version };
  const selectMaps = (maps: ParsedVersion['maps'], keys: ReadonlySet<string>) =>
    new Map([...maps].filter(([key]) => keys.has(key)));
  const [baseFindings, headFindings] = checked.map(listFindings);
  const { value: changes, failed } = attemptAll(
    [...new Set([...before.maps.keys(), ...after.maps.keys()])],
    (keys) => {
      const some = new Set(keys);
      const [older, newer] = [selectMaps(before.maps, some), selectMaps(after.maps, some)];
      return diffMaps(
        { maps: older, ...baseFindings, ...getOwnSettings(rules?.own?.base), others: listOtherMaps(before) },
        { maps: newer, ...headFindings, ...getOwnSettings(rules?.own?.head), others: listOtherMaps(after) },
      ).changes;
    },
    (key) => `${after.shownPath(key)} cannot be compared, so the changes to this file are not shown`,
  );
  const readable = removeUncertain(changes, changed, before, after, compared);
  return {
    base: before,
    head: after,
    changes: readable.changes,
    problems: [...compared.problems, ...readable.problems, ...failed.values(), ...unchecked.values()],
    notes: compared.notes,
  };
}

/** Returns the maps that are not compared, but may be imported. */
function listOtherMaps({ maps, workspace }: ParsedVersion): readonly JourneyDocument[] {
  const compared = new Set([...maps.values()].map(({ uri }) => uri));
  return workspace.uris().flatMap((uri) => (compared.has(uri) ? [] : (workspace.get(uri) ?? [])));
}

/** @param parsed maps that have already been parsed: most files are equal in both versions */
function parseVersion(
  { shown, ref = shown, files, unreadable, disk }: MapFiles,
  isAsked: (key: string) => boolean,
  parsed: ParsedTexts,
): ParsedVersion {
  const workspace = new Workspace();
  const maps = new Map<string, JourneyDocument>();
  for (const [key, { path, text }] of files) {
    const document = parseOnce(text, createFileUri(path), parsed);
    workspace.set(document);
    if (isAsked(key)) maps.set(key, document);
  }
  if (disk !== undefined) loadImports(workspace, disk, (text, uri) => parseOnce(text, uri, parsed));
  const getShownPath = (key: string) => (files.get(key) ?? unreadable.get(key))?.shown ?? key;
  return { shown, ref, maps, workspace, shownPath: getShownPath };
}

/** Parses a text once, since most files are equal in both versions. */
export function parseOnce(text: string, uri: string, parsed: ParsedTexts): JourneyDocument {
  const key = `${uri}\n${text}`;
  let document = parsed.get(key);
  if (document === undefined) {
    document = parse(text, uri);
    parsed.set(key, document);
  }
  return document;
}

/** Returns the files whose findings may differ: the changed files, their importers, and their imports. */
function collectAffected(
  changed: ReadonlySet<string>,
  versions: readonly ParsedVersion[],
): ReadonlySet<string> {
  const affected = new Set(changed);
  for (const { maps } of versions) {
    const keyOfUri = new Map([...maps].map(([key, { uri }]) => [uri, key]));
    const importers = new Map<string, string[]>();
    for (const [key, document] of maps) {
      for (const { uri = '' } of document.imports) {
        const imported = keyOfUri.get(uri);
        if (imported === undefined) continue;
        const list = importers.get(imported);
        if (list === undefined) importers.set(imported, [key]);
        else list.push(key);
        if (changed.has(key)) affected.add(imported);
      }
    }
    const reached = new Set(changed);
    // Safe: `Set` iteration visits items added during the loop.
    for (const key of reached) for (const importer of importers.get(key) ?? []) reached.add(importer);
    for (const key of reached) affected.add(key);
  }
  return affected;
}
