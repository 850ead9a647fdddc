import type { JourneyWithBaseline } from '@journey-maps/core/protocol';
import { type QuickPickItem, type Uri, window, workspace } from 'vscode';
import type { GitRepository } from './git.ts';
import type { RequestedVersion } from './requested-version.ts';

export interface KnownVersions {
  readonly file: Uri;
  readonly repository: GitRepository | undefined;
  /** The file has unsaved changes. */
  readonly isDirty: boolean;
  readonly baselines: readonly JourneyWithBaseline[];
}

/** Asks which version to compare a map with. Returns undefined if the user cancels. */
export async function askVersion(whatThereIs: KnownVersions): Promise<RequestedVersion | undefined> {
  const { file, repository, isDirty, baselines } = whatThereIs;
  const others = await findOtherMaps(file);
  const choices: readonly Choice[] = [
    ...(repository === undefined
      ? []
      : [createChoice('$(git-commit) HEAD', 'The last commit', async () => head)]),
    ...baselines.map((of) =>
      createChoice(`$(milestone) “${of.baseline}”`, `The baseline of “${of.title}”`, async () => ({
        is: 'baseline',
        of,
      })),
    ),
    ...(isDirty
      ? [
          createChoice('$(save) The saved map', 'The last saved version of this file', async () => ({
            is: 'saved',
          })),
        ]
      : []),
    ...(repository === undefined
      ? []
      : [
          createChoice('$(git-branch) A branch or tag…', '', () => askBranch(repository)),
          createChoice('$(history) A commit…', 'A commit that changed this map', () =>
            askCommit(repository, file),
          ),
        ]),
    ...(others.length > 0
      ? [createChoice('$(file) Another map…', 'The current version of another map', () => askMap(others))]
      : []),
  ];
  if (choices.length === 0) {
    await window.showInformationMessage(
      'There is no other version to compare with yet. Save the map and then change it, or commit it to a Git repository.',
    );
    return undefined;
  }
  const chosen = await window.showQuickPick(choices, {
    placeHolder: 'Which version do you want to compare this map with?',
  });
  return chosen?.ask();
}

const head: RequestedVersion = { is: 'commit', ref: 'HEAD', name: 'HEAD' };

interface Choice extends QuickPickItem {
  readonly ask: () => Promise<RequestedVersion | undefined>;
}

function createChoice(label: string, description: string, ask: Choice['ask']): Choice {
  return { label, description, ask };
}

async function askBranch(repository: GitRepository): Promise<RequestedVersion | undefined> {
  const refs = await repository.getRefs({ sort: 'committerdate' });
  const kinds = ['branch', 'remote branch', 'tag'];
  const chosen = await window.showQuickPick(
    refs.flatMap(({ type, name }) =>
      name === undefined ? [] : [{ label: name, description: kinds[type] ?? '' }],
    ),
    { placeHolder: 'Which branch or tag?' },
  );
  return chosen && { is: 'commit', ref: chosen.label, name: chosen.label };
}

async function askCommit(repository: GitRepository, file: Uri): Promise<RequestedVersion | undefined> {
  const commits = await repository.log({ maxEntries: 100, path: file.fsPath });
  const chosen = await window.showQuickPick(
    commits.map(({ hash, message, authorName, authorDate }) => ({
      label: message.split('\n', 1)[0] ?? '',
      description: hash.slice(0, 8),
      detail: [authorName, authorDate?.toLocaleDateString()].filter(Boolean).join(', '),
      hash,
    })),
    {
      placeHolder: 'Which commit? These commits changed this map',
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return chosen && { is: 'commit', ref: chosen.hash, name: `commit ${chosen.hash.slice(0, 8)}` };
}

async function askMap(files: readonly Uri[]): Promise<RequestedVersion | undefined> {
  const chosen = await window.showQuickPick(
    files.map((file) => ({ label: workspace.asRelativePath(file), file })),
    { placeHolder: 'Which map is the older version?' },
  );
  return chosen && { is: 'map', uri: chosen.file.toString() };
}

async function findOtherMaps(file: Uri): Promise<readonly Uri[]> {
  const files = await workspace.findFiles('**/*.journey', '**/node_modules/**', 2000);
  return files
    .filter((other) => other.toString() !== file.toString())
    .sort((a, b) => a.path.localeCompare(b.path));
}
