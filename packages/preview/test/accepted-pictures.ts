import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type CoarsePicture, coarsePicture, getDifference } from './coarse-picture.ts';

/**
 * Pictures that a reviewer has accepted: `npm run pictures` accepts the current ones. New and changed
 * pictures are written to `artefacts/looks/`.
 */
const folder = join(import.meta.dirname, 'looks');

/** True if this run accepts the current pictures. */
const accepts = process.env['ACCEPT_PICTURES'] === '1';

/** The message of a test that finds differences. */
export const toAccept = 'Look at them in artefacts/looks/, and if they are good: npm run pictures';

/**
 * Compares pictures, such as the sheets of a map, with the accepted ones of this name.
 *
 * @param canvasPage a page whose canvas reads them
 * @returns the differences in words; empty without visible differences, or if this run accepts them
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
      accepted === undefined ? 'Nobody has accepted a picture of it yet.' : getDifference(accepted, picture);
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
 * Selects a sample: all when pictures are accepted, a fourth in CI, and one in `npm test`. The number shifts
 * the sample, so that over all maps each setting is drawn several times.
 */
export function chooseFor<T>(all: readonly T[], number: number): readonly T[] {
  if (accepts) return all;
  const every = process.env['CI'] === undefined ? all.length : 4;
  return all.filter((_, i) => (i + number) % every === 0);
}
