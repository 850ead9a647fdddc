/** The maps of one version, and where they are from. */
export interface MapFiles {
  /** What messages call it: a branch, a commit, a file or a folder as it was given, or "the base". */
  readonly shown: string;
  /** What programs call it, as it was given; absent if that is the same. */
  readonly ref?: string;
  /** By the path that both versions have in common. */
  readonly files: ReadonlyMap<string, MapFile>;
  /** Files that are there and cannot be read as texts, by the same paths. */
  readonly unreadable: ReadonlyMap<string, UnreadableFile>;
  /** Submodules whose files are not there: their commits, by their paths. */
  readonly missing?: ReadonlyMap<string, string>;
  /** Where imports of other maps may be read from; absent where all that is there is in `files`. */
  readonly disk?: string;
  /** The commit that they are from, and the folder of its repository. */
  readonly commit?: { readonly id: string; readonly top: string };
}

export interface MapFile {
  /** Absolute, on this machine, whether or not it is there. */
  readonly path: string;
  /** As people know it. */
  readonly shown: string;
  readonly text: string;
}

export interface UnreadableFile {
  readonly shown: string;
  /** The end of a sentence that begins with the file. */
  readonly problem: string;
  /** Equal for equal contents. */
  readonly content: string;
  /** Nobody knows whether it could be read: it is not in this clone, or may not be opened. */
  readonly isUnavailable?: true;
}

/** Maps, or what is wrong, in sentences. */
export type MapFilesOr = MapFiles | { readonly problems: readonly string[] };
