/** The maps of one version, and their source. */
export interface MapFiles {
  /** The label in messages: a branch, a commit, a file or a folder as it was given, or "the base". */
  readonly shown: string;
  /** The label for programs, as it was given; absent if it equals `shown`. */
  readonly ref?: string;
  /** By the path that both versions share. */
  readonly files: ReadonlyMap<string, MapFile>;
  /** Files that exist and cannot be read as text, by the same paths. */
  readonly unreadable: ReadonlyMap<string, UnreadableFile>;
  /** Submodules whose files are missing: their commits, by their paths. */
  readonly missing?: ReadonlyMap<string, string>;
  /** The folder from which imports of other maps may be read; absent if `files` is complete. */
  readonly disk?: string;
  /** The commit that the maps come from, and the root folder of its repository. */
  readonly commit?: { readonly id: string; readonly top: string };
}

export interface MapFile {
  /** Absolute, on this machine, whether or not the file exists. */
  readonly path: string;
  /** The path in messages. */
  readonly shown: string;
  readonly text: string;
}

export interface UnreadableFile {
  readonly shown: string;
  /** The end of a sentence that begins with the file. */
  readonly problem: string;
  /** Equal for equal contents. */
  readonly content: string;
  /** The content is unknown: it is not in this clone, or may not be opened. */
  readonly isUnavailable?: true;
}

/** Maps, or problems in sentences. */
export type MapFilesOr = MapFiles | { readonly problems: readonly string[] };
