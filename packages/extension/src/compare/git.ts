import { type Event, extensions, type Uri } from 'vscode';

/** The part of the API of VS Code's Git extension (version 1) that is used here. */
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
  /** Fails with the `gitErrorCode` `UnknownPath` if there is no such file. */
  getObjectDetails(commit: string, path: string): Promise<unknown>;
  buffer(commit: string, path: string): Promise<Uint8Array>;
  /** Returns the changes between a commit and the tracked files on disk. */
  diffWith(commit: string): Promise<readonly GitChange[]>;
  /** Returns the changes between a commit and the index. */
  diffIndexWith(commit: string): Promise<readonly GitChange[]>;
  getRefs(query: { readonly sort?: 'alphabetically' | 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly GitCommit[]>;
}

export interface GitChange {
  readonly uri: Uri;
  /** The path before the change. */
  readonly originalUri: Uri;
  /** The current path of a renamed file. */
  readonly renameUri: Uri | undefined;
  /** A `Status` of the API. */
  readonly status: number;
}

export interface GitRef {
  /** 0 for a branch, 1 for a remote branch, 2 for a tag. */
  readonly type: number;
  readonly name?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}

/** Returns VS Code's Git API; undefined in a browser, if Git is disabled, or if it is not installed. */
export async function getGitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    if (api.state === 'uninitialized') await waitForNext(api.onDidChangeState);
    return api;
  } catch {
    // Git is not installed.
    return undefined;
  }
}

/** Returns the repository of a file, if VS Code has it open. */
export async function findRepository(file: Uri): Promise<GitRepository | undefined> {
  if (file.scheme !== 'file') return undefined;
  return (await getGitApi())?.getRepository(file) ?? undefined;
}

function waitForNext(event: Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const heard = event(() => {
      heard.dispose();
      resolve();
    });
  });
}
