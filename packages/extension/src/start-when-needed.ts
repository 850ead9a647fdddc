import { type Disposable, type TextDocument, workspace } from 'vscode';

/**
 * Starts the language server when a map or a configuration is open. VS Code also loads the extension for
 * Markdown, which does not need the server.
 */
export function startWhenNeeded(start: () => Promise<void>): Disposable {
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!needsServer(document)) return;
    opened.dispose();
    void start();
  });
  if (workspace.textDocuments.some(needsServer)) {
    opened.dispose();
    void start();
  }
  return opened;
}

function needsServer({ languageId, uri }: TextDocument): boolean {
  return languageId === 'journey' || uri.path.endsWith('/journey.config.json');
}
