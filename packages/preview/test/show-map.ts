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

/** Shows a file in a page without state, as with these settings of the user. */
export async function showMap(
  preview: OpenPage,
  { picture }: ShownMap,
  { width, height = 1000, view, density }: Shown,
): Promise<void> {
  const { page } = preview;
  await preview.startOver();
  await page.setViewportSize({ width, height });
  // Choosing the view in the toolbar would draw a diagram first.
  await preview.show(picture, {
    ...(view !== undefined && { view }),
    ...(density !== undefined && density !== 'standard' && { density }),
  });
  const shown = view === 'map' ? '.map h1, .hint' : '.focus-view, .map h1, .hint';
  await page.locator(shown).first().waitFor();
}
