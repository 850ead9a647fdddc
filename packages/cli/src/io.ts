/** The parts of the process that a command uses. */
export interface Io {
  /** The folder for relative paths. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The command line that started the process: Node, and the path of the script. */
  readonly program?: readonly string[] | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Reads all of standard input. */
  readStdin(): Promise<Uint8Array>;
  /**
   * Asks a person a question, and resolves to the answer; undefined at the end of the input. Absent if no person
   * can answer.
   */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** Returns the time that provides the date of a check without `--today`. */
  now(): Date;
  /** Ends a command that would run forever; a process ends by a signal instead. */
  readonly ended?: AbortSignal;
}

export interface Output {
  /** Writes a text, or raw bytes. */
  write(output: string | Uint8Array): void;
  /** A person reads the output, and control characters would take effect. */
  readonly isTerminal: boolean;
  /** The reader has closed the stream: further output is lost. */
  readonly isClosed?: boolean;
}

/** 0: no errors. 1: errors in the maps. 2: wrong usage, a file that cannot be read or written, or an internal error. */
export type ExitCode = 0 | 1 | 2;
