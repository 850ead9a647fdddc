import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Brand, RuleLevel, RuleSetting, Settings } from '@journey-maps/core';

/** Which settings hold for which map, and what is wrong with the files that say so. */
export interface MapSettings {
  settingsFor(path: string): Settings;
  /** How a map looks. */
  brandFor(path: string): Brand | undefined;
  /** The configuration files that count for a map, the nearest first; absolute. */
  filesFor(path: string): readonly string[];
  /** Mistakes in the files that count for these maps, a sentence with its place each. */
  problemsFor(paths: readonly string[]): readonly string[];
  /** The same for what is no mistake, and still worth a change. */
  warningsFor(paths: readonly string[]): readonly string[];
  /** Every file that was looked for so far: its text, or undefined where there is none. */
  readonly looked: ReadonlyMap<string, string | undefined>;
}

/**
 * The settings of maps: what the `journey.config.json` above them say, and what the command line says.
 *
 * @param given levels of rules from the command line, which win
 * @param folder the current one, which paths are told from
 */
export async function mapSettings(
  paths: readonly string[],
  given: ReadonlyMap<string, RuleLevel>,
  folder: string,
): Promise<MapSettings> {
  const withGiven = settingsWith(given);
  const places = configPlaces(paths);
  if (places.every((path) => !existsSync(path))) {
    // Most maps have no configuration, and what reads one takes its time to load.
    return {
      settingsFor: () => withGiven(none),
      brandFor: () => undefined,
      filesFor: () => [],
      problemsFor: () => [],
      warningsFor: () => [],
      looked: new Map(places.map((path) => [path, undefined])),
    };
  }
  const { configFiles } = await import('./config-files.ts');
  const files = configFiles(folder);
  return { ...files, settingsFor: (path) => withGiven(files.settingsFor(path)) };
}

/** The configuration files that may count for maps, there or not: one in each folder above them. */
export function configPlaces(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders].map((one) => join(one, 'journey.config.json'));
}

const none: Settings = {};

/** Settings with these levels; the same object for the same one. A level keeps the options that were given before. */
function settingsWith(given: ReadonlyMap<string, RuleLevel>): (settings: Settings) => Settings {
  if (given.size === 0) return (settings) => settings;
  const known = new Map<Settings, Settings>();
  return (settings) => {
    let merged = known.get(settings);
    if (merged === undefined) {
      const rules: Record<string, RuleSetting> = { ...settings.rules };
      for (const [id, level] of given) {
        const before = rules[id];
        rules[id] = typeof before === 'object' ? [level, before[1]] : level;
      }
      merged = { ...settings, rules };
      known.set(settings, merged);
    }
    return merged;
  };
}
