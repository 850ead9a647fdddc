import { createStandaloneData, fillStandalonePage } from '@journey-maps/core/protocol';
import { describeLeftOut, type FileMap } from '@journey-maps/core/views';
import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import type { Previews } from '../preview/previews.ts';
import {
  type DesktopExports,
  type ExportFormat,
  exportedMessage,
  isHidingParts,
  leftOutOfPicture,
  proposePath,
  renderKey,
  sortFormats,
} from './export-formats.ts';

export interface MapExports {
  /** Asks for a format and a file, and writes the export. */
  readonly exportMap: (file: Uri | undefined) => Promise<void>;
}

/**
 * Exports maps for readers without an editor.
 *
 * @param previews the current map and the state of its preview, which the export has as well
 * @param desktop empty in a browser, which cannot draw
 */
export function mapExports(
  extension: Uri,
  server: Pick<LanguageServer, 'picture'>,
  previews: Pick<Previews, 'current' | 'look' | 'svg'>,
  { draw, writeSlides }: DesktopExports,
): MapExports {
  // Longer than most functions: its inner functions share the server, the page and the last folder.
  async function getPage(
    file: Uri,
    format: ExportFormat,
  ): Promise<{ readonly html: string; readonly maps: FileMap; readonly journey?: string } | undefined> {
    const document = await workspace.openTextDocument(file);
    const drawn = await server.picture(file.toString());
    if (drawn === undefined) return undefined;
    const picture = isShowingFindings() ? drawn : { ...drawn, findings: [] };
    const seen = previews.look(file);
    const start = { view: format.view, ...(seen === undefined ? {} : { look: renderKey(seen, format) }) };
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'preview', 'standalone.html'));
    const page = new TextDecoder().decode(bytes);
    const journeys = picture.diagrams.map(({ id, title }) => ({ label: title || id, id }));
    const { maps } = picture;
    if (format.ending === 'html' || journeys.length < 2 || seen !== undefined)
      return {
        html: fillStandalonePage(page, createStandaloneData(picture, document.getText(), start)),
        maps,
      };
    const chosen = await window.showQuickPick(journeys, { title: 'Export Map: which journey?' });
    if (chosen === undefined) return undefined;
    const data = createStandaloneData(picture, document.getText(), { ...start, journey: chosen.id });
    return { html: fillStandalonePage(page, data), maps, journey: chosen.id };
  }

  async function getContent(
    page: string,
    file: Uri,
    { ending, paper, view }: ExportFormat,
  ): Promise<Uint8Array | undefined> {
    if (ending === 'html' || ending === 'pptx') return new TextEncoder().encode(page);
    const options = { location: ProgressLocation.Notification, title: 'Drawing the map…' };
    const made = await window.withProgress(options, async () => {
      // A separate browser draws the map in light colours, as on paper, whatever theme the editor has.
      const printed = draw && (await draw(page, ending, paper));
      if (ending !== 'svg' || (printed !== undefined && 'content' in printed)) return printed;
      try {
        const svg = await previews.svg(file, view, isShowingFindings());
        return svg === undefined ? printed : { content: new TextEncoder().encode(svg) };
      } catch (error) {
        return {
          problem: `The preview could not draw the picture: ${error instanceof Error ? error.message : String(error)}. Close the preview, open it again, and export again.`,
        };
      }
    });
    if (made !== undefined && 'content' in made) return made.content;
    await window.showErrorMessage(
      made?.problem ??
        `No visible preview shows this picture. Open the preview of this map, choose ${view === 'map' ? 'Map' : 'Diagram'} there, and export again.`,
    );
    return undefined;
  }

  /** Asks the questions for a page or a picture. Returns the function that makes the file. */
  async function createPictureMaker(file: Uri, format: ExportFormat): Promise<Export | undefined> {
    const page = await getPage(file, format);
    if (page === undefined) return undefined;
    return {
      make: () => getContent(page.html, file, format),
      leftOut: (look) => leftOutOfPicture(page.maps, format, look, page.journey),
    };
  }

  /** Asks the questions for slides of one journey. Returns the function that makes the slides. */
  async function listSlides(file: Uri, { audience = 'team' }: ExportFormat): Promise<Export | undefined> {
    const picture = await server.picture(file.toString());
    const journeys = picture?.maps.journeys ?? [];
    if (picture === undefined || writeSlides === undefined) return undefined;
    if (journeys.length === 0) {
      await window.showInformationMessage(
        'Slides show a journey, but this file has no journey. Export the file as an HTML page.',
      );
      return undefined;
    }
    const seen = new URLSearchParams(previews.look(file)).get('journey');
    const choices = journeys.map((map) => ({ label: map.title || map.id, map }));
    const chosen =
      choices.find(({ map }) => map.id === seen) ??
      (choices.length === 1
        ? choices[0]
        : await window.showQuickPick(choices, { title: 'Export Map: which journey?' }));
    const { maps, brand } = picture;
    if (chosen === undefined) return undefined;
    const journey = maps.journeys.indexOf(chosen.map);
    const shows = audience === 'board' ? 'board' : 'whole';
    return {
      make: () => writeSlides(chosen.map, { language: maps.language, audience, brand }),
      leftOut: () => describeLeftOut(maps, { shows, journey }),
    };
  }

  function isMissing({ ending }: ExportFormat): boolean {
    if (ending === 'pptx') return writeSlides === undefined;
    return draw === undefined && (ending === 'png' || ending === 'pdf');
  }

  return {
    exportMap: async (given) => {
      const file = given ?? previews.current();
      if (file === undefined) {
        await window.showInformationMessage('Open a map (a .journey file) to export it.');
        return;
      }
      const format = await window.showQuickPick(sortFormats(getSetting('export.format')), {
        title: 'Export Map',
      });
      if (format === undefined) return;
      if (isMissing(format)) {
        await window.showInformationMessage(
          'Only VS Code on the desktop can make PNG, PDF and slides. Here, export an HTML page and print it in a browser, or export an SVG picture of the preview.',
        );
        return;
      }
      const made =
        format.ending === 'pptx' ? await listSlides(file, format) : await createPictureMaker(file, format);
      if (made === undefined) return;
      const target = await window.showSaveDialog({
        title: 'Export Map',
        defaultUri: file.with({ path: proposePath(file.path, format.ending) }),
        filters: { [format.label]: [format.ending] },
      });
      const content = target && (await made.make());
      if (target === undefined || content === undefined) return;
      await workspace.fs.writeFile(target, content);
      const open = 'Open';
      const name = target.path.split('/').at(-1);
      const look = previews.look(file);
      const message = exportedMessage(`${format.label}: ${name}`, made.leftOut(look), isHidingParts(look));
      const choice = await window.showInformationMessage(message, open);
      if (choice === open) await env.openExternal(target);
    },
  };
}

interface Export {
  /** Makes the content of the file. Reports its errors to the user itself. */
  readonly make: () => Promise<Uint8Array | undefined>;
  /** Describes everything that the export leaves out, given the state of the preview. */
  readonly leftOut: (look: string | undefined) => string | undefined;
}

/** Reads a setting at each export, so that a change takes effect at once. */
function getSetting(name: string): unknown {
  return workspace.getConfiguration('journey').get(name);
}

function isShowingFindings(): boolean {
  return getSetting('export.findings') === true;
}
