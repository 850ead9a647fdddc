import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Brand, RuleLevel, RuleSetting, Settings } from '@journey-maps/core';

/** The settings that apply to each map, and the problems in their configuration files. */
export interface MapSettings {
  settingsFor(path: string): Settings;
  /** Returns the brand that a map is drawn with. */
  brandFor(path: string): Brand | undefined;
  /** Returns the absolute paths of the configuration files that apply to a map, the nearest first. */
  filesFor(path: string): readonly string[];
  /** Returns the problems in the files that apply to these maps, each a sentence with its position. */
  problemsFor(paths: readonly string[]): readonly string[];
  /** Returns warnings in the same form: settings that work, but should change. */
  warningsFor(paths: readonly string[]): readonly string[];
  /** Every file that was looked for so far, with its text, or undefined for a missing file. */
  readonly looked: ReadonlyMap<string, string | undefined>;
}

/**
 * Loads the settings of maps, from the `journey.config.json` files above them and from the command line.
 *
 * @param given levels of rules from the command line, which take precedence
 * @param folder the current folder, to which messages show paths relative
 */
export async function mapSettings(
  paths: readonly string[],
  given: ReadonlyMap<string, RuleLevel>,
  folder: string,
): Promise<MapSettings> {
  const withGiven = settingsWith(given);
  const places = configPlaces(paths);
  if (places.every((path) => !existsSync(path))) {
    // Most maps have no configuration, and loading the reader takes time.
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

/**
 * Returns the paths of all configuration files that may apply to maps, existing or not: one in each folder
 * above them.
 */
export function configPlaces(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders].map((one) => join(one, 'journey.config.json'));
}

const none: Settings = {};

/**
 * Returns a function that adds these levels to settings. Equal input gives the same object. A level keeps the
 * options that are already set.
 */
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
