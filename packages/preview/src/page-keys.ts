import type { PictureViews } from './picture-views.ts';
import type { Viewport } from './viewport.ts';

const zoomKeys: ReadonlyMap<string, number> = new Map([
  ['+', 1],
  ['=', 1],
  ['-', -1],
  ['0', 0],
]);

/** Handles the keys that zoom the picture. Any input on the page also ends the state of typing in the text. */
export function handlePageKeys(window: Viewport, views: Pick<PictureViews, 'settle'>): void {
  for (const type of ['pointerdown', 'wheel', 'keydown'])
    document.addEventListener(type, () => views.settle(), { capture: true, passive: true });
  globalThis.addEventListener('resize', () => views.settle());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    if (event.key === 'f' || event.key === 'F') window.fit();
    const steps = zoomKeys.get(event.key);
    if (steps !== undefined) window.zoom(steps);
  });
}
