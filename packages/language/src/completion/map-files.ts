import type { JourneyDocument } from '@journey-maps/core/model';

/** The maps of a workspace. */
export interface MapFiles {
  readonly uris: () => readonly string[];
  readonly get: (uri: string) => JourneyDocument | undefined;
  /** The URIs of the pictures in the workspace. Absent if they are unknown. */
  readonly pictures?: () => readonly string[];
}
