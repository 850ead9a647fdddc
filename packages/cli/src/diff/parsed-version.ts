import type { JourneyDocument } from '@journey-maps/core/model';
import type { Workspace } from '@journey-maps/core/rules';

/** One version of the maps, parsed. */
export interface ParsedVersion {
  readonly shown: string;
  /** The label for programs. */
  readonly ref: string;
  /** The compared maps, by the path that both versions share. */
  readonly maps: ReadonlyMap<string, JourneyDocument>;
  /** The compared maps and their imports. */
  readonly workspace: Workspace;
  /** Returns the label of a file for people. */
  shownPath(key: string): string;
}
