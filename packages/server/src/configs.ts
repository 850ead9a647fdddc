import type { Settings } from '@journey-maps/core/rules';
import type { PictureState } from '@journey-maps/core/semantics';
import type { MapRules } from '@journey-maps/core/versions';
import type { Brand } from '@journey-maps/core/views';
import { type ConfigProblem, type ConfigResolver, createConfigResolver } from '@journey-maps/language';
import type { Host } from './host.ts';
import { canonicalizeUri, getFolder, isWithin } from './uris.ts';

/** A configuration file that is open in the editor. */
export interface OpenConfig {
  readonly version: number;
  /** The URI as the editor spells it. */
  readonly uri: string;
  readonly text: string;
}

/**
 * The configuration files that apply to the maps, with the text in the editor or else on disk.
 *
 * The resolver reads settings synchronously, but files are read asynchronously. A file that has not been read
 * yet counts as missing until `reload` has read it.
 */
export class Configs {
  /** The open folders, which limit the files that a configuration can extend. */
  folders: readonly string[] = [];
  readonly #host: Host;
  readonly #resolver: ConfigResolver;
  readonly #texts = new Map<string, string | undefined>();
  readonly #open = new Map<string, OpenConfig>();
  /** The folders that contain the maps. */
  #folders: ReadonlySet<string> = new Set();
  /** The state of each logo that a configuration names. A logo is added when its file has been checked. */
  readonly #logos = new Map<string, { readonly config: string; readonly state: PictureState | undefined }>();
  /** Logos whose files have not been checked yet, each with the configuration that names it. */
  readonly #newLogos = new Map<string, string>();
  /** Files that were requested but have not been read yet. */
  readonly #wanted = new Set<string>();
  /** Reloads run one after another, so that text from before a change never overwrites a newer one. */
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

  /** Returns the settings for a map, based on the configuration files read so far. */
  getSettingsFor(uri: string): Settings {
    return this.#resolver.getSettingsFor(uri);
  }

  /** Returns the brand for a map, based on the configuration files read so far. */
  getBrandFor(uri: string): Brand | undefined {
    return this.#resolver.getBrandFor(uri);
  }

  /** Returns whether all configuration files that could apply to a map have been read. */
  isLoadedFor(uri: string): boolean {
    this.#resolver.getSettingsFor(uri);
    return this.#wanted.size === 0;
  }

  /** Returns the settings of a map, and the configuration file nearest to it. */
  rulesFor(uri: string): MapRules {
    return rulesFrom(this.#resolver, uri);
  }

  /**
   * Returns the settings of a map with other texts of configuration files, and the files that were needed and
   * are not among these texts. The current text replaces those.
   *
   * @param texts by URI; undefined for a file that does not exist
   */
  rulesWith(
    texts: ReadonlyMap<string, string | undefined>,
    uri: string,
  ): { readonly rules: MapRules; readonly missing: readonly string[] } {
    const missing = new Set<string>();
    const mayExtend = (config: string, extended: string) =>
      this.#host.mayExtend(config, extended, this.folders);
    const resolver = createConfigResolver({
      read: (config) => {
        if (!mayExtend(config, config)) return undefined;
        if (texts.has(config)) return texts.get(config);
        missing.add(config);
        return this.#open.get(config)?.text ?? this.#texts.get(config);
      },
      mayExtend,
    });
    return { rules: rulesFrom(resolver, uri), missing: [...missing] };
  }

  opened(uri: string): OpenConfig | undefined {
    return this.#open.get(canonicalizeUri(uri));
  }

  getText(uri: string): string | undefined {
    return this.#resolver.getText(uri);
  }

  /** Returns the problems of all configuration files that are open, apply to a map, or are extended by one of these. */
  problems(): ReadonlyMap<string, readonly ConfigProblem[]> {
    const folders = new Set([...this.#folders, ...[...this.#open.keys()].map(getFolder)]);
    const uris = new Set([...folders].flatMap((folder) => this.#resolver.listFilesFor(`${folder}/`)));
    return new Map([...uris].map((uri) => [uri, this.#resolver.listProblems(uri)]));
  }

  edit(uri: string, version: number, text: string): void {
    const key = canonicalizeUri(uri);
    this.#open.set(key, { version, uri, text });
    this.#resolver.forget(key);
  }

  close(uri: string): void {
    const key = canonicalizeUri(uri);
    this.#open.delete(key);
    this.#resolver.forget(key);
  }

  /**
   * Loads the configuration files that apply to these maps, and all files that they extend.
   *
   * @param changed files or whole folders that were changed, created or deleted, and must be read again
   */
  reload(changed: readonly string[], uris: readonly string[]): Promise<void> {
    const done = this.#work.then(() => {
      this.#folders = new Set([...uris].map(getFolder));
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
    // The caller gets the error. Later reloads run all the same.
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
      const folders = [...this.folders, getFolder(config)];
      // If the host fails, the state of the logo is unknown.
      const state = await this.#host.findPictureState?.(logo, folders).catch(() => undefined);
      this.#logos.set(logo, { config, state });
      this.#resolver.forget(config);
    }
  }

  async #load(uris: readonly string[]): Promise<void> {
    const batch = 32;
    for (;;) {
      for (const uri of uris) this.#resolver.getSettingsFor(uri);
      // Also requests files that an override extends, even if the override applies to no map.
      this.problems();
      const requestedUris = [...this.#wanted];
      if (requestedUris.length === 0 && this.#newLogos.size === 0) return;
      await this.#lookAtLogos();
      for (let i = 0; i < requestedUris.length; i += batch) {
        const part = requestedUris.slice(i, i + batch);
        const texts = await Promise.all(
          // A link in a cloned repository can lead to any file of this machine.
          part.map((uri) =>
            this.#host.mayExtend(uri, uri, this.folders)
              ? // An unreadable file counts as missing, so that all others are still read.
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

function rulesFrom(resolver: ConfigResolver, uri: string): MapRules {
  const settings = resolver.getSettingsFor(uri);
  const [file] = resolver.listFilesFor(uri);
  const ignoredBy = resolver.ignoredBy(uri);
  return { settings, ...(file !== undefined && { file }), ...(ignoredBy !== undefined && { ignoredBy }) };
}
