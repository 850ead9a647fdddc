import type { Settings } from '@journey-maps/core/rules';
import type { Brand } from '@journey-maps/core/views';

/** The settings that apply to each map, and the problems in their configuration files. */
export interface MapSettings {
  getSettingsFor(path: string): Settings;
  /** Returns the brand that a map is drawn with. */
  getBrandFor(path: string): Brand | undefined;
  /** Returns the absolute paths of the configuration files that apply to a map, the nearest first. */
  listFilesFor(path: string): readonly string[];
  /** Returns the problems in the files that apply to these maps, each a sentence with its position. */
  listProblemsFor(paths: readonly string[]): readonly string[];
  /** Returns warnings in the same form: settings that work, but should change. */
  listWarningsFor(paths: readonly string[]): readonly string[];
  /** Every file that was looked for so far, with its text, or undefined for a missing file. */
  readonly looked: ReadonlyMap<string, string | undefined>;
}
