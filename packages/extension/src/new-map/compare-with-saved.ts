import { commands, type TextDocument, window, workspace } from 'vscode';

/**
 * Shows what changed in a map since it was saved, in VS Code's own comparison. VS Code's command looks at the active
 * editor alone, and in the walkthrough that is the walkthrough.
 */
export async function compareWithSaved(): Promise<void> {
  const map = mapAtHand();
  if (map === undefined) {
    await window.showInformationMessage('Open a map first: then change a line of it, and compare.');
  } else if (map.isUntitled) {
    await window.showInformationMessage('Save the map first: then change a line of it, and compare.');
  } else if (!map.isDirty) {
    await window.showInformationMessage('The map is as it was saved: change a line of it, and compare.');
  } else {
    await commands.executeCommand('workbench.files.action.compareWithSaved', map.uri);
  }
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
