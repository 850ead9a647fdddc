import {
  type Brand,
  type PictureState,
  type Preset,
  pathParts,
  type RuleSetting,
  type Settings,
} from '@journey-maps/core';
import { type ConfigFile, type ConfigProblem, configFileName, type Extended } from './config-file.ts';
import { logoProblems } from './logo-problems.ts';
import { readConfig } from './read-config.ts';
import { quoted } from './read-json.ts';

export interface ConfigReader {
  /** The text of a file, by its URI; undefined where there is none. Asked once, until `forget`. */
  read(uri: string): string | undefined;
  /**
   * Whether a configuration may build on another file: only on those of its own workspace, by their paths and by what
   * links lead to. Any by default.
   */
  mayExtend?(uri: string, extended: string): boolean;
  /** Looks at the file of a configuration's logo; undefined where that is not known. */
  pictureState?(uri: string, config: string): PictureState | undefined;
}

/** Which settings hold for which map, and what is wrong with the files that say so. */
export interface ConfigResolver {
  /** What holds for a map. The same object for all maps for which the same holds, until a file changes. */
  settingsFor(fileUri: string): Settings;
  /** How a map looks. The same object until a file changes. */
  brandFor(fileUri: string): Brand | undefined;
  /** The configuration files that count for a map, in the order in which they are found: the nearest first. */
  filesFor(fileUri: string): readonly string[];
  /** What is wrong with a configuration file, in the order of its text. The same list until a file changes. */
  problemsOf(configUri: string): readonly ConfigProblem[];
  /** The mistakes in all files that count for a map. */
  problemsFor(fileUri: string): readonly ConfigProblem[];
  /** The text of a configuration file that was read. */
  textOf(configUri: string): string | undefined;
  /**
   * To be told of a file that changed, came or went.
   *
   * @returns whether it was ever asked for, so that settings may have changed
   */
  forget(uri: string): boolean;
}

/** How many files one map's settings may be put together from: more are not read by anybody. */
const mostFiles = 1000;

/**
 * Finds the settings of maps.
 *
 * The nearest `journey.config.json` above a map counts. What it does not say, the next one above says; but one that has
 * `"root": true`, or names by `extends` what it builds on, builds on nothing else. Later words win: a file's `rules` over
 * what it extends, its `overrides` over its `rules`, a nearer file over one further up. A level without options keeps
 * the options that were given before.
 */
export function createConfigResolver({
  read,
  mayExtend = () => true,
  pictureState = () => undefined,
}: ConfigReader): ConfigResolver {
  const files = new Map<string, ConfigFile | undefined>();
  const chains = new Map<string, readonly ConfigFile[]>();
  const settings = new Map<string, Resolved>();
  const bySource = new Map<string, Resolved>();
  const problems = new Map<string, readonly ConfigProblem[]>();

  return {
    settingsFor: (fileUri) => resolve(fileUri).settings,
    brandFor: (fileUri) => resolve(fileUri).brand,
    filesFor: (fileUri) => [...allOf(chainOf(folderOf(fileUri)))],
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

  /** Loads a file that a configuration builds on. A file outside of its workspace is not even looked for. */
  function loadExtended(from: string, uri: string): ConfigFile | undefined {
    return mayExtend(from, uri) ? load(uri) : undefined;
  }

  /** The configuration files above a folder that count for it, the nearest first. */
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
      // Maps for which the same parts of the same files count share their settings.
      found = bySource.get(draft.source) ?? draft.resolved();
      bySource.set(draft.source, found);
      settings.set(fileUri, found);
    }
    return found;
  }

  /** Some files and all that they extend. */
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
          message: `${written} lies outside this workspace, and nothing there is read. Copy it into the workspace.`,
        },
      ];
    }
    const target = load(extended.uri);
    if (target === undefined) {
      return [
        {
          uri,
          span,
          message: `There is no file ${written}, seen from this file's folder: correct the path.`,
        },
      ];
    }
    if (!allOf([target]).has(uri)) return [];
    const what = target.uri === uri ? 'This file extends itself' : `${written} extends this file in turn`;
    return [
      { uri, span, message: `${what}, so nobody can tell which of the two counts: remove one \`extends\`.` },
    ];
  }
}

/** All that configuration files say about a map. */
interface Resolved {
  readonly settings: Settings;
  readonly brand: Brand | undefined;
}

/** Settings that are being put together for one map. */
class SettingsDraft {
  /** Which parts of which files were added, in order. */
  source = '';
  #preset: Preset | undefined;
  #brand: Brand | undefined;
  readonly #rules: Record<string, RuleSetting> = {};
  readonly #fileUri: string;
  readonly #load: (from: string, uri: string) => ConfigFile | undefined;
  /** The files that are being added, each by the one before it. */
  readonly #path = new Set<string>();
  #count = 0;

  constructor(fileUri: string, load: (from: string, uri: string) => ConfigFile | undefined) {
    this.#fileUri = fileUri;
    this.#load = load;
  }

  add(file: ConfigFile): void {
    // A cycle is told as a mistake; files that extend each other twice could be asked for without end.
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

/** The folder that a file or folder lies in, without a slash at its end; none above the topmost. */
function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  // `file:///maps` lies in `file://`, and `untitled:map` nowhere.
  return slash < 0 || uri.slice(0, slash).endsWith('/') || !uri.includes('://')
    ? undefined
    : uri.slice(0, slash);
}

/** The parts of a file's path seen from a folder; undefined where it does not lie in it. */
function pathWithin(folder: string | undefined, uri: string): readonly string[] | undefined {
  if (folder === undefined || !uri.startsWith(`${folder}/`)) return undefined;
  const path = uri.slice(folder.length + 1);
  try {
    return pathParts(decodeURIComponent(path));
  } catch {
    // A stray `%` stands for itself.
    return pathParts(path);
  }
}
