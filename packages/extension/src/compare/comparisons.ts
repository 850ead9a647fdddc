import { type CompareWithBaseline, isListBaselines } from '@journey-maps/core';
import { commands, type TextDocument, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Previews } from '../preview/previews.ts';
import { askWhatWith } from './ask-what-with.ts';
import { repositoryOf } from './git.ts';
import type { OlderVersions } from './older-versions.ts';
import { tellOfChangedMaps } from './tell-of-changed-maps.ts';
import type { WantedVersion } from './wanted-version.ts';

/** Shows what changed in a map. Where no file is given it is the map at hand. */
export interface Comparisons {
  /** Asks what it shall be compared with. */
  readonly compareWith: (file: Uri | undefined) => Promise<void>;
  readonly withHead: (file: Uri | undefined) => Promise<void>;
  readonly withSaved: (file: Uri | undefined) => Promise<void>;
  /** @param asked `CompareWithBaseline`, as a lens of the server gives it; the map at hand where it is none. */
  readonly withBaseline: (asked: unknown) => Promise<void>;
  readonly dispose: () => void;
}

export function comparisons(
  server: Pick<LanguageServer, 'baselinesIn'>,
  previews: Pick<Previews, 'compare' | 'current'>,
  versions: Pick<OlderVersions, 'find'>,
): Comparisons {
  const changedMaps = tellOfChangedMaps();

  async function compare(file: Uri, wanted: WantedVersion): Promise<void> {
    const older = await versions.find(file, wanted);
    if ('problem' in older) await window.showWarningMessage(older.problem);
    else {
      await previews.compare(file, older, JSON.stringify(wanted));
      // The walkthrough's last step is done.
      await commands.executeCommand('setContext', 'journey.hasCompared', true);
    }
  }

  const withMap = (act: (file: Uri) => Promise<void>) => async (file: Uri | undefined) => {
    const map = file ?? previews.current();
    if (map === undefined || !map.path.endsWith('.journey'))
      await window.showInformationMessage('Open a map (a file whose name ends in .journey) to compare it.');
    else await act(map);
  };

  return {
    compareWith: withMap(async (file) => {
      const [repository, document, baselines] = await Promise.all([
        repositoryOf(file),
        workspace.openTextDocument(file),
        server.baselinesIn(file.toString()),
      ]);
      const isDirty = document.isDirty && !document.isUntitled;
      const wanted = await askWhatWith({ file, repository, isDirty, baselines });
      if (wanted !== undefined) await compare(file, wanted);
    }),
    withHead: withMap((file) => compare(file, { is: 'commit', ref: 'HEAD', name: 'HEAD' })),
    withSaved: async (file) => {
      const map = file === undefined ? mapAtHand() : await workspace.openTextDocument(file);
      if (map === undefined) {
        await window.showInformationMessage('Open a map first: then change a line of it, and compare.');
      } else if (map.isUntitled) {
        await window.showInformationMessage('Save the map first: then change a line of it, and compare.');
      } else if (!map.isDirty) {
        await window.showInformationMessage('The map is as it was saved: change a line of it, and compare.');
      } else await compare(map.uri, { is: 'saved' });
    },
    withBaseline: async (asked) => {
      const known = isListBaselines(asked) ? (asked as CompareWithBaseline) : undefined;
      const file = known === undefined ? previews.current() : Uri.parse(known.uri);
      const found = file === undefined ? [] : await server.baselinesIn(file.toString());
      const of = found.find(({ journey }) => journey === known?.journey) ?? found[0];
      if (file === undefined || of === undefined) {
        await window.showInformationMessage(
          'This map starts from no other one: write `baseline` and the name of a journey into a map of the future.',
        );
      } else await compare(file, { is: 'baseline', of });
    },
    dispose: () => changedMaps.dispose(),
  };
}

/** The active map, else one that is seen, else one that has changed, else any that is open. */
function mapAtHand(): TextDocument | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const maps = workspace.textDocuments.filter(isMap);
  return (
    editors.flatMap((editor) => (editor === undefined ? [] : [editor.document])).find(isMap) ??
    maps.find(({ isDirty, isUntitled }) => isDirty && !isUntitled) ??
    maps[0]
  );
}

function isMap({ languageId }: TextDocument): boolean {
  return languageId === 'journey';
}
