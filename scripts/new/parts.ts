/** The parts of something new in the source. */
export interface Parts {
  /** New files by their paths. The first one is the file that everything else belongs to. */
  readonly files: Readonly<Record<string, string>>;
  /** Changes to files that list it: each returns the new text. */
  readonly entries: Readonly<Record<string, (text: string) => string>>;
  /** The remaining steps for its author. */
  readonly next: string;
}
