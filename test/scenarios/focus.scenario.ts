import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openPreview } from '../../scripts/real-editor/preview.ts';
import { cursor, focusText, goTo, openFile } from '../../scripts/real-editor/workbench.ts';
import { getLine } from './maps.ts';
import { desktopScenario, soon } from './scenario.ts';

const file = 'colleen-vacuum-cleaner.journey';

desktopScenario(
  'A narrow preview shows the moment at the cursor in full, and leads to its lines',
  'examples',
  async (page, folder, picture) => {
    const text = await readFile(join(folder, file), 'utf8');
    await openFile(page, file);
    const frame = await openPreview(page, 'focus');
    await frame.locator('.focus-strip').waitFor();
    await focusText(page);
    await goTo(page, getLine(text, 'emotion +1 "relieved"'), 10);
    await expect.poll(() => frame.locator('.focus-title h2').textContent(), soon).toBe('Pays');
    expect(await frame.locator('.strip-moment.framed').getAttribute('title')).toBe('Pays');
    await picture('at the cursor');

    const compare = getLine(text, 'step compare');
    await frame.locator('.strip-moment', { hasText: 'Compares vacuum cleaners online' }).click();
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${compare}, `));
    await frame.locator('.item-pain .lead', { hasText: 'The facts are buried' }).click();
    const pain = getLine(text, 'pain wading');
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${pain}, `));
    await frame.locator('.item-pain.at-cursor', { hasText: 'The facts are buried' }).waitFor();
    const scrolls = await frame
      .locator('#viewport')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    expect(scrolls).toBe(false);
  },
);
