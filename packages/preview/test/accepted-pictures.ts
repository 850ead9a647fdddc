import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type CoarsePicture, coarsePicture, differenceOf } from './coarse-picture.ts';

/**
 * Pictures as they were when somebody last looked at them and found them good: `npm run pictures` accepts how they are now. The
 * pictures themselves are in `artefacts/looks/`, those that are new or different.
 */
const folder = join(import.meta.dirname, 'looks');

/** Tells whether pictures are accepted as they are now. */
const accepts = process.env['ACCEPT_PICTURES'] === '1';

/** For a test that finds differences. */
export const toAccept = 'Look at them in artefacts/looks/, and if they are good: npm run pictures';

/**
 * Compares pictures, such as the sheets of a map, with those that were accepted under this name.
 *
 * @param canvasPage a page whose canvas reads them
 * @returns the differences in words; none where nobody would see any, or where they are accepted now
 */
export async function differencesFromAccepted(
  name: string,
  pngs: readonly Buffer[],
  canvasPage: Page,
): Promise<readonly string[]> {
  const file = join(folder, `${name}.json.gz`);
  const before = existsSync(file)
    ? (JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly CoarsePicture[])
    : undefined;
  const now: CoarsePicture[] = [];
  const differences: string[] = [];
  for (const [index, png] of pngs.entries()) {
    const picture = await coarsePicture(png, canvasPage);
    now.push(picture);
    const accepted = before?.[index];
    const difference =
      accepted === undefined ? 'Nobody has accepted a picture of it yet.' : differenceOf(accepted, picture);
    if (difference === undefined) continue;
    const artefact = join('artefacts', 'looks', `${name}${pngs.length > 1 ? ` ${index + 1}` : ''}.png`);
    mkdirSync(dirname(artefact), { recursive: true });
    writeFileSync(artefact, png);
    differences.push(`${artefact}: ${difference}`);
  }
  if (before !== undefined && before.length > pngs.length)
    differences.push(`${name}: ${pngs.length} pictures, of which there were ${before.length}.`);
  if (!accepts) return differences;
  if (differences.length > 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, gzipSync(JSON.stringify(now), { level: 9 }));
  }
  return [];
}

/**
 * Chooses some of these: all where pictures are accepted, each fourth in CI, and one in `npm test`; other ones for each number, so
 * that every map is seen in several of many ways.
 */
export function chosenFor<T>(all: readonly T[], number: number): readonly T[] {
  if (accepts) return all;
  const every = process.env['CI'] === undefined ? all.length : 4;
  return all.filter((_, i) => (i + number) % every === 0);
}
