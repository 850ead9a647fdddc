import type { Preset, RuleSetting, Settings } from '@journey-maps/core/rules';
import type { PictureState } from '@journey-maps/core/semantics';
import { splitPath } from '@journey-maps/core/text';
import type { Brand } from '@journey-maps/core/views';
import { type ConfigFile, type ConfigProblem, configFileName, type Extended } from './config-file.ts';
import { findLogoProblems } from './logo-problems.ts';
import { readConfig } from './read-config.ts';
import { quoted } from './read-json.ts';

export interface ConfigReader {
  /** Reads a file by its URI, and returns undefined if it does not exist. Called once per file until `forget`. */
  read(uri: string): string | undefined;
  /**
   * Returns whether a configuration may extend another file. The host allows only files of the same workspace,
   * both by their paths and by the targets of links. By default, any file is allowed.
   */
  mayExtend?(uri: string, extended: string): boolean;
  /** Looks up the file of a configuration's logo. Returns undefined if its state is unknown. */
  pictureState?(uri: string, config: string): PictureState | undefined;
}

/** A resolver of the settings of each map, which also collects the problems of configuration files. */
export interface ConfigResolver {
  /** Returns the settings of a map. Maps with the same configuration share one object until a file changes. */
  getSettingsFor(fileUri: string): Settings;
  /** Returns the look of a map. The object stays the same until a file changes. */
  getBrandFor(fileUri: string): Brand | undefined;
  /** Returns the configuration files that apply to a map, the nearest first. */
  listFilesFor(fileUri: string): readonly string[];
  /** Returns the nearest configuration file whose `ignore` leaves out a map. */
  ignoredBy(fileUri: string): string | undefined;
  /** Returns the problems of a configuration file in source order. The list stays the same until a file changes. */
  listProblems(configUri: string): readonly ConfigProblem[];
  /** Returns the problems of all files that apply to a map. */
  listProblemsFor(fileUri: string): readonly ConfigProblem[];
  /** Returns the text of a configuration file, if it was read. */
  getText(configUri: string): string | undefined;
  /**
   * Invalidates a file that was changed, created or deleted.
   *
   * @returns whether the file was ever requested, so that settings may have changed
   */
  forget(uri: string): boolean;
}

/** The limit of configuration files for one map; further files are ignored. */
const mostFiles = 1000;

/**
 * Creates a resolver of the settings of maps.
 *
 * The nearest `journey.config.json` above a map comes first, and files in parent folders complete it. A file
 * with `"root": true` or `extends` ends this chain. Later values win: `rules` over `extends`, `overrides` over
 * `rules`, and nearer files over farther ones. A level without options keeps the options of an earlier value.
 */
export function createConfigResolver({
  read,
  mayExtend = () => true,
  pictureState = () => undefined,
}: ConfigReader): ConfigResolver {
  // Longer than most functions: its inner functions share the files that are read once.
  const files = new Map<string, ConfigFile | undefined>();
  const chains = new Map<string, readonly ConfigFile[]>();
  const settings = new Map<string, Resolved>();
  const bySource = new Map<string, Resolved>();
  const problems = new Map<string, readonly ConfigProblem[]>();

  return {
    getSettingsFor: (fileUri) => resolve(fileUri).settings,
    getBrandFor: (fileUri) => resolve(fileUri).brand,
    listFilesFor: (fileUri) => [...listAll(getChain(getFolder(fileUri)))],
    ignoredBy: (fileUri) => {
      // As in the search for maps, `root` does not end these.
      for (let folder = getFolder(fileUri); folder !== undefined; folder = getFolder(folder)) {
        const file = load(`${folder}/${configFileName}`);
        const path = file && getPathWithin(folder, fileUri);
        if (path && file.ignore.some((glob) => glob.matchesWithin(path))) return file.uri;
      }
      return undefined;
    },
    listProblems,
    listProblemsFor: (fileUri) => [...listAll(getChain(getFolder(fileUri)))].flatMap(listProblems),
    getText: (configUri) => files.get(configUri)?.text,
    forget: (uri) => {
      if (!files.delete(uri)) return false;
      for (const cache of [chains, settings, bySource, problems]) cache.clear();
      return true;
    },
  };

  function load(uri: string): ConfigFile | undefined {
    if (!files.has(uri)) {
      const text = read(uri);
      files.set(uri, text === undefined ? undefined : readConfig(text, uri));
    }
    return files.get(uri);
  }

  /** Loads a file that a configuration extends. A file outside of the workspace is not read. */
  function loadExtended(from: string, uri: string): ConfigFile | undefined {
    return mayExtend(from, uri) ? load(uri) : undefined;
  }

  /** Returns the configuration files that apply to a folder, the nearest first. */
  function getChain(folder: string | undefined): readonly ConfigFile[] {
    if (folder === undefined) return [];
    let chain = chains.get(folder);
    if (chain === undefined) {
      const own = load(`${folder}/${configFileName}`);
      const isLast = own !== undefined && (own.isRoot || own.extends.length > 0);
      const above = isLast ? [] : getChain(getFolder(folder));
      chain = own === undefined ? above : [own, ...above];
      chains.set(folder, chain);
    }
    return chain;
  }

  function resolve(fileUri: string): Resolved {
    let resolved = settings.get(fileUri);
    if (resolved === undefined) {
      const draft = new SettingsDraft(fileUri, loadExtended);
      for (const file of getChain(getFolder(fileUri)).toReversed()) draft.add(file);
      // Maps with the same sections of the same files share their settings.
      resolved = bySource.get(draft.source) ?? draft.resolved();
      bySource.set(draft.source, resolved);
      settings.set(fileUri, resolved);
    }
    return resolved;
  }

  /** Collects files with all files that they extend. */
  function listAll(start: readonly ConfigFile[]): ReadonlySet<string> {
    const extendedFiles = new Set<string>();
    const open = start.toReversed();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (extendedFiles.has(file.uri)) continue;
      extendedFiles.add(file.uri);
      for (const extendedFile of listExtended(file)) {
        const next = 'uri' in extendedFile ? loadExtended(file.uri, extendedFile.uri) : undefined;
        if (next !== undefined) open.push(next);
      }
    }
    return extendedFiles;
  }

  function listProblems(configUri: string): readonly ConfigProblem[] {
    let configProblems = problems.get(configUri);
    if (configProblems === undefined) {
      const file = load(configUri);
      configProblems =
        file === undefined
          ? []
          : [
              ...file.problems,
              ...listExtended(file).flatMap((extendedFile) => wrong(file, extendedFile)),
              ...findLogoProblems(file, pictureState),
            ];
      configProblems = configProblems.toSorted((a, b) => a.span.start - b.span.start);
      problems.set(configUri, configProblems);
    }
    return configProblems;
  }

  function wrong({ uri }: ConfigFile, extended: Extended): readonly ConfigProblem[] {
    if (!('uri' in extended)) return [];
    const { span } = extended;
    const written = quoted(extended.written);
    if (!mayExtend(uri, extended.uri)) {
      return [
        {
          uri,
          span,
          message: `${written} lies outside this workspace, and Journey Maps reads nothing there. Copy it into the workspace.`,
        },
      ];
    }
    const target = load(extended.uri);
    if (target === undefined) {
      return [
        {
          uri,
          span,
          message: `The file ${written} does not exist. Correct the path, which is relative to this file's folder.`,
        },
      ];
    }
    if (!listAll([target]).has(uri)) return [];
    const what = target.uri === uri ? 'This file extends itself' : `${written} extends this file in turn`;
    return [{ uri, span, message: `${what}, so it is unclear whose settings win: remove one \`extends\`.` }];
  }
}

