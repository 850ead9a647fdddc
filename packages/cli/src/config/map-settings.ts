import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleLevel, RuleSetting, Settings } from '@journey-maps/core/rules';
import type { MapSettings } from './settings-of-maps.ts';

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
  const withGiven = createSettingsOverride(given);
  const places = listConfigPlaces(paths);
  if (places.every((path) => !existsSync(path))) {
    // Most maps have no configuration, and loading the reader takes time.
    return {
      getSettingsFor: () => withGiven(none),
      getBrandFor: () => undefined,
      listFilesFor: () => [],
      listProblemsFor: () => [],
      listWarningsFor: () => [],
      looked: new Map(places.map((path) => [path, undefined])),
    };
  }
  const { createConfigFiles } = await import('./config-files.ts');
  const files = createConfigFiles(folder);
  return { ...files, getSettingsFor: (path) => withGiven(files.getSettingsFor(path)) };
}

/**
 * Returns the paths of all configuration files that may apply to maps, existing or not: one in each folder
 * above them.
 */
export function listConfigPlaces(paths: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) folders.add(at);
  }
  return [...folders].map((folder) => join(folder, 'journey.config.json'));
}

const none: Settings = {};

/**
 * Returns a function that adds these levels to settings. Equal input gives the same object. A level keeps the
 * options that are already set.
 */
function createSettingsOverride(given: ReadonlyMap<string, RuleLevel>): (settings: Settings) => Settings {
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
