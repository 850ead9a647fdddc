import type { BlockPlace } from '@journey-maps/markdown/draw-block';
import { drawFences } from '@journey-maps/markdown/draw-fences';
import { commands, Uri } from 'vscode';
import { createImportedMaps } from './imported-maps.ts';

/** Maps in VS Code's Markdown preview. */
export interface MarkdownMaps {
  /** The API for the preview, as the manifest announces it. */
  readonly extendMarkdownIt: <T extends object>(markdown: T) => T;
  readonly dispose: () => void;
}

/**
 * Draws maps in VS Code's Markdown preview. The parser is loaded only when there is a map to draw, since it
 * would make every start slower. The preview is redrawn after that.
 */
export function createMarkdownMaps(): MarkdownMaps {
  let draw: ((text: string, place?: BlockPlace) => string | undefined) | undefined;
  let loading: Promise<void> | undefined;
  const drawAgain = async (): Promise<void> => {
    await commands.executeCommand('markdown.preview.refresh');
  };
  const imported = createImportedMaps(() => void drawAgain());

  async function load(): Promise<void> {
    const { journeyHtml } = await import('@journey-maps/markdown/journey-html');
    draw = journeyHtml;
    await drawAgain();
  }

  return {
    extendMarkdownIt: (markdown) =>
      drawFences(markdown, ({ text, environment }) => {
        if (draw !== undefined) {
          const file = getRenderedFile(environment);
          return draw(text, file && { uri: file.toString(), read: imported.read });
        }
        loading ??= load();
        return undefined;
      }),
    dispose: imported.dispose,
  };
}

/**
 * Returns the file being rendered, which VS Code's preview passes in the environment;
 * undefined for a text without a file.
 */
function getRenderedFile(environment: unknown): Uri | undefined {
  if (typeof environment !== 'object' || environment === null) return undefined;
  const { currentDocument } = environment as { readonly currentDocument?: unknown };
  return currentDocument instanceof Uri ? currentDocument : undefined;
}
