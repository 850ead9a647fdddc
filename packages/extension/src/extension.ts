import { type ExtensionContext, commands as editorCommands, window } from 'vscode';
import { registerEditorTools } from './assistants/editor-tools.ts';
import { commands } from './commands/index.ts';
import { createOlderVersions } from './compare/base-versions.ts';
import { createComparisons } from './compare/comparisons.ts';
import { reportCursor } from './cursor/report-cursor.ts';
import type { DesktopExports } from './export/export-formats.ts';
import type { MapExports } from './export/map-exports.ts';
import { createHealth } from './health/health.ts';
import { type CreateClient, createLanguageServer } from './language-server.ts';
import { createMarkdownMaps, type MarkdownMaps } from './markdown/markdown-maps.ts';
import { createNewMaps } from './new-map/new-maps.ts';
import { createPreviews } from './preview/previews.ts';
import { references } from './references/references.ts';
import { createRulePages } from './rules/rule-pages.ts';
import { startWhenNeeded } from './start-when-needed.ts';

/** The API for VS Code's Markdown preview, as the manifest announces it. */
export type ExtensionApi = Pick<MarkdownMaps, 'extendMarkdownIt'>;

/**
 * Starts the extension, on the desktop and in the browser. VS Code's Markdown preview waits for the result, so
 * nothing here waits for the server.
 *
 * @param desktop draws pictures and writes slides, where that is possible
 */
export function startExtension(
  context: ExtensionContext,
  createClient: CreateClient,
  desktop: DesktopExports = {},
): ExtensionApi {
  const output = window.createOutputChannel('Journey Maps', { log: true });
  const server = createLanguageServer(output, createClient);
  const older = createOlderVersions(server);
  const shown = createPreviews(context.extensionUri, context.globalState, server, output, older);
  const pages = createRulePages(server);
  const atAGlance = createHealth(server, output);
  const begun = createNewMaps(server, shown);
  const inMarkdown = createMarkdownMaps();
  const compared = createComparisons(server, shown, older);
  const exports: MapExports = {
    exportMap: async (file) => {
      const { mapExports } = await import('./export/map-exports.ts');
      await mapExports(context.extensionUri, server, shown, desktop).exportMap(file);
    },
  };
  const tools = {
    exports,
    server,
    references,
    previews: shown,
    rulePages: pages,
    health: atAGlance,
    newMaps: begun,
    comparisons: compared,
  };
  context.subscriptions.push(
    output,
    older,
    shown,
    pages,
    atAGlance,
    begun,
    inMarkdown,
    compared,
    registerEditorTools(),
    reportCursor(server),
    { dispose: () => void server.dispose() },
    ...commands.map(({ id, run }) =>
      editorCommands.registerCommand(id, (...args: unknown[]) => run(tools, ...args)),
    ),
  );
  context.subscriptions.push(startWhenNeeded(() => server.start()));
  return { extendMarkdownIt: inMarkdown.extendMarkdownIt };
}
