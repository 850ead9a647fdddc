import type { JourneyDocument } from '../../model/document.ts';

/**
 * A provider of imported files. Files that it does not provide count as missing, so the provider decides
 * whether maps can import files outside the workspace.
 */
export interface Library {
  get(uri: string): JourneyDocument | undefined;
  /** Returns the URI of a file that differs only in upper and lower case, if the provider looks for such files. */
  similar?(uri: string): string | undefined;
}
