import { commands, type WebviewPanel, window } from 'vscode';

const toggle = 'workbench.action.toggleMaximizeEditorGroup';

/** Maximises the editor group of a panel until the panel is closed. */
export async function enlargeGroup(panel: WebviewPanel): Promise<void> {
  const groups = window.tabGroups.all.length;
  // A single group is already as large as possible, and the command would take effect on a later group.
  if (groups < 2) return;
  await commands.executeCommand(toggle);
  panel.onDidDispose(() => {
    // If the number of groups has changed, VS Code has already restored the layout.
    if (window.tabGroups.all.length === groups) void commands.executeCommand(toggle);
  });
}
