/** A kind of text that people or strangers may write, of any size. */
export interface Pattern {
  readonly name: string;
  /** The text in proportion to `n`. */
  readonly text: (n: number) => string;
  /** Two newer versions, for a diff and a merge; absent, each side adds one statement. */
  readonly versions?: (n: number) => { readonly ours: string; readonly theirs: string };
  /** The least `n`, where a limit of the product ends a growth that is faster below it. */
  readonly least?: number;
  /** Other files of the workspace, by name. */
  readonly files?: (n: number) => ReadonlyMap<string, string>;
}

/** Joins `n` texts that are made of their numbers. */
export function times(n: number, text: (i: number) => string, separator = ''): string {
  return Array.from({ length: n }, (_, i) => text(i)).join(separator);
}

/** A journey with this body. */
export function journey(body: string): string {
  return `persona anna "Anna"\nowner web "Web"\njourney j "J" {\npersona anna\n${body}\n}\n`;
}

/** A journey with this body in a stage. */
export function stage(body: string): string {
  return journey(`stage s "S" {\n${body}\n}`);
}
