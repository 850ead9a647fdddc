import type { JourneyDocument } from '../../model/document.ts';
import type { NamedFile, NamedFileKind } from '../named-files/named-file.ts';

/**
 * A provider of imported files. Files that it does not provide count as missing, so the provider decides
 * whether maps can import files outside the workspace.
 */
export interface Library {
  get(uri: string): JourneyDocument | undefined;
  /** Returns the URI of a file that differs only in upper and lower case, if the provider looks for such files. */
  similar?(uri: string): string | undefined;
  /** Returns a data file or a transcript, if the provider reads such files. */
  namedFile?(kind: NamedFileKind, uri: string): NamedFile | undefined;
}
