import type { JourneyDocument } from '../model/document.ts';

/**
 * Gives the files that a file imports. What it does not give counts as not there: whether files outside the
 * workspace can be imported is for the library to decide.
 */
export interface Library {
  get(uri: string): JourneyDocument | undefined;
  /** A file whose uri differs from this one in upper and lower case only, if the library looks for such. */
  similar?(uri: string): string | undefined;
}
