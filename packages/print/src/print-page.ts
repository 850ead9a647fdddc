import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ask } from './debug-pipe.ts';
import { type Environment, findBrowser } from './find-browser.ts';
import { runBrowser } from './with-browser.ts';

export interface PrintOptions {
  readonly format: 'svg' | 'png' | 'pdf';
  /** Landscape sheets: a poster of one page, 16:9, A4 or A3, or one page as large as the drawing. */
  readonly paper: 'poster' | '16:9' | 'a4' | 'a3' | 'wide';
  readonly environment: Environment;
  /** The timeout in ms. */
  readonly patience?: number;
}

export type Printed = { readonly content: Uint8Array } | { readonly problem: string };

/**
 * Prints an exported page as an image or PDF, in an installed browser.
 *
 * @param html the page (`fillStandalonePage`)
 */
export async function printPage(html: string, options: PrintOptions): Promise<Printed> {
  const browser = findBrowser(options.environment);
  if ('problem' in browser) return browser;
  const { program } = browser;
  try {
    return await runBrowser(program, options.patience ?? 60_000, async (ask, folder) => {
      const file = join(folder, 'map.html');
      await writeFile(file, html);
      return print(await openPage(ask, pathToFileURL(file).href), options);
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: `${program} could not draw the map: ${why}.` };
  }
}

type AskPage = (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;

async function openPage(ask: Ask, url: string): Promise<AskPage> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const page: AskPage = (method, params) => ask(method, params, String(sessionId));
  // The same wide viewport and light theme for everyone.
  await page('Emulation.setDeviceMetricsOverride', {
    width: 1600,
    height: 1000,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] });
  await page('Page.navigate', { url });
  return page;
}

async function print(page: AskPage, { format, paper }: PrintOptions): Promise<Printed> {
  if (!(await isDrawn(page))) return { problem: 'There is nothing to draw: this journey has no stages yet.' };
  const asked = JSON.stringify(paper);
  if (format === 'svg') {
    const svg = await evaluateExpression(page, `journeyPrinter.svg(${asked})`);
    return { content: new TextEncoder().encode(String(svg)) };
  }
  const sheets = await evaluateExpression(page, `journeyPrinter.sheets(${asked})`);
  const { width, height } = sheets as { readonly width: number; readonly height: number };
  if (format === 'pdf') {
    const { data } = await page('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      // Screen readers need its tags for order and language.
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return { content: Buffer.from(String(data), 'base64') };
  }
  // Twice the screen's resolution, within the browser's limit for images.
  const scale = Math.min(2, 16_000 / Math.max(width, height));
  const clip = { x: 0, y: 0, width, height, scale };
  const { data } = await page('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  return { content: Buffer.from(String(data), 'base64') };
}

/** Waits until the page has drawn; returns false if there is nothing to draw. */
async function isDrawn(page: AskPage): Promise<boolean> {
  for (;;) {
    const ready = await evaluateExpression(
      page,
      `document.querySelector('.hint') ? 'nothing' : globalThis.journeyPrinter?.isReady()`,
    );
    if (ready === true || ready === 'nothing') return ready === true;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function evaluateExpression(page: AskPage, expression: string): Promise<unknown> {
  const answer = await page('Runtime.evaluate', { expression, returnByValue: true });
  const { result, exceptionDetails } = answer as {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: {
      readonly text: string;
      readonly exception?: { readonly description?: string };
    };
  };
  if (exceptionDetails !== undefined)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
