/** What a command needs of the process it runs in. */
export interface Io {
  /** The folder that relative paths are seen from. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the command was started with: Node, and the script that it runs. */
  readonly program?: readonly string[] | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>;
  /** The time a check without `--today` takes its date from. */
  now(): Date;
  /** Ends a command that would go on for ever; in a process of its own a signal does. */
  readonly ended?: AbortSignal;
}

export interface Output {
  /** A text, or bytes that are none. */
  write(output: string | Uint8Array): void;
  /** Whether a person is reading, and control characters would take effect. */
  readonly isTerminal: boolean;
  /** Whether nobody reads any longer: what would be written is lost. */
  readonly isClosed?: boolean;
}

/** 0: no error. 1: errors in the maps. 2: wrong usage, a file that cannot be read or written, a failure of ours. */
export type ExitCode = 0 | 1 | 2;
