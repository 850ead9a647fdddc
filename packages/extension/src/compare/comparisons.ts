import { isFailure } from '@journey-maps/core/text';
import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import { askForMap, getCurrentMap } from '../get-current-map.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Previews } from '../preview/previews.ts';
import { askVersion } from './ask-version.ts';
import type { OlderVersions } from './base-versions.ts';
import { findRepository } from './git.ts';
import type { RequestedVersion } from './requested-version.ts';
import { setChangedMapsContext } from './set-changed-maps-context.ts';

/** The commands that compare a map with another version. Without a file, they use the current map. */
export interface Comparisons {
  /** Asks for the version to compare with. */
  readonly compareWith: (file: Uri | undefined) => Promise<void>;
  readonly withHead: (file: Uri | undefined) => Promise<void>;
  readonly withSaved: (file: Uri | undefined) => Promise<void>;
  /** @param asked `CompareWithBaseline`, as a CodeLens of the server passes it; anything else means the current map */
  readonly withBaseline: (asked: unknown) => Promise<void>;
  readonly dispose: () => void;
}

export function createComparisons(
  server: Pick<LanguageServer, 'baselinesIn'>,
  previews: Pick<Previews, 'compare' | 'current'>,
  versions: Pick<OlderVersions, 'find'>,
): Comparisons {
  const changedMaps = setChangedMapsContext();

  async function compare(file: Uri, requested: RequestedVersion): Promise<void> {
    const older = await versions.find(file, requested);
    if (isFailure(older)) await window.showWarningMessage(older.problem);
    else {
      await previews.compare(file, older, JSON.stringify(requested));
      // Completes the last step of the walkthrough.
      await commands.executeCommand('setContext', 'journey.hasCompared', true);
    }
  }

  const withMap = (act: (file: Uri) => Promise<void>) => async (file: Uri | undefined) => {
    const map = file ?? previews.current();
    if (map === undefined || !map.path.endsWith('.journey'))
      await window.showInformationMessage('Open a map (a .journey file) to compare it.');
    else await act(map);
  };

  return {
    compareWith: withMap(async (file) => {
      const [repository, document, baselines] = await Promise.all([
        findRepository(file),
        workspace.openTextDocument(file),
        server.baselinesIn(file.toString()),
      ]);
      const isDirty = document.isDirty && !document.isUntitled;
      const requested = await askVersion({ file, repository, isDirty, baselines });
      if (requested !== undefined) await compare(file, requested);
    }),
    withHead: withMap((file) => compare(file, { is: 'commit', ref: 'HEAD', name: 'HEAD' })),
    withSaved: async (file) => {
      const map = await mapToCompare(file);
      if (map === undefined) {
        await window.showInformationMessage(
          'There is no map here yet. Create and save a map, change a line, and compare again.',
        );
      } else if (map.isUntitled) await offerToSave(map);
      else if (!map.isDirty) {
        await window.showTextDocument(map, { preview: false });
        await window.showInformationMessage(
          'This map has no unsaved changes to compare. Change a line, and compare again.',
        );
      } else await compare(map.uri, { is: 'saved' });
    },
    withBaseline: async (asked) => {
      const { isCompareWithBaseline } = await import('../message-checks.ts');
      const known = isCompareWithBaseline(asked) ? asked : undefined;
      const file = known === undefined ? previews.current() : Uri.parse(known.uri);
      const journeys = file === undefined ? [] : await server.baselinesIn(file.toString());
      const of = journeys.find(({ journey }) => journey === known?.journey) ?? journeys[0];
      if (file === undefined || of === undefined) {
        await window.showInformationMessage(
          'This map has no baseline to compare with. In a future map, write `baseline` and the name of a journey.',
        );
      } else await compare(file, { is: 'baseline', of });
    },
    dispose: () => changedMaps.dispose(),
  };
}

/** Returns the given map, else an open map, else asks the user for a map. */
async function mapToCompare(file: Uri | undefined): Promise<TextDocument | undefined> {
  const open = file === undefined ? getCurrentMap() : undefined;
  if (open !== undefined) return open;
  const chosen = file ?? (await askForMap('Which map do you want to compare?'));
  return chosen && workspace.openTextDocument(chosen);
}

/** Offers to save a map that was never saved, since it has no earlier version. */
async function offerToSave(map: TextDocument): Promise<void> {
  const save = 'Save';
  await window.showTextDocument(map, { preview: false });
  const chosen = await window.showInformationMessage(
    'This map was never saved, so it has no earlier version. Save it, change a line, and compare again.',
    save,
  );
  if (chosen === save) await map.save();
}
