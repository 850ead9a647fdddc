import type { JourneyDocument } from '@journey-maps/core';

/** The maps of a workspace. */
export interface MapFiles {
  readonly uris: () => readonly string[];
  readonly get: (uri: string) => JourneyDocument | undefined;
  /** The uris of the pictures in the workspace, where they are known. */
  readonly pictures?: () => readonly string[];
}
