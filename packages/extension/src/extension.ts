import { type ExtensionContext, commands as editorCommands, window } from 'vscode';
import { editorTools } from './assistants/editor-tools.ts';
import { commands } from './commands/index.ts';
import { olderVersions } from './compare/base-versions.ts';
import { comparisons } from './compare/comparisons.ts';
import { reportCursor } from './cursor/report-cursor.ts';
import type { DesktopExports } from './export/export-formats.ts';
import type { MapExports } from './export/map-exports.ts';
import { health } from './health/health.ts';
import { type CreateClient, languageServer } from './language-server.ts';
import { type MarkdownMaps, markdownMaps } from './markdown/markdown-maps.ts';
import { newMaps } from './new-map/new-maps.ts';
import { previews } from './preview/previews.ts';
import { references } from './references/references.ts';
import { rulePages } from './rules/rule-pages.ts';
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
  const server = languageServer(output, createClient);
  const older = olderVersions(server);
  const shown = previews(context.extensionUri, context.globalState, server, output, older);
  const pages = rulePages(server);
  const atAGlance = health(server, output);
  const begun = newMaps(server, shown);
  const inMarkdown = markdownMaps();
  const compared = comparisons(server, shown, older);
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
    editorTools(),
    reportCursor(server),
    { dispose: () => void server.dispose() },
    ...commands.map(({ id, run }) =>
      editorCommands.registerCommand(id, (...args: unknown[]) => run(tools, ...args)),
    ),
  );
  context.subscriptions.push(startWhenNeeded(() => server.start()));
  return { extendMarkdownIt: inMarkdown.extendMarkdownIt };
}
