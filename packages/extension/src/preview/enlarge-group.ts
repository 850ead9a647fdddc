import { commands, type WebviewPanel, window } from 'vscode';

const toggle = 'workbench.action.toggleMaximizeEditorGroup';

/** Makes the group of a panel as large as all groups together, until the panel is closed. */
export async function enlargeGroup(panel: WebviewPanel): Promise<void> {
  const groups = window.tabGroups.all.length;
  // A single group is as large as it can be, and the command would wait for another one.
  if (groups < 2) return;
  await commands.executeCommand(toggle);
  panel.onDidDispose(() => {
    // With a group more or less, the editor has arranged them anew by itself.
    if (window.tabGroups.all.length === groups) void commands.executeCommand(toggle);
  });
}
