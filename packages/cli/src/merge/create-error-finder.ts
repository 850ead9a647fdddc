import type { Finding, JourneyDocument } from '@journey-maps/core/model';
import { getLevel, rules, type Settings } from '@journey-maps/core/rules';
import { getLocalDay } from '../check/day.ts';
import { mapSettings } from '../config/map-settings.ts';
import { mapLibrary } from '../files/map-library.ts';
import type { Io } from '../io.ts';

/**
 * Returns a function that finds the errors in a version of a map, as `journey check` reports them at its
 * path. Uses the valid parts of a configuration with problems.
 *
 * @param path absolute
 */
export async function createErrorFinder(
  path: string,
  io: Io,
): Promise<(document: JourneyDocument) => readonly Finding[]> {
  const settings = keepErrorRules((await mapSettings([path], new Map(), io.folder)).getSettingsFor(path));
  const library = mapLibrary(io.folder);
  const today = getLocalDay(io.now());
  return ({ text }: JourneyDocument) => {
    library.put(path, text);
    return library.check(path, { today, settings }).findings.filter(({ level }) => level === 'error');
  };
}

/** Turns off all rules that never report errors: some rules read every map of the workspace. */
function keepErrorRules(settings: Settings): Settings {
  const others = rules.filter((rule) =>
    [true, false].every((inDraft) => getLevel(rule, settings, inDraft) !== 'error'),
  );
  return {
    ...settings,
    rules: { ...settings.rules, ...Object.fromEntries(others.map(({ id }) => [id, 'off'])) },
  };
}
