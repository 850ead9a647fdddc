/**
 * A diagram of Mermaid that is imported, and written as Mermaid again, is drawn by Mermaid as it was: every shape where
 * it was and of its colour, and every text. What a map cannot say is said on import (docs/export.md), and here beside
 * the diagram: `instead` is the diagram without it, which is what must be drawn then.
 */
import { fileURLToPath } from 'node:url';
import { diagramOf, mermaidText, readMermaid, Workspace, writeEntries } from '@journey-maps/core';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMermaid } from './any-mermaid.ts';
import { drawMermaid } from './draw-mermaid.ts';
import { manyMermaids } from './many-mermaids.ts';
import { read } from './read.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: fileURLToPath(new URL('mermaid.min.js', import.meta.resolve('mermaid'))) });
});
afterAll(() => browser?.close());

/** As it is after import and export, and what was said of it. */
function thereAndBack(text: string): { readonly text: string; readonly told: readonly string[] } {
  const { entries, problems } = readMermaid(text);
  const document = read(writeEntries(entries));
  expect(document.problems).toEqual([]);
  const workspace = new Workspace();
  workspace.set(document);
  const [journey] = document.journeys;
  const linked = workspace.linked(document.uri);
  if (journey === undefined || linked === undefined) throw new Error('There is no journey.');
  return {
    text: mermaidText(diagramOf(journey, linked)).text,
    told: problems.map(({ message }) => message),
  };
}

describe('is drawn as it was', () => {
  it.each(Object.entries(manyMermaids))('%s', async (_, { text, instead, told = [] }) => {
    const again = thereAndBack(text);
    expect(again.told).toEqual(told.map((part) => expect.stringContaining(part)));
    const before = await drawMermaid(page, instead ?? text);
    expect(before.length).toBeGreaterThan(5);
    expect(await drawMermaid(page, again.text)).toEqual(before);
    // Nothing that is told without being said otherwise may be seen.
    if (instead !== undefined) expect(await drawMermaid(page, text)).not.toEqual(before);
  });

  it('whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyMermaid, async ({ text, instead }) => {
        expect(await drawMermaid(page, thereAndBack(text).text)).toEqual(await drawMermaid(page, instead));
      }),
      { numRuns: runs(150) },
    );
  });
});
