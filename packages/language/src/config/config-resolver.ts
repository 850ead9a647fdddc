import type { Preset, RuleSetting, Settings } from '@journey-maps/core/rules';
import type { PictureState } from '@journey-maps/core/semantics';
import { pathParts } from '@journey-maps/core/text';
import type { Brand } from '@journey-maps/core/views';
import { type ConfigFile, type ConfigProblem, configFileName, type Extended } from './config-file.ts';
import { logoProblems } from './logo-problems.ts';
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
  settingsFor(fileUri: string): Settings;
  /** Returns the look of a map. The object stays the same until a file changes. */
  brandFor(fileUri: string): Brand | undefined;
  /** Returns the configuration files that apply to a map, the nearest first. */
  filesFor(fileUri: string): readonly string[];
  /** Returns the nearest configuration file whose `ignore` leaves out a map. */
  ignoredBy(fileUri: string): string | undefined;
  /** Returns the problems of a configuration file in source order. The list stays the same until a file changes. */
  problemsOf(configUri: string): readonly ConfigProblem[];
  /** Returns the problems of all files that apply to a map. */
  problemsFor(fileUri: string): readonly ConfigProblem[];
  /** Returns the text of a configuration file, if it was read. */
  textOf(configUri: string): string | undefined;
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
    settingsFor: (fileUri) => resolve(fileUri).settings,
    brandFor: (fileUri) => resolve(fileUri).brand,
    filesFor: (fileUri) => [...allOf(chainOf(folderOf(fileUri)))],
    ignoredBy: (fileUri) => {
      // As in the search for maps, `root` does not end these.
      for (let folder = folderOf(fileUri); folder !== undefined; folder = folderOf(folder)) {
        const file = load(`${folder}/${configFileName}`);
        const path = file && pathWithin(folder, fileUri);
        if (path && file.ignore.some((glob) => glob.matchesWithin(path))) return file.uri;
      }
      return undefined;
    },
    problemsOf,
    problemsFor: (fileUri) => [...allOf(chainOf(folderOf(fileUri)))].flatMap(problemsOf),
    textOf: (configUri) => files.get(configUri)?.text,
    forget: (uri) => {
      if (!files.delete(uri)) return false;
      for (const kept of [chains, settings, bySource, problems]) kept.clear();
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
  function chainOf(folder: string | undefined): readonly ConfigFile[] {
    if (folder === undefined) return [];
    let chain = chains.get(folder);
    if (chain === undefined) {
      const own = load(`${folder}/${configFileName}`);
      const isLast = own !== undefined && (own.isRoot || own.extends.length > 0);
      const above = isLast ? [] : chainOf(folderOf(folder));
      chain = own === undefined ? above : [own, ...above];
      chains.set(folder, chain);
    }
    return chain;
  }

  function resolve(fileUri: string): Resolved {
    let found = settings.get(fileUri);
    if (found === undefined) {
      const draft = new SettingsDraft(fileUri, loadExtended);
      for (const file of chainOf(folderOf(fileUri)).toReversed()) draft.add(file);
      // Maps with the same sections of the same files share their settings.
      found = bySource.get(draft.source) ?? draft.resolved();
      bySource.set(draft.source, found);
      settings.set(fileUri, found);
    }
    return found;
  }

  /** Collects files with all files that they extend. */
  function allOf(start: readonly ConfigFile[]): ReadonlySet<string> {
    const found = new Set<string>();
    const open = start.toReversed();
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (found.has(file.uri)) continue;
      found.add(file.uri);
      for (const one of extendedBy(file)) {
        const next = 'uri' in one ? loadExtended(file.uri, one.uri) : undefined;
        if (next !== undefined) open.push(next);
      }
    }
    return found;
  }

  function problemsOf(configUri: string): readonly ConfigProblem[] {
    let found = problems.get(configUri);
    if (found === undefined) {
      const file = load(configUri);
      found =
        file === undefined
          ? []
          : [
              ...file.problems,
              ...extendedBy(file).flatMap((one) => wrong(file, one)),
              ...logoProblems(file, pictureState),
            ];
      found = found.toSorted((a, b) => a.span.start - b.span.start);
      problems.set(configUri, found);
    }
    return found;
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
    if (!allOf([target]).has(uri)) return [];
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
    const path = pathWithin(folderOf(file.uri), this.#fileUri);
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
    for (const one of extended) {
      if ('preset' in one) this.#preset = one.preset;
      else {
        const file = this.#load(from, one.uri);
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

function extendedBy({ extends: own, overrides }: ConfigFile): readonly Extended[] {
  return [...own, ...overrides.flatMap((override) => override.extends)];
}

/** Returns the parent folder without a trailing slash, or undefined at the top. */
function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  // The parent of `file:///maps` is `file://`; `untitled:map` has no parent.
  return slash < 0 || uri.slice(0, slash).endsWith('/') || !uri.includes('://')
    ? undefined
    : uri.slice(0, slash);
}

/** Returns the segments of a file's path relative to a folder, or undefined outside of the folder. */
function pathWithin(folder: string | undefined, uri: string): readonly string[] | undefined {
  if (folder === undefined || !uri.startsWith(`${folder}/`)) return undefined;
  const path = uri.slice(folder.length + 1);
  try {
    return pathParts(decodeURIComponent(path));
  } catch {
    // A stray `%` is literal.
    return pathParts(path);
  }
}
