/** A pattern of text of any size, including malicious input. */
export interface Pattern {
  readonly name: string;
  /** Returns a text whose length is proportional to `n`. */
  readonly text: (n: number) => string;
  /** Returns two changed versions, for a diff and a merge. By default, each side adds one statement. */
  readonly versions?: (n: number) => { readonly ours: string; readonly theirs: string };
  /** The minimum `n`, for a pattern that grows faster until a limit of the product takes effect. */
  readonly least?: number;
  /** Returns further files of the workspace, by name. */
  readonly files?: (n: number) => ReadonlyMap<string, string>;
}

/** Joins `n` texts that are made from their indices. */
export function times(n: number, text: (i: number) => string, separator = ''): string {
  return Array.from({ length: n }, (_, i) => text(i)).join(separator);
}

/** Returns a journey with this body. */
export function journey(body: string): string {
  return `persona anna "Anna"\nowner web "Web"\njourney j "J" {\npersona anna\n${body}\n}\n`;
}

/** Returns a journey with this body in a stage. */
export function stage(body: string): string {
  return journey(`stage s "S" {\n${body}\n}`);
}
