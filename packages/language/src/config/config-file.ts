import type { Span } from '@journey-maps/core/model';
import type { Preset, RuleSetting } from '@journey-maps/core/rules';
import type { Glob } from '@journey-maps/core/text';
import type { Brand } from '@journey-maps/core/views';

/** The name of configuration files that apply without being named. */
export const configFileName = 'journey.config.json';

export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${configFileName}`);
}

/** A problem in a configuration file. Everything else in the file still applies. */
export interface ConfigProblem {
  readonly uri: string;
  readonly span: Span;
  /** A single line. */
  readonly message: string;
  /** `warning` if the value still applies; an error by default. */
  readonly level?: 'warning';
}

/** The usable content of a configuration file. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** True if the configurations of parent folders do not apply. */
  readonly isRoot: boolean;
  readonly extends: readonly Extended[];
  readonly rules: RuleSettings;
  readonly overrides: readonly Override[];
  /** The patterns of maps that are left out unless someone names them. */
  readonly ignore: readonly Glob[];
  /** The look of its maps. */
  readonly brand?: Brand;
  /** The span of the logo's path. */
  readonly logoSpan?: Span;
  readonly problems: readonly ConfigProblem[];
}

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The base of a configuration: a preset or another file. */
export type Extended =
  | { readonly preset: Preset }
  | { readonly uri: string; readonly written: string; readonly span: Span };

/** Settings for some of the files. */
export interface Override {
  /**
   * @param path the segments of a map's path relative to the configuration file's folder: `sketches`, `shop.journey`
   */
  matches(path: readonly string[]): boolean;
  readonly extends: readonly Extended[];
  readonly rules: RuleSettings;
}