/** The resolved configuration of a map. */
interface Resolved {
  readonly settings: Settings;
  readonly brand: Brand | undefined;
}

/** A builder of the settings of one map. */
class SettingsDraft {
  /** A cache key: the files and overrides that were added, in order. */
  source = '';
  #preset: Preset | undefined;
  #brand: Brand | undefined;
  readonly #rules: Record<string, RuleSetting> = {};
  readonly #fileUri: string;
  readonly #load: (from: string, uri: string) => ConfigFile | undefined;
  /** The chain of files that are being added; each extends the next. */
  readonly #path = new Set<string>();
  #count = 0;

  constructor(fileUri: string, load: (from: string, uri: string) => ConfigFile | undefined) {
    this.#fileUri = fileUri;
    this.#load = load;
  }

  add(file: ConfigFile): void {
    // Cycles are reported as problems. The limit stops files that extend each other repeatedly, which takes
    // exponential time.
    if (this.#path.has(file.uri) || ++this.#count > mostFiles) return;
    this.#path.add(file.uri);
    this.source += `${file.uri}\n`;
    this.#build(file, file.uri);
    if (file.brand !== undefined) this.#brand = { ...this.#brand, ...file.brand };
    const path = getPathWithin(getFolder(file.uri), this.#fileUri);
    for (const [index, override] of file.overrides.entries()) {
      if (path === undefined || !override.matches(path)) continue;
      this.source += `${index}\n`;
      this.#build(override, file.uri);
    }
    this.#path.delete(file.uri);
  }

  resolved(): Resolved {
    return {
      settings: {
        ...(this.#preset !== undefined && { preset: this.#preset }),
        ...(Object.keys(this.#rules).length > 0 && { rules: this.#rules }),
      },
      brand: this.#brand,
    };
  }

  #build({ extends: extended, rules }: Pick<ConfigFile, 'extends' | 'rules'>, from: string): void {
    for (const extendedFile of extended) {
      if ('preset' in extendedFile) this.#preset = extendedFile.preset;
      else {
        const file = this.#load(from, extendedFile.uri);
        if (file !== undefined) this.add(file);
      }
    }
    for (const [id, setting] of Object.entries(rules)) {
      const before = this.#rules[id];
      const keeps = typeof setting === 'string' && typeof before === 'object';
      this.#rules[id] = keeps ? [setting, before[1]] : setting;
    }
  }
}

function listExtended({ extends: own, overrides }: ConfigFile): readonly Extended[] {
  return [...own, ...overrides.flatMap((override) => override.extends)];
}

/** Returns the parent folder without a trailing slash, or undefined at the top. */
function getFolder(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  // The parent of `file:///maps` is `file://`; `untitled:map` has no parent.
  return slash < 0 || uri.slice(0, slash).endsWith('/') || !uri.includes('://')
    ? undefined
    : uri.slice(0, slash);
}

/** Returns the segments of a file's path relative to a folder, or undefined outside of the folder. */
function getPathWithin(folder: string | undefined, uri: string): readonly string[] | undefined {
  if (folder === undefined || !uri.startsWith(`${folder}/`)) return undefined;
  const path = uri.slice(folder.length + 1);
  try {
    return splitPath(decodeURIComponent(path));
  } catch {
    // A stray `%` is literal.
    return splitPath(path);
  }
}
