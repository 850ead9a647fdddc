import { isFailure } from '../result.ts';
import type { FileKind, Walk } from './disk-walk.ts';
import { readGitIgnore } from './git-ignore.ts';
import { type Glob, splitPath } from './glob.ts';
import { isLeftOutByRule, type MapScope } from './map-scope.ts';

/** Reads the `ignore` patterns of a configuration. */
export type ReadIgnore = (text: string) => readonly Glob[];

/**
 * Reads the rules of the folders above a folder that apply to it. Returns `undefined` if they exclude the
 * folder itself.
 */
export function* readScopeAbove(
  folder: string,
  readIgnore: ReadIgnore,
  problems: string[],
): Walk<MapScope | undefined> {
  const above: string[] = [];
  for (let slash = folder.lastIndexOf('/'); slash >= 0; slash = folder.lastIndexOf('/', slash - 1)) {
    above.push(folder.slice(0, slash));
    if (slash === 0) break;
  }
  const kinds = new Map<string, FileKind>();
  // A `.gitignore` applies from the root of its repository on. Outside of a repository, those above the
  // folder do not apply.
  let repository = (yield* readKind(`${folder}/.git`)) === undefined ? undefined : folder;
  for (const path of above) {
    if (repository !== undefined) break;
    const kind = yield* readKind(`${path}/.git`);
    if (kind === undefined) continue;
    kinds.set(path, kind);
    repository = path;
  }
  let scope: MapScope | undefined;
  for (const path of above.reverse()) {
    if (isLeftOutByRule(scope, splitPath(path), true)) scope = undefined;
    const isWithin = repository !== undefined && `${path}/`.startsWith(`${repository}/`);
    const getKind = (name: string): Kind =>
      name === '.git' ? kinds.get(path) : name === '.gitignore' && !isWithin ? undefined : 'unknown';
    scope = yield* readScope(path, scope, getKind, readIgnore, problems);
  }
  return isLeftOutByRule(scope, splitPath(folder), true) ? undefined : scope;
}

/** The kind of an entry; `unknown` if only an attempt to read it can tell. */
type Kind = FileKind | 'unknown' | undefined;

function* readKind(path: string): Walk<FileKind | undefined> {
  const kind = yield { ask: 'kind', path };
  return kind === 'file' || kind === 'folder' || kind === 'other' ? kind : undefined;
}

/**
 * Reads the rules of a folder.
 *
 * @param kindOf returns the kind of an entry of the folder; `unknown` if only an attempt to read it can tell
 */
export function* readScope(
  folder: string,
  parent: MapScope | undefined,
  getKind: (name: string) => Kind,
  readIgnore: ReadIgnore,
  problems: string[],
): Walk<MapScope | undefined> {
  // Like git, does not follow a link here.
  const kind = getKind('.gitignore');
  const own = kind === 'other' ? undefined : kind;
  const gitIgnore = yield* readText(`${folder}/.gitignore`, own, problems);
  const config = yield* readText(`${folder}/journey.config.json`, getKind('journey.config.json'), []);
  let git = getKind('.git');
  if (git === 'unknown') git = yield* readKind(`${folder}/.git`);
  const exclude = git === undefined ? undefined : yield* excludeOf(`${folder}/.git`, git, problems);
  if (gitIgnore === undefined && config === undefined && git === undefined) return parent;
  return {
    depth: splitPath(folder).length,
    parent,
    isRepository: git !== undefined,
    gitIgnores: [gitIgnore, exclude].flatMap((text) => (text === undefined ? [] : readGitIgnore(text))),
    ignores: config === undefined ? [] : readIgnore(config),
  };
}

/** Reads `info/exclude` of a repository, a worktree or a submodule. */
function* excludeOf(git: string, kind: Kind, problems: string[]): Walk<string | undefined> {
  let folder = git;
  if (kind === 'file') {
    const [, way] = /^gitdir: (.*?)\r?\n?$/u.exec((yield* readText(git, kind, [])) ?? '') ?? [];
    if (way === undefined) return undefined;
    folder = resolve(git.slice(0, -'/.git'.length), way);
    const common = (yield* readText(`${folder}/commondir`, 'unknown', []))?.replace(/\r?\n?$/u, '');
    if (common !== undefined) folder = resolve(folder, common);
  }
  return yield* readText(`${folder}/info/exclude`, 'unknown', problems);
}

function resolve(folder: string, way: string): string {
  return /^(?:\/|[a-z]:)/iu.test(way) ? way : `${folder}/${way}`;
}

/** Reads the text of a file; `undefined` if it does not exist. */
function* readText(path: string, kind: Kind, problems: string[]): Walk<string | undefined> {
  if (kind === undefined || kind === 'folder') return undefined;
  const text = yield { ask: 'text', path };
  if (isFailure(text)) problems.push(`${path} ${text.problem}. Its patterns leave nothing out.`);
  return typeof text === 'string' ? text : undefined;
}
