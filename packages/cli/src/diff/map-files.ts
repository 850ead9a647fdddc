/** The maps of one version, and where they are from. */
export interface MapFiles {
  /** A branch, a commit, a file or a folder, as it was given. */
  readonly shown: string;
  /** By the path that both versions have in common. */
  readonly files: ReadonlyMap<string, MapFile>;
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

/** Maps, or what is wrong, in sentences. */
export type MapFilesOr = MapFiles | { readonly problems: readonly string[] };
