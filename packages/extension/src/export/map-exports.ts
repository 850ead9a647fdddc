import { standaloneData, standaloneHtml } from '@journey-maps/core';
import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { type DrawPage, type ExportFormat, exportFormats, proposedPath } from './export-formats.ts';

export interface MapExports {
  /** Asks for a format and a file, and writes it. */
  readonly exportMap: (file: Uri | undefined) => Promise<void>;
}

/**
 * Maps for those who have no editor.
 *
 * @param current the map that is being edited or looked at
 * @param draw absent in a browser, where there is no other one to draw with
 */
export function mapExports(
  extension: Uri,
  server: Pick<LanguageServer, 'picture'>,
  current: () => Uri | undefined,
  draw: DrawPage | undefined,
): MapExports {
  async function pageOf(file: Uri, format: ExportFormat): Promise<string | undefined> {
    const document = await workspace.openTextDocument(file);
    const picture = await server.picture(file.toString());
    if (picture === undefined) return undefined;
    const start = { view: format.view };
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'preview', 'standalone.html'));
    const page = new TextDecoder().decode(bytes);
    const journeys = picture.diagrams.map(({ id, title }) => ({ label: title || id, id }));
    if (format.ending === 'html' || journeys.length < 2)
      return standaloneHtml(page, standaloneData(picture, document.getText(), start));
    const chosen = await window.showQuickPick(journeys, { title: 'Export Map: which journey?' });
    return (
      chosen &&
      standaloneHtml(page, standaloneData(picture, document.getText(), { ...start, journey: chosen.id }))
    );
  }

  async function contentOf(page: string, { ending, paper }: ExportFormat): Promise<Uint8Array | undefined> {
    if (ending === 'html') return new TextEncoder().encode(page);
    if (draw === undefined) return undefined;
    const options = { location: ProgressLocation.Notification, title: 'Drawing the map…' };
    const made = await window.withProgress(options, () => draw(page, ending, paper));
    if ('content' in made) return made.content;
    await window.showErrorMessage(made.problem);
    return undefined;
  }

  return {
    exportMap: async (given) => {
      const file = given ?? current();
      if (file === undefined) {
        await window.showInformationMessage('Open a map (a file whose name ends in .journey) to export it.');
        return;
      }
      const format = await window.showQuickPick(exportFormats, { title: 'Export Map' });
      if (format === undefined) return;
      if (format.ending !== 'html' && draw === undefined) {
        await window.showInformationMessage(
          'Only VS Code on the desktop can draw pictures and PDF. Export an HTML page here: it saves its map as SVG, and any browser prints it.',
        );
        return;
      }
      const page = await pageOf(file, format);
      if (page === undefined) return;
      const target = await window.showSaveDialog({
        title: 'Export Map',
        defaultUri: file.with({ path: proposedPath(file.path, format.ending) }),
        filters: { [format.label]: [format.ending] },
      });
      const content = target && (await contentOf(page, format));
      if (target === undefined || content === undefined) return;
      await workspace.fs.writeFile(target, content);
      const open = 'Open';
      const said = await window.showInformationMessage(
        `${format.label}: ${target.path.split('/').at(-1)}`,
        open,
      );
      if (said === open) await env.openExternal(target);
    },
  };
}
