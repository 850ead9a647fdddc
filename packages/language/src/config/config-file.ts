import type { Brand, Preset, RuleSetting, Span } from '@journey-maps/core';

/** What a configuration file is called wherever one counts without being named. */
export const configFileName = 'journey.config.json';

export function isConfigUri(uri: string): boolean {
  return uri.endsWith(`/${configFileName}`);
}

/** A mistake in a configuration file. It keeps nothing else in the file from counting. */
export interface ConfigProblem {
  readonly uri: string;
  readonly span: Span;
  /** On one line. */
  readonly message: string;
  /** `warning` where all of the file counts; an error by default. */
  readonly level?: 'warning';
}

/** What a configuration file says, as far as it can be used. */
export interface ConfigFile {
  readonly uri: string;
  readonly text: string;
  /** Whether nothing above it counts. */
  readonly isRoot: boolean;
  readonly extends: readonly Extended[];
  readonly rules: RuleSettings;
  readonly overrides: readonly Override[];
  /** How its maps look. */
  readonly brand?: Brand;
  /** The place of the logo's path. */
  readonly logoSpan?: Span;
  readonly problems: readonly ConfigProblem[];
}

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** What a configuration builds on: a preset, or another file. */
export type Extended =
  | { readonly preset: Preset }
  | { readonly uri: string; readonly written: string; readonly span: Span };

/** What holds for some files only. */
export interface Override {
  /** @param path the parts of a map's path, seen from the configuration file's folder: `sketches`, `shop.journey` */
  matches(path: readonly string[]): boolean;
  readonly extends: readonly Extended[];
  readonly rules: RuleSettings;
}
