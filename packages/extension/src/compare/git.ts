import { type Event, extensions, type Uri } from 'vscode';

/** What is used of VS Code's own extension for Git (its API of version 1). */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: {
    readonly onDidChange: Event<void>;
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly mergeChanges: readonly GitChange[];
  };
  getCommit(ref: string): Promise<GitCommit>;
  /** Fails with `gitErrorCode` `UnknownPath` where there is no such file. */
  getObjectDetails(commit: string, path: string): Promise<unknown>;
  buffer(commit: string, path: string): Promise<Uint8Array>;
  /** What is otherwise on the disk, of the files that Git knows. */
  diffWith(commit: string): Promise<readonly GitChange[]>;
  /** What is otherwise in the index. */
  diffIndexWith(commit: string): Promise<readonly GitChange[]>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

export interface GitChange {
  readonly uri: Uri;
  /** Where it was before. */
  readonly originalUri: Uri;
  /** Where it is now, if it was renamed. */
  readonly renameUri: Uri | undefined;
  /** A `Status` of the API. */
  readonly status: number;
}

export interface GitRef {
  /** 0: a branch, 1: one of a remote, 2: a tag. */
  readonly type: number;
  readonly name?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/**
 * VS Code's Git; undefined where there is none: in a browser, where it is switched off, or where Git itself is missing.
 */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    if (api.state === 'uninitialized') await nextOf(api.onDidChangeState);
    return api;
  } catch {
    // Git is not installed.
    return undefined;
  }
}

/** The repository of a file, if VS Code has it open. */
export async function repositoryOf(file: Uri): Promise<GitRepository | undefined> {
  if (file.scheme !== 'file') return undefined;
  return (await gitApi())?.getRepository(file) ?? undefined;
}

function nextOf(event: Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const heard = event(() => {
      heard.dispose();
      resolve();
    });
  });
}
