import { drawFences } from '@journey-maps/markdown/draw-fences';
import { commands } from 'vscode';

/**
 * Draws maps in VS Code's Markdown preview. What reads maps is not loaded before there is one to draw, since it would
 * make every start slower; then the preview is drawn again.
 */
export function extendMarkdownIt<T extends object>(markdown: T): T {
  let draw: ((text: string) => string | undefined) | undefined;
  let loading: Promise<void> | undefined;
  return drawFences(markdown, (text) => {
    if (draw !== undefined) return draw(text);
    loading ??= load();
    return undefined;
  });

  async function load(): Promise<void> {
    const { journeyHtml } = await import('@journey-maps/markdown/journey-html');
    draw = journeyHtml;
    await commands.executeCommand('markdown.preview.refresh');
  }
}
