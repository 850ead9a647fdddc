import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { goTo, newLineBelow, openFile, save } from '../../scripts/real-editor/workbench.ts';
import { writer } from '../../scripts/real-editor/writer.ts';
import { bikeMap, getLine } from './maps.ts';
import { asInstalled, desktopScenario, scenario, soon } from './scenario.ts';

const bikes = { 'bike.journey': bikeMap };

scenario(
  'Inside a step only what may stand there is offered, and no other step',
  bikes,
  async (page, _, picture) => {
    const { press, take, write } = writer(page);
    await openFile(page, 'bike.journey');
    await openProblems(page);
    await openFile(page, 'bike.journey');
    await newLineBelow(page, getLine(bikeMap, 'touchpoint "Showroom"'));
    await press('Control+Space');
    // The missing thought comes first, since the step already has an emotion and a touchpoint.
    await expect.poll(async () => (await offered(page))[0], soon).toBe('thought');
    expect((await offered(page)).filter((label) => /^(?:step|stage)\b/.test(label))).toEqual([]);
    await picture('what may stand there');
    await press('Escape');

    // No item begins with these letters, and nothing else is offered: neither snippets nor words of the file.
    await page.keyboard.type('step');
    await press('Control+Space');
    await expect.poll(() => noSuggestions(page).isVisible(), soon).toBe(true);
    expect(await offered(page)).toEqual([]);
    await picture('step');
    await press('Escape');

    // When the cursor leaves the word, a finding explains it.
    await goTo(page, 1);
    await expect
      .poll(() => messages(page), soon)
      .toContainEqual(expect.stringContaining('`step` is not allowed'));
    await goTo(page, getLine(bikeMap, 'touchpoint "Showroom"') + 1);
    await press('End');
    await press('Control+Backspace');

    // In the stage, a step is valid.
    await take('thought', 'tho');
    await write('Which one lasts?');
    await press('Tab');
    await newLineBelow(page, getLine(bikeMap, 'emotion -1') + 3);
    await take('step', 'ste');
    await write('Tries one');
    await expect.poll(() => lines(page), soon).toContain('step "Tries one" {');
  },
  { settings: asInstalled },
);

desktopScenario(
  'A new stage and a new persona ask for their title first, and the name comes of it',
  bikes,
  async (page, folder, picture) => {
    const { press, take, write } = writer(page);
    await openFile(page, 'bike.journey');
    await newLineBelow(page, bikeMap.split('\n').length - 2);
    await take('stage', 'sta');
    // The title is selected, and there is no completion in it.
    await press('Control+Space');
    await expect.poll(() => noSuggestions(page).isVisible(), soon).toBe(true);
    await picture('in the title');
    await press('Escape');
    await page.keyboard.type('Rides home');
    await press('Tab');
    await take('owner', 'ow');
    await take('shop');

    await goTo(page, getLine(bikeMap, 'owner shop "Bike shop"'));
    await press('Enter');
    await press('ArrowUp');
    await take('persona', 'pers');
    // Typed letter by letter, so that a completion list would open if there was one.
    await page.keyboard.type('Ben Miller, who is 70');
    await press('Tab');
    await expect
      .poll(() => lines(page), soon)
      .toContain('persona ben-miller-who-is-70 "Ben Miller, who is 70" {');
    // The name is selected, so that typing replaces it.
    await write('ben');
    await press('Tab');
    await write('A bike that he can lift');
    await press('Escape');
    await save(page);
    const text = await readFile(join(folder, 'bike.journey'), 'utf8');
    expect(text).toContain('  stage "Rides home" {\n    owner shop\n  }\n}\n');
    expect(text).toContain('persona ben "Ben Miller, who is 70" {\n  goal "A bike that he can lift"\n');
  },
  { settings: asInstalled },
);

desktopScenario(
  'Words that are typed as a name become the title by a quick fix',
  bikes,
  async (page, folder, picture) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    await openFile(page, 'bike.journey');
    const line = getLine(bikeMap, 'stage pay') - 1;
    await newLineBelow(page, line - 1);
    await page.keyboard.insertText("step Doesn't know, and asks {");
    await goTo(page, 1);
    const message = 'A name is one word: put the title in quotes, as in `step "Doesn\'t know, and asks"`.';
    await expect.poll(() => messages(page), soon).toContain(message);
    await picture('found');
    await goTo(page, line, 12);
    const action = page.locator('.action-widget .monaco-list-row', { hasText: 'Put the title in quotes' });
    await expect
      .poll(async () => {
        if (!(await action.isVisible())) await page.keyboard.press('Control+.');
        return action.isVisible();
      }, soon)
      .toBe(true);
    await picture('offered');
    await action.click();
    await expect.poll(() => messages(page), soon).not.toContain(message);
    await save(page);
    await expect
      .poll(() => readFile(join(folder, 'bike.journey'), 'utf8'), soon)
      .toContain('step "Doesn\'t know, and asks" {');
  },
  { settings: asInstalled },
);

/** Returns the visible rows of the completion list. */
async function offered(page: Page): Promise<readonly string[]> {
  return page.locator('.suggest-widget.visible .monaco-list-row .label-name').allInnerTexts();
}

function noSuggestions(page: Page) {
  return page.locator('.suggest-widget.visible .message', { hasText: 'No suggestions' });
}

async function messages(page: Page): Promise<readonly string[]> {
  return (await problems(page)).map(({ message }) => message);
}

/** Returns the visible lines of the map, without blanks around them. */
async function lines(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('.monaco-editor[data-uri$="/bike.journey"] .view-line').allInnerTexts();
  return texts.map((line) => line.replaceAll('\u00a0', ' ').trim());
}
