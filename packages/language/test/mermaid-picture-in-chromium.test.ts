/**
 * Tests that Mermaid draws a diagram identically after an import and an export: all shapes with their geometry
 * and colours, and all texts. The import reports content that a map cannot represent (docs/export.md). For such
 * a diagram, `instead` is the same diagram without that content, which must be drawn.
 */
import { fileURLToPath } from 'node:url';
import { readMermaid, writeEntries } from '@journey-maps/core/interchange';
import { Workspace } from '@journey-maps/core/rules';
import { createDiagram, writeMermaidText } from '@journey-maps/core/views';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMermaid } from './any-mermaid.ts';
import { drawMermaid, readAccessibleTexts } from './draw-mermaid.ts';
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

/** Returns the diagram after an import and an export, with the messages of the import. */
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
    text: writeMermaidText(createDiagram(journey, linked)).text,
    told: problems.map(({ message }) => message),
  };
}

/** Draws two diagrams, and expects the same picture and the same texts for screen readers. */
async function expectSamePicture(again: string, meant: string): Promise<void> {
  const before = await drawMermaid(page, meant);
  const spoken = await readAccessibleTexts(page);
  expect(before.length).toBeGreaterThan(5);
  expect({ again, drawn: await drawMermaid(page, again) }).toEqual({ again, drawn: before });
  // If the diagram has no accessible texts, the export adds its own.
  const { title, description } = await readAccessibleTexts(page);
  expect({ title: spoken.title && title, description: spoken.description && description }).toEqual(spoken);
}

describe('is drawn as it was', () => {
  it.each(Object.entries(manyMermaids))('%s', async (_, { text, instead, told = [] }) => {
    const again = thereAndBack(text);
    expect(again.told).toEqual(told.map((part) => expect.stringContaining(part)));
    await expectSamePicture(again.text, instead ?? text);
    // Without `instead`, the reported content is invisible. With it, the pictures must differ.
    if (instead === undefined) return;
    const after = await drawMermaid(page, instead);
    expect(await drawMermaid(page, text)).not.toEqual(after);
  });

  it('whatever is in it, and an import reports exactly what a map says otherwise', async () => {
    const counts = { diagrams: 0, changed: 0 };
    await fc.assert(
      fc.asyncProperty(anyMermaid, async ({ text, instead, isChanged }) => {
        const again = thereAndBack(text);
        counts.diagrams++;
        if (isChanged) counts.changed++;
        expect({ text, isReported: again.told.length > 0 }).toEqual({ text, isReported: isChanged });
        await expectSamePicture(again.text, instead);
        // A diagram exported from a map contains all of its content, so a second round changes nothing.
        expect(thereAndBack(again.text)).toEqual({ text: again.text, told: [] });
      }),
      { numRuns: runs(250) },
    );
    expect(counts.changed).toBeGreaterThan(counts.diagrams / 4);
    expect(counts.changed).toBeLessThan(counts.diagrams);
  }, 240_000);
});
