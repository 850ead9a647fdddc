import { commands, Disposable } from 'vscode';
import { type GitRepository, getGitApi } from './git.ts';

/**
 * Sets a context key in VS Code if a map has changed in a repository. The Source Control view offers to
 * compare maps only then, since a menu item of one entry cannot depend on the entry's file.
 */
export function setChangedMapsContext(): Disposable {
  const listening: Disposable[] = [];
  let isOver = false;
  let told = false;
  const listen = (disposable: Disposable): void => {
    if (isOver) disposable.dispose();
    else listening.push(disposable);
  };

  async function begin(): Promise<void> {
    const git = await getGitApi();
    if (git === undefined) return;
    const tell = (): void => {
      const hasChanged = git.repositories.some(hasChangedMap);
      if (hasChanged === told) return;
      told = hasChanged;
      void commands.executeCommand('setContext', 'journey.hasChangedMap', hasChanged);
    };
    const follow = ({ state }: GitRepository): void => listen(state.onDidChange(tell));
    for (const repository of git.repositories) follow(repository);
    listen(git.onDidOpenRepository(follow));
    tell();
  }

  void begin();
  return new Disposable(() => {
    isOver = true;
    for (const each of listening) each.dispose();
  });
}

function hasChangedMap({ state }: GitRepository): boolean {
  const { indexChanges, workingTreeChanges, mergeChanges } = state;
  return [...indexChanges, ...workingTreeChanges, ...mergeChanges].some(({ uri }) =>
    uri.path.endsWith('.journey'),
  );
}
