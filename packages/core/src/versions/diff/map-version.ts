import type { JourneyDocument } from '../../model/document.ts';
import type { Finding, SuppressedFinding } from '../../model/finding.ts';
import type { Settings } from '../../rules/engine/settings.ts';

/** One version of a folder of maps. */
export interface MapVersion {
  /** By path. Files with the same path in both versions are the same file. */
  readonly maps: ReadonlyMap<string, JourneyDocument>;
  /** The findings of the rules, by path; absent if the caller does not compare them. */
  readonly findings?: ReadonlyMap<string, readonly Finding[]>;
  /** The findings that comments in the maps suppress, by path. */
  readonly suppressed?: ReadonlyMap<string, readonly SuppressedFinding[]>;
  /** The findings that are left out in drafts, by path. */
  readonly leftOutInDrafts?: ReadonlyMap<string, readonly Finding[]>;
  /** The settings of this version for each map, by path. */
  readonly settings?: ReadonlyMap<string, MapRules>;
  /** Other files that the maps refer to. They are not compared, but provide titles. */
  readonly others?: readonly JourneyDocument[];
}

/** The settings of a map in one version. */
export interface MapRules {
  readonly settings: Settings;
  /** The configuration file nearest to the map, as messages show it; absent if there is no such file. */
  readonly file?: string;
  /** The configuration file whose `ignore` leaves the map out of checks; absent if none does. */
  readonly ignoredBy?: string;
}
