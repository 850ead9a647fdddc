import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPreview } from '../../scripts/real-editor/preview.ts';
import { openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { cursor, focusText, goTo, openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { getLine } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const people = `persona anna "Anna, who rides to work" {
  primary
  goal "A bike that lasts"
  frustration "Nobody has time for her"
  evidence talks
}

owner shop "Bike shop"

evidence talks "Talks at the shop" { method interview; date 2026-09-01; sample 9 }
`;

const buying = `import "./shared/people.journey"

journey buying "Buying a bike" {
  persona anna
  owner shop

  stage pay "Pays" {
    owner shop
    persona anna
    emotion 0
    touchpoint "Till" { channel store }
    pain queue "The queue is too long" { owner shop; severity high; evidence talks }
    pain change "There is no change" { owner shop; severity low; evidence talks }
    opportunity card "Pay by card" { for change; owner shop; value 3; effort 2 }
  }
}
`;

/** A map without its import, and not formatted. */
const selling = `journey selling   "Selling a bike" {
persona anna

  stage offer "Offers it" { emotion 0; touchpoint "Notice board" { channel store } }



}
`;

const files = { 'shared/people.journey': people, 'buying.journey': buying, 'selling.journey': selling };

desktopScenario(
  'A persona is shown, followed, found and renamed from where it is named',
  files,
  async (page, folder, picture) => {
    await openFile(page, 'buying.journey');
    await openProblems(page);
    const name = { line: getLine(buying, 'persona anna'), column: 13 };

    await goTo(page, name.line, name.column);
    const card = page.locator('.monaco-hover:visible', { hasText: 'Nobody has time for her' });
    await shownBy(page, card, 'Control+K', 'Control+I');
    await expect.poll(() => card.innerText(), soon).toMatch(/Anna, who rides to work[^]*A bike that lasts/);
    await picture('shown');

    await goTo(page, name.line, name.column);
    const widget = page.locator('.reference-zone-widget');
    await shownBy(page, widget, 'Shift+F12');
    await expect
      .poll(async () => (await widget.innerText()).replaceAll(/\s+/g, ' '), soon)
      .toContain('References (3)');
    await picture('found');
    await page.keyboard.press('Escape');
    await widget.waitFor({ state: 'detached' });

    await goTo(page, name.line, name.column);
    const field = page.locator('.rename-box input');
    await shownBy(page, field, 'F2');
    await expect.poll(() => field.inputValue(), soon).toBe('anna');
    await picture('to be renamed');
    await field.fill('annika');
    await page.keyboard.press('Enter');
    // VS Code saves the files of a rename.
    await expect
      .poll(() => getText(folder, 'shared/people.journey'), soon)
      .toBe(people.replace('persona anna', 'persona annika'));
    await expect
      .poll(() => getText(folder, 'buying.journey'), soon)
      .toBe(buying.replaceAll('persona anna', 'persona annika'));

    await focusText(page);
    await goTo(page, name.line, name.column);
    await page.keyboard.press('F12');
    await page.locator('.tab.active[data-resource-name="people.journey"]').waitFor();
    await expect.poll(() => cursor(page), soon).toMatch(/^Ln 1, Col 9\b/);
  },
);

scenario(
  'A persona of another file is imported by a quick fix, and the map is laid out',
  files,
  async (page, folder, picture) => {
    await openFile(page, 'selling.journey');
    await openProblems(page);
    const missing = async () =>
      (await problems(page)).filter(
        ({ file, code }) => file === 'selling.journey' && code === 'unresolved-reference',
      );
    await expect.poll(missing, soon).toHaveLength(1);
    await goTo(page, getLine(selling, 'persona anna'), 10);
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'people.journey' }).first();
    await shownBy(page, action, 'Control+.');
    await picture('offered');
    await action.click();
    await expect.poll(missing, soon).toEqual([]);
    await focusText(page);
    await runCommand(page, 'Format Document');
    await page.keyboard.press('Control+S');
    await expect.poll(() => getText(folder, 'selling.journey'), soon).toBe(laidOut);
  },
);

const laidOut = `import "./shared/people.journey"

journey selling "Selling a bike" {
  persona anna

  stage offer "Offers it" { emotion 0; touchpoint "Notice board" { channel store } }
}
`;

scenario(
  'Lenses lead to where a persona is used, and the map to the line of a pain',
  files,
  async (page, _, picture) => {
    await openFile(page, 'people.journey');
    const lens = page.locator('.codelens-decoration a', { hasText: 'used in' });
    await expect.poll(() => lens.innerText(), soon).toBe('used in 1 journey');
    await lens.click();
    await page.locator('.reference-zone-widget', { hasText: 'buying.journey' }).waitFor();
    await picture('used');
    await page.keyboard.press('Escape');

    await openFile(page, 'buying.journey');
    const lenses = page.locator('.monaco-editor.focused .codelens-decoration');
    await expect
      .poll(async () => (await lenses.allInnerTexts()).map((words) => words.trim()), soon)
      .toEqual([expect.stringMatching(/^Open preview/), 'no opportunity yet', 'addressed by 1 opportunity']);
    const frame = await openPreview(page, 'map');
    const pain = frame.locator('.jm-map .item-pain', { hasText: 'There is no change' });
    await pain.waitFor();
    await picture('as a map');
    await pain.locator('.lead').click();
    const line = getLine(buying, 'There is no change');
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${line}, `));
    await frame.locator('.item-pain.at-cursor', { hasText: 'There is no change' }).waitFor();
  },
);

/**
 * Presses keys until an element is visible. The first press can come before the editor has the focus
 * again, or before the server has read the other files. Escape closes a list, in which a second
 * press would choose an entry.
 */
async function shownBy(page: Page, locator: Locator, ...keys: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      if (await locator.isVisible()) return true;
      for (const key of keys) await page.keyboard.press(key);
      await locator.waitFor({ timeout: 5000 }).catch(() => page.keyboard.press('Escape'));
      return locator.isVisible();
    }, soon)
    .toBe(true);
}

async function getText(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8');
}
