import type { Brand, PictureState, Settings } from '@journey-maps/core';
import { type ConfigProblem, type ConfigResolver, createConfigResolver } from '@journey-maps/language';
import type { Host } from './host.ts';
import { canonical, folderOf, isWithin } from './uris.ts';

/** A configuration file as an editor has it open. */
export interface OpenConfig {
  readonly version: number;
  /** As the editor spells it. */
  readonly uri: string;
  readonly text: string;
}

/**
 * The configuration files that count for the maps, as they stand in the editor or on disk. Settings are asked for
 * without waiting and files can only be read with waiting, so what is asked for and not read yet counts as not there
 * until `reload` has read it.
 */
export class Configs {
  /** The folders that are open: what a configuration builds on lies in one of them. */
  folders: readonly string[] = [];
  readonly #host: Host;
  readonly #resolver: ConfigResolver;
  readonly #texts = new Map<string, string | undefined>();
  readonly #open = new Map<string, OpenConfig>();
  /** The folders in which the maps lie. */
  #folders: ReadonlySet<string> = new Set();
  /** The logos that configurations name, once their files were looked at. */
  readonly #logos = new Map<string, { readonly config: string; readonly state: PictureState | undefined }>();
  /** Logos that were not looked at yet, with the configuration that names each. */
  readonly #newLogos = new Map<string, string>();
  /** Asked for, and not read yet. */
  readonly #wanted = new Set<string>();
  /** One after the other, so that what was read before a change never comes in after it. */
  #work: Promise<unknown> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
    this.#resolver = createConfigResolver({
      read: (uri) => this.#read(uri),
      mayExtend: (uri, extended) => host.mayExtend(uri, extended, this.folders),
      pictureState: (logo, config) => {
        if (!this.#logos.has(logo)) this.#newLogos.set(logo, config);
        return this.#logos.get(logo)?.state;
      },
    });
  }

  /** What holds for a map, as far as the files that say so have been read. */
  settingsFor(uri: string): Settings {
    return this.#resolver.settingsFor(uri);
  }

  /** How a map looks, as far as the files that say so have been read. */
  brandFor(uri: string): Brand | undefined {
    return this.#resolver.brandFor(uri);
  }

  /** Whether all files that could say what holds for a map have been read. */
  isLoadedFor(uri: string): boolean {
    this.#resolver.settingsFor(uri);
    return this.#wanted.size === 0;
  }

  opened(uri: string): OpenConfig | undefined {
    return this.#open.get(canonical(uri));
  }

  textOf(uri: string): string | undefined {
    return this.#resolver.textOf(uri);
  }

  /** The files that count for a map or are open, with all that they build on, and what is wrong with each. */
  problems(): ReadonlyMap<string, readonly ConfigProblem[]> {
    const folders = new Set([...this.#folders, ...[...this.#open.keys()].map(folderOf)]);
    const uris = new Set([...folders].flatMap((folder) => this.#resolver.filesFor(`${folder}/`)));
    return new Map([...uris].map((uri) => [uri, this.#resolver.problemsOf(uri)]));
  }

  edit(uri: string, version: number, text: string): void {
    const key = canonical(uri);
    this.#open.set(key, { version, uri, text });
    this.#resolver.forget(key);
  }

  close(uri: string): void {
    const key = canonical(uri);
    this.#open.delete(key);
    this.#resolver.forget(key);
  }

  /**
   * Reads what says what holds for these maps, and all that this builds on.
   *
   * @param changed files or whole folders that changed, came or went, and are read again
   */
  reload(changed: readonly string[], uris: readonly string[]): Promise<void> {
    const done = this.#work.then(() => {
      this.#folders = new Set([...uris].map(folderOf));
      for (const known of [...this.#texts.keys()]) {
        if (!changed.some((path) => known === path || isWithin(known, path))) continue;
        this.#texts.delete(known);
        if (!this.#open.has(known)) this.#resolver.forget(known);
      }
      for (const [logo, { config }] of [...this.#logos]) {
        if (!changed.some((path) => logo === path || isWithin(logo, path))) continue;
        this.#logos.delete(logo);
        this.#resolver.forget(config);
      }
      return this.#load(uris);
    });
    // What goes wrong is told to whoever asked, and keeps nobody else waiting.
    this.#work = done.catch(() => undefined);
    return done;
  }

  #read(uri: string): string | undefined {
    const open = this.#open.get(uri);
    if (open !== undefined) return open.text;
    if (!this.#texts.has(uri)) this.#wanted.add(uri);
    return this.#texts.get(uri);
  }

  async #lookAtLogos(): Promise<void> {
    const logos = [...this.#newLogos];
    this.#newLogos.clear();
    for (const [logo, config] of logos) {
      const folders = [...this.folders, folderOf(config)];
      // If the host fails, nothing is known of the logo.
      const state = await this.#host.findPictureState?.(logo, folders).catch(() => undefined);
      this.#logos.set(logo, { config, state });
      this.#resolver.forget(config);
    }
  }

  async #load(uris: readonly string[]): Promise<void> {
    const batch = 32;
    for (;;) {
      for (const uri of uris) this.#resolver.settingsFor(uri);
      // What an override builds on is asked for even where it holds for no map.
      this.problems();
      const wanted = [...this.#wanted];
      if (wanted.length === 0 && this.#newLogos.size === 0) return;
      await this.#lookAtLogos();
      for (let i = 0; i < wanted.length; i += batch) {
        const part = wanted.slice(i, i + batch);
        const texts = await Promise.all(
          // A link of a stranger's may lead to any file of this machine.
          part.map((uri) =>
            this.#host.mayExtend(uri, uri, this.folders)
              ? // One that cannot be read counts as not there, so that all others are read.
                this.#host.readFile(uri).catch(() => undefined)
              : Promise.resolve(undefined),
          ),
        );
        for (const [j, uri] of part.entries()) {
          this.#texts.set(uri, texts[j]);
          this.#wanted.delete(uri);
          if (texts[j] !== undefined) this.#resolver.forget(uri);
        }
      }
    }
  }
}
