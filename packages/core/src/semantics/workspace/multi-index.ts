/** An index of files by keys. Adding or removing a file takes time in proportion to the file's own keys. */
export class MultiIndex {
  readonly #files = new Map<string, Set<string>>();

  add(keys: Iterable<string>, uri: string): void {
    for (const key of keys) {
      const files = this.#files.get(key);
      if (files === undefined) this.#files.set(key, new Set([uri]));
      else files.add(uri);
    }
  }

  remove(keys: Iterable<string>, uri: string): void {
    for (const key of keys) {
      const files = this.#files.get(key);
      files?.delete(uri);
      if (files?.size === 0) this.#files.delete(key);
    }
  }

  get(key: string): ReadonlySet<string> {
    return this.#files.get(key) ?? empty;
  }
}

const empty: ReadonlySet<string> = new Set();
