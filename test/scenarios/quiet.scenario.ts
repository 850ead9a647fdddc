import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { cursor, goTo, newLineBelow, openFile, save } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, getLine } from './maps.ts';
import { asInstalled, desktopScenario, soon } from './scenario.ts';

/** Disables findings that the small map always has, so that the Problems view shows all of its lines. */
const rules = Object.fromEntries(
  [
    'journey-without-evidence',
    'journey-without-review',
    'journey-without-metric',
    'persona-without-goal',
    'persona-without-evidence',
  ].map((rule) => [rule, 'off']),
);
const folder = { 'bike.journey': bikeMap, 'journey.config.json': JSON.stringify({ rules }) };

/** The editor closes braces and quotes, without a list of suggestions. */
const writing = {
  ...asInstalled,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

desktopScenario(
  'Nothing is reported as missing from what is being typed, until the cursor leaves it',
  folder,
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    await expect.poll(() => codes(page), soon).toContain('journey-without-purpose');
    const before = await codes(page);
    const shown = new Set<string>();
    /** Types letter by letter, and records the findings that appear meanwhile. */
    const typed = async (words: string) => {
      for (const key of words) {
        await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key);
        for (const code of await codes(page)) if (!before.includes(code)) shown.add(code);
      }
    };

    // A pain point in a step.
    await newLineBelow(page, getLine(bikeMap, 'emotion 0'));
    await typed('pain "Too long" {\nseverity high');
    await picture('typing a pain');
    expect([...shown]).toEqual([]);
    await goTo(page, 1);
    await expect.poll(() => codes(page), soon).toContain('pain-without-owner');
    await save(page);

    // A step with a negative emotion, and a stage.
    before.push(...(await codes(page)));
    await newLineBelow(page, getLine(bikeMap, 'stage pay') + 1);
    await typed('step "Waits" {\nemotion -2\n');
    await page.keyboard.press('ArrowDown');
    await newLineBelow(page, getLine(bikeMap, 'owner shop') + 2);
    await typed('stage "Rides" {\nthought "Home"');
    await picture('typing a stage');
    expect([...shown].filter((code) => code.startsWith('stage-without') || code === 'syntax')).toEqual([]);
    await goTo(page, 1);
    await expect.poll(() => codes(page), soon).toContain('stage-without-emotion');
    await picture('left');
  },
  { settings: writing },
);

desktopScenario(
  'An undeclared owner is one finding, and the fix that declares it is offered once',
  { 'bike.journey': bikeMap.replaceAll('owner shop\n', 'owner sales\n') },
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    const undeclared = async () =>
      (await problems(page)).filter(({ code, message }) => code === 'unresolved-reference' && message !== '');
    await expect.poll(undeclared, soon).toHaveLength(1);
    expect((await undeclared())[0]?.message).toContain('(used 3 times)');
    // Also at its second use.
    await goTo(page, getLine(bikeMap, 'stage look') + 1, 12);
    const actions = page.locator('.action-widget .monaco-list-row');
    await openActions(page);
    const titles = await actions.allInnerTexts();
    await picture('offered');
    expect(titles.filter((title) => title.includes('Declare `owner sales`'))).toHaveLength(1);
    await actions.filter({ hasText: 'Declare `owner sales`' }).first().click();
    await expect.poll(undeclared, soon).toEqual([]);
  },
);

desktopScenario(
  'A fix that needs words selects its example, which counts as one until it is changed',
  { 'bike.journey': bikeMap },
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    await expect.poll(() => codes(page), soon).toContain('journey-without-purpose');
    expect(await codes(page)).not.toContain('unchanged-example');
    await goTo(page, getLine(bikeMap, 'journey buying'), 3);
    await openActions(page);
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Add a purpose' }).first().click();
    const example = 'What this map should help to decide';
    await expect.poll(() => cursor(page), soon).toContain(`(${example.length} selected)`);
    await picture('selected');
    expect(await codes(page)).not.toContain('unchanged-example');
    await goTo(page, 1);
    await expect.poll(() => codes(page), soon).toContain('unchanged-example');
    await picture('still an example');

    await goTo(page, getLine(bikeMap, 'journey buying'), 3);
    const line = page.locator('.view-line', { hasText: example.replaceAll(' ', '\u00a0') });
    await line.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.insertText('  purpose "Choose what to mend this winter"');
    await expect.poll(() => codes(page), soon).not.toContain('unchanged-example');
  },
);

async function codes(page: Page): Promise<string[]> {
  return (await problems(page)).map(({ code }) => code);
}

async function openActions(page: Page): Promise<void> {
  const action = page.locator('.action-widget .monaco-list-row').first();
  await expect
    .poll(async () => {
      if (!(await action.isVisible())) await page.keyboard.press('Control+.');
      await action.waitFor({ timeout: 3000 }).catch(() => undefined);
      return action.isVisible();
    }, soon)
    .toBe(true);
}
