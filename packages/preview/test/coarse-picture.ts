import type { Page } from 'playwright-core';

/** A picture as the mean colours of its squares, row by row, as hexadecimal digits: small enough to be kept as text. */
export interface CoarsePicture {
  readonly width: number;
  readonly height: number;
  /** A string a row of squares; six digits a square, red first. */
  readonly rows: readonly string[];
}

/** In CSS pixels: a line of text lies in two of them, so that one that is gone is noticed. */
const square = 12;

/** How far the mean of a square may be off in each colour, of 255: fonts are drawn a little otherwise elsewhere. */
const tolerance = 20;

/** Means are rounded to multiples of this: half as many bytes are kept of a picture. */
const shade = 8;

/** How many squares may be off by more, of a thousand: a line may break elsewhere by one letter. */
const mostOff = 4;

/**
 * Makes a picture coarse.
 *
 * @param canvasPage a page whose canvas reads it
 */
export async function coarsePicture(png: Buffer, canvasPage: Page): Promise<CoarsePicture> {
  return canvasPage.evaluate(
    async ({ base64, side, step }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('There is no canvas.');
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
      const sums = new Float64Array(across * down * 4);
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const at = (Math.floor(y / side) * across + Math.floor(x / side)) * 4;
          const from = (y * width + x) * 4;
          for (let c = 0; c < 3; c++) sums[at + c] = (sums[at + c] ?? 0) + (data[from + c] ?? 0);
          sums[at + 3] = (sums[at + 3] ?? 0) + 1;
        }
      }
      const rows: string[] = [];
      for (let row = 0; row < down; row++) {
        let digits = '';
        for (let column = 0; column < across; column++) {
          const at = (row * across + column) * 4;
          for (let c = 0; c < 3; c++) {
            const mean = Math.min(255, step * Math.round((sums[at + c] ?? 0) / (sums[at + 3] ?? 1) / step));
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

/** What is different in words; `undefined` where nothing is that anybody would see. */
export function differenceOf(accepted: CoarsePicture, now: CoarsePicture): string | undefined {
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

/** Takes what is seen of a page. */
export function seenOf(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
