import type { OpenPage } from './open-page.ts';
import type { ShownMap } from './pictures.ts';

/** The three densities of a map. */
export const densities = ['overview', 'standard', 'everything'] as const;

/** Settings with which to show a file. */
export interface Shown {
  /** In CSS pixels. */
  readonly width: number;
  readonly height?: number;
  /** Absent for the view that the page chooses for its width. */
  readonly view?: 'map';
  readonly density?: (typeof densities)[number];
}

/** Shows a file in a page without state. */
export async function showMap(
  preview: OpenPage,
  { picture }: ShownMap,
  { width, height = 1000, view, density }: Shown,
): Promise<void> {
  const { page } = preview;
  await preview.startOver();
  await page.setViewportSize({ width, height });
  await preview.show(picture);
  if (view !== undefined) await page.click(`#view-${view}`);
  await page.locator('.focus-view, .map h1, .hint').first().waitFor();
  const choice = page.locator('#filter-density');
  // An empathy map has one density.
  if (density !== undefined && (await choice.isVisible()))
    await choice.selectOption(density === 'standard' ? '' : density);
}
