import { type FileKind, isProblem, type Walk } from './disk-walk.ts';
import { readGitIgnore } from './git-ignore.ts';
import { type Glob, pathParts } from './glob.ts';
import { isLeftOutByRule, type MapScope } from './map-scope.ts';

/** Reads the `ignore` of a configuration. */
export type ReadIgnore = (text: string) => readonly Glob[];

/** The rules that hold in a folder because of those above it; none of them where they leave the folder itself out. */
export function* scopeAbove(
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
  // A `.gitignore` counts from its repository's own folder on; outside of one it counts below the folder alone.
  let repository = (yield* kindAt(`${folder}/.git`)) === undefined ? undefined : folder;
  for (const path of above) {
    if (repository !== undefined) break;
    const kind = yield* kindAt(`${path}/.git`);
    if (kind === undefined) continue;
    kinds.set(path, kind);
    repository = path;
  }
  let scope: MapScope | undefined;
  for (const path of above.reverse()) {
    if (isLeftOutByRule(scope, pathParts(path), true)) scope = undefined;
    const isWithin = repository !== undefined && `${path}/`.startsWith(`${repository}/`);
    const kindOf = (name: string): Kind =>
      name === '.git' ? kinds.get(path) : name === '.gitignore' && !isWithin ? undefined : 'unknown';
    scope = yield* scopeOf(path, scope, kindOf, readIgnore, problems);
  }
  return isLeftOutByRule(scope, pathParts(folder), true) ? undefined : scope;
}

/** The kind of an entry; `unknown` where it has to be tried. */
type Kind = FileKind | 'unknown' | undefined;

function* kindAt(path: string): Walk<FileKind | undefined> {
  const kind = yield { ask: 'kind', path };
  return kind === 'file' || kind === 'folder' || kind === 'other' ? kind : undefined;
}

/** @param kindOf the kind of an entry of the folder, `unknown` where it has to be tried */
export function* scopeOf(
  folder: string,
  parent: MapScope | undefined,
  kindOf: (name: string) => Kind,
  readIgnore: ReadIgnore,
  problems: string[],
): Walk<MapScope | undefined> {
  // Git does not follow a link here either.
  const kind = kindOf('.gitignore');
  const own = kind === 'other' ? undefined : kind;
  const gitIgnore = yield* textOf(`${folder}/.gitignore`, own, problems);
  const config = yield* textOf(`${folder}/journey.config.json`, kindOf('journey.config.json'), []);
  let git = kindOf('.git');
  if (git === 'unknown') git = yield* kindAt(`${folder}/.git`);
  const exclude = git === undefined ? undefined : yield* excludeOf(`${folder}/.git`, git, problems);
  if (gitIgnore === undefined && config === undefined && git === undefined) return parent;
  return {
    depth: pathParts(folder).length,
    parent,
    isRepository: git !== undefined,
    gitIgnores: [gitIgnore, exclude].flatMap((text) => (text === undefined ? [] : readGitIgnore(text))),
    ignores: config === undefined ? [] : readIgnore(config),
  };
}

/** The text of `info/exclude` of a repository, of a worktree or of a submodule. */
function* excludeOf(git: string, kind: Kind, problems: string[]): Walk<string | undefined> {
  let folder = git;
  if (kind === 'file') {
    const [, way] = /^gitdir: (.*?)\r?\n?$/u.exec((yield* textOf(git, kind, [])) ?? '') ?? [];
    if (way === undefined) return undefined;
    folder = resolve(git.slice(0, -'/.git'.length), way);
    const common = (yield* textOf(`${folder}/commondir`, 'unknown', []))?.replace(/\r?\n?$/u, '');
    if (common !== undefined) folder = resolve(folder, common);
  }
  return yield* textOf(`${folder}/info/exclude`, 'unknown', problems);
}

function resolve(folder: string, way: string): string {
  return /^(?:\/|[a-z]:)/iu.test(way) ? way : `${folder}/${way}`;
}

/** A file's text; undefined where there is none. */
function* textOf(path: string, kind: Kind, problems: string[]): Walk<string | undefined> {
  if (kind === undefined || kind === 'folder') return undefined;
  const text = yield { ask: 'text', path };
  if (isProblem(text)) problems.push(`${path} ${text.problem}. Its patterns leave nothing out.`);
  return typeof text === 'string' ? text : undefined;
}
