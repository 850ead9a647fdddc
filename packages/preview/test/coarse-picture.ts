import type { CDPSession, Page } from 'playwright-core';

/** A picture as the mean colours of its squares, row by row, in hexadecimal digits: small enough to store as text. */
export interface CoarsePicture {
  readonly width: number;
  readonly height: number;
  /** A string for each row of squares, with six digits a square, red first. */
  readonly rows: readonly string[];
}

/** In CSS pixels: a line of text covers two squares, so that a missing line is noticed. */
const square = 12;

/**
 * The accepted difference of a square's mean in each colour, of 255, since machines draw fonts slightly
 * differently.
 */
const tolerance = 20;

/** Means are rounded to multiples of this, which halves the size of stored pictures. */
const shade = 8;

/** The accepted number of squares with a larger difference, per thousand: a line may break at another letter. */
const mostOff = 4;

/**
 * Computes the coarse form of a picture.
 *
 * @param canvasPage a page whose canvas reads it
 */
export async function coarsePicture(png: Buffer, canvasPage: Page): Promise<CoarsePicture> {
  return canvasPage.evaluate(
    async ({ base64, side, step }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
      const rows: string[] = [];
      for (let row = 0; row < down; row++) {
        const bottom = Math.min(height, (row + 1) * side);
        let digits = '';
        for (let column = 0; column < across; column++) {
          const [left, right] = [column * side, Math.min(width, (column + 1) * side)];
          let [red, green, blue] = [0, 0, 0];
          for (let y = row * side; y < bottom; y++) {
            const end = (y * width + right) * 4;
            for (let at = (y * width + left) * 4; at < end; at += 4) {
              red += data[at] as number;
              green += data[at + 1] as number;
              blue += data[at + 2] as number;
            }
          }
          const pixels = (right - left) * (bottom - row * side);
          for (const sum of [red, green, blue]) {
            const mean = Math.min(255, step * Math.round(sum / pixels / step));
            digits += mean.toString(16).padStart(2, '0');
          }
        }
        rows.push(digits);
      }
      return { width, height, rows };
    },
    { base64: png.toString('base64'), side: square, step: shade },
  );
}

/** Returns the differences in words; `undefined` without visible differences. */
export function getDifference(accepted: CoarsePicture, now: CoarsePicture): string | undefined {
  if (accepted.width !== now.width || accepted.height !== now.height)
    return `It is ${now.width}×${now.height} and was ${accepted.width}×${accepted.height}.`;
  let squares = 0;
  const off: (readonly [x: number, y: number])[] = [];
  for (const [row, digits] of now.rows.entries()) {
    const before = accepted.rows[row] ?? '';
    for (let i = 0; i < digits.length; i += 6) {
      squares++;
      const isOff = [0, 2, 4].some(
        (c) =>
          Math.abs(
            Number.parseInt(digits.slice(i + c, i + c + 2), 16) -
              Number.parseInt(before.slice(i + c, i + c + 2), 16),
          ) > tolerance,
      );
      if (isOff) off.push([(i / 6) * square, row * square]);
    }
  }
  if (off.length * 1000 <= mostOff * squares) return undefined;
  const [xs, ys] = [off.map(([x]) => x), off.map(([, y]) => y)];
  return `${off.length} of ${squares} squares look otherwise, from (${Math.min(...xs)}, ${Math.min(...ys)}) to (${Math.max(...xs)}, ${Math.max(...ys)}).`;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/**
 * Takes a screenshot of the visible part of a page, with animations at their end. Chromium compresses it little,
 * which takes half the time of Playwright's screenshot.
 */
export async function captureSeen(page: Page): Promise<Buffer> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
      else animation.cancel();
  });
  const { data } = await (await session).send('Page.captureScreenshot', { optimizeForSpeed: true });
  return Buffer.from(data, 'base64');
}
