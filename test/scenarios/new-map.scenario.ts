import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startMap } from '../../scripts/example-repository.ts';
import { collectSeen, openPreview } from '../../scripts/real-editor/preview.ts';
import { counts, openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { focusText, goTo, openFile, runCommand, save } from '../../scripts/real-editor/workbench.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const people = `persona anna "Anna, who rides to work" {
  primary
  goal "A bike that lasts"
  evidence talks
}

evidence talks "Talks at the shop" { method interview; date 2026-09-01; sample 9 }
`;
const present = `import "./shared/people.journey"

owner shop "Bike shop"

journey buying "Buying a bike" {
  persona anna
  owner shop

  stage pay "Pays" {
    owner shop
    emotion 0
    touchpoint "Till" { channel store }
    pain queue "The queue is too long" { owner shop; severity high; evidence talks }
  }
}
`;

scenario(
  'A new map is made with the keyboard, and has examples but no problems',
  { 'shared/people.journey': people },
  async (page, folder, picture) => {
    await openProblems(page);
    await runCommand(page, 'Journey: New Map…');
    await answer(page, 'New Map (1/4)', 'What should the map show?', 'Current');
    await answer(page, 'New Map (2/4)', 'Which stages does the customer go through?', 'Six');
    await picture('asked');
    await answer(page, 'New Map (3/4)', 'Whose journey is it?', 'Anna');
    await type(page, 'New Map (4/4)', 'Buying a “bike”');

    await page.locator('.tab.active[data-resource-name="buying-a-bike.journey"]').waitFor();
    await expect.poll(() => firstLines(page), soon).toContain('journey buying-a-bike "Buying a “bike”" {');
    await expect.poll(() => firstLines(page), soon).toContain('import "./shared/people.journey"');
    // The next text to fill in is selected: typing replaces it, and Tab moves to the next.
    await page.keyboard.type('Our bike shop');
    await page.keyboard.press('Tab');
    await page.keyboard.type('What the till team knows');
    await expect
      .poll(() => firstLines(page), soon)
      .toContain('evidence workshop "What the till team knows" {');
    await expect.poll(() => firstLines(page), soon).toContain('owner team "Our bike shop"');
    const preview = await openPreview(page, 'diagram');
    await preview.locator('.jm-task').first().waitFor();
    await expect
      .poll(async () => (await collectSeen(page)).sections, soon)
      .toEqual(['Awareness', 'Interest', 'Desire', 'Evaluation', 'Conversion', 'Retention']);
    // Its texts are still examples, and there are no other findings.
    await expect.poll(() => codes(page, 'buying'), soon).toEqual(['unchanged-example']);
    await expect.poll(() => counts(page), soon).toBe('Infos: 1');
    await picture('written');

    // The document has a path, so saving it needs no dialog.
    await focusText(page);
    await page.keyboard.press('Control+S');
    await expect
      .poll(() => readFile(join(folder, 'buying-a-bike.journey'), 'utf8').catch(() => ''), soon)
      .toContain('\n  stage desire "Desire" {\n    owner team\n');
    await page.locator('.tab[data-resource-name="buying-a-bike.journey"]:not(.dirty)').waitFor();
    await expect.poll(() => counts(page), soon).toBe('Infos: 1');
  },
);

desktopScenario(
  'A map of the future starts from one of today, and one may go back',
  { 'shared/people.journey': people, 'today.journey': present },
  async (page) => {
    await openFile(page, 'today.journey');
    await runCommand(page, 'Journey: New Map…');
    await answer(page, 'New Map (1/4)', 'What should the map show?', 'Empathy');
    await expect.poll(() => title(page), soon).toBe('New Map (2/3)');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await answer(page, 'New Map (1/3)', 'What should the map show?', 'Future');
    await answer(page, 'New Map (2/5)', 'Which stages does the customer go through?', 'Four');
    await answer(page, 'New Map (3/5)', 'Whose journey is it?', 'A new persona');
    await type(page, 'New Map (4/6)', 'Tom');
    await answer(page, 'New Map (5/6)', 'Which current journey is it based on?', 'Buying');
    await type(page, 'New Map (6/6)', 'Buying a bike in an hour');
    await page.locator('.tab.active[data-resource-name="buying-a-bike-in-an-hour.journey"]').waitFor();
    await expect.poll(() => firstLines(page), soon).toContain('for buying.queue');
    await openProblems(page);
    await expect.poll(() => codes(page, 'buying'), soon).toEqual(['unchanged-example']);
  },
);

desktopScenario(
  'A folder in the explorer gets the map that is asked for there',
  { 'maps/people.journey': people },
  async (page, folder) => {
    const entry = page.locator('.monaco-menu .action-label', { hasText: 'New Map…' });
    // A menu lacks the extension's entries if it opens before the extension is loaded.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        await page
          .locator('.explorer-folders-view .monaco-list-row', { hasText: 'maps' })
          .last()
          .click({ button: 'right' });
        await entry.waitFor({ timeout: 3000 }).catch(() => undefined);
        return entry.isVisible();
      }, soon)
      .toBe(true);
    // A menu ignores clicks in its first 100 ms, so that the click that opened it chooses nothing.
    await expect
      .poll(async () => {
        if (await entry.isVisible()) await entry.click({ timeout: 3000 }).catch(() => undefined);
        return entry.isVisible();
      }, soon)
      .toBe(false);
    await answer(page, 'New Map (1/4)', 'What should the map show?', 'Day');
    await answer(page, 'New Map (2/3)', 'Whose journey is it?', 'Anna');
    await type(page, 'New Map (3/3)', 'A Tuesday');
    await page.locator('.tab.active[data-resource-name="a-tuesday.journey"]').waitFor();
    await expect.poll(() => firstLines(page), soon).toContain('import "./people.journey"');
    await page.keyboard.press('Control+S');
    await expect
      .poll(() => readFile(join(folder, 'maps', 'a-tuesday.journey'), 'utf8').catch(() => ''), soon)
      .toContain('  kind day-in-the-life\n');
  },
);

desktopScenario(
  'The walkthrough leads to a first comparison',
  {},
  async (page, _, picture) => {
    await getStarted(page);
    const steps = page.locator('.gettingStartedContainer .step-title');
    await expect
      .poll(() => steps.allInnerTexts(), soon)
      .toEqual(['Create a map', 'See the map', 'Fix a finding', 'See what changed']);
    await picture('begun');
    await expect.poll(() => done(page), soon).toBe(0);

    await button(page, 'New Map…');
    await answer(page, 'New Map (1/4)', 'What should the map show?', 'Current');
    await answer(page, 'New Map (2/4)', 'Which stages does the customer go through?', 'Four');
    await type(page, 'New Map (3/4)', 'Tom');
    await type(page, 'New Map (4/4)', 'Buying a bike');
    await page.locator('.tab.active[data-resource-name="buying-a-bike.journey"]').waitFor();
    await page.keyboard.press('Escape');
    await save(page);

    await getStarted(page);
    await step(page, 'See the map');
    await button(page, 'Open Preview to the Side');
    await expect
      .poll(async () => (await collectSeen(page)).sections, soon)
      .toEqual(['Research', 'Comparison and decision', 'Purchase', 'Use']);

    await page.keyboard.press('Control+1');
    await getStarted(page);
    await step(page, 'Fix a finding');
    await picture('a finding to mend');
    await button(page, 'Open the Practice Map');
    await openProblems(page);
    await expect.poll(() => codes(page, practiceMap), soon).toEqual(['pain-without-owner']);
    await focusText(page);
    const action = page.locator('.action-widget .monaco-list-row').first();
    await expect
      .poll(async () => {
        if (!(await action.isVisible())) await page.keyboard.press('Control+.');
        await action.waitFor({ timeout: 3000 }).catch(() => undefined);
        return action.isVisible();
      }, soon)
      .toBe(true);
    await picture('mending');
    await page.keyboard.press('Enter');
    await expect.poll(() => codes(page, practiceMap), soon).toEqual([]);

    await openFile(page, 'buying-a-bike.journey');
    await goTo(page, 1);
    await page.keyboard.type('owner till "Till team"\n');
    await getStarted(page);
    await step(page, 'See what changed');
    await button(page, 'Compare with the Saved Map');
    await expect.poll(() => whatChanged(page), soon).toContain('The owner “Till team” was added');
    await picture('compared');

    await getStarted(page);
    await expect.poll(() => done(page), soon).toBe(4);
  },
  { inNewWindow: true },
);

desktopScenario(
  'A new map takes stages and a persona that are typed, asks for phases, and is seen at once',
  { 'shared/people.journey': people },
  async (page, _, picture) => {
    await runCommand(page, 'Journey: New Map…');
    await answer(page, 'New Map (1/4)', 'What should the map show?', 'Current');
    await answer(page, 'New Map (2/4)', 'Which stages does the customer go through?', 'Stages of my own');
    await expect.poll(() => title(page), soon).toBe('New Map (3/5)');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await answer(page, 'New Map (2/5)', 'Which stages does the customer go through?', 'Looks, Buys, Rides');
    await answer(page, 'New Map (3/4)', 'Whose journey is it?', 'Tom, who rents');
    await type(page, 'New Map (4/4)', 'Renting a bike');
    await page.locator('.tab.active[data-resource-name="renting-a-bike.journey"]').waitFor();
    await expect
      .poll(async () => (await collectSeen(page)).sections, soon)
      .toEqual(['Looks', 'Buys', 'Rides']);
    // The cursor is still in the text, and Tab moves from example to example.
    const words = ['Tom rents by the day', 'A bike for today'];
    for (const each of words) {
      await page.keyboard.type(each);
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => firstLines(page), soon).toContain('persona tom-who-rents "Tom, who rents" {');
    await expect.poll(() => firstLines(page), soon).toContain(`about "${words[0]}"`);
    await expect.poll(() => firstLines(page), soon).toContain(`goal "${words[1]}"`);
    await picture('seen at once');
  },
);

desktopScenario(
  'A window opens with a map and its preview, which is compared with HEAD',
  'examples in git',
  async (page, _, picture) => {
    await expect
      .poll(async () => (await collectSeen(page)).title, soon)
      .toBe('Replacing a broken vacuum cleaner');
    await page.locator(`.tab.active[data-resource-name="${startMap}"]`).waitFor();
    await picture('opened');
    await focusText(page);
    await runCommand(page, 'Journey: Compare Map with HEAD');
    await expect.poll(async () => (await whatChanged(page)).length, soon).toBeGreaterThan(2);
    await picture('compared with HEAD');
  },
  { settings: { 'journey.preview.openAutomatically': true }, file: startMap },
);

const till = `owner shop "Bike shop"

journey paying "Paying" {
  owner shop
  stage pay "Pays" {
    owner shop
    emotion 0
    touchpoint "Till" { channel store }
  }
}
`;

desktopScenario(
  'The steps of the walkthrough work with no editor, another file, and again',
  { 'till.journey': till, 'notes.txt': 'Notes\n' },
  async (page, _, picture) => {
    // No map has been open in this window.
    await getStarted(page);
    await step(page, 'See the map');
    await button(page, 'Open Preview to the Side');
    await expect.poll(async () => (await collectSeen(page)).sections, soon).toEqual(['Pays']);
    await page.locator('.tab[data-resource-name="till.journey"]').waitFor();
    await picture('no editor was open');

    // Another file has the focus.
    await runCommand(page, 'View: Close All Editors');
    await openFile(page, 'notes.txt');
    await getStarted(page);
    await step(page, 'See what changed');
    await button(page, 'Compare with the Saved Map');
    await page.locator('.notification-toast', { hasText: 'has no unsaved changes' }).first().waitFor();
    await page.locator('.tab.active[data-resource-name="till.journey"]').first().waitFor();

    // The practice map opens only once. After it is fixed, a new one opens.
    await practise(page);
    await practise(page);
    await expect.poll(() => page.locator('.tab[data-resource-name^="Untitled-"]').count(), soon).toBe(1);
    await openProblems(page);
    await expect.poll(() => codes(page, practiceMap), soon).toEqual(['pain-without-owner']);
    await focusText(page);
    const pain = '      pain "The queue is too long" { severity medium; evidence counted';
    const [finding] = (await problems(page)).filter(({ file }) => file.startsWith(practiceMap));
    await goTo(page, Number(/\d+/u.exec(finding?.at ?? '')), pain.length + 1);
    await page.keyboard.insertText('; owner shop');
    await expect.poll(() => codes(page, practiceMap), soon).toEqual([]);
    await practise(page);
    await expect.poll(() => page.locator('.tab[data-resource-name^="Untitled-"]').count(), soon).toBe(2);

    // A map that was never saved has no version to compare with.
    await runCommand(page, 'Journey: Compare with the Saved Map');
    await page.locator('.notification-toast', { hasText: 'was never saved' }).first().waitFor();
    await getStarted(page);
    await picture('again');
  },
  { inNewWindow: true },
);

/** The Problems view names an untitled file by its first line. */
const practiceMap = '// A map to practise with';

/** Returns the rules of the findings in the file whose name has this prefix. */
async function codes(page: Page, file: string): Promise<readonly string[]> {
  return (await problems(page)).filter((problem) => problem.file.startsWith(file)).map(({ code }) => code);
}

async function practise(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await getStarted(page);
  await step(page, 'Fix a finding');
  await button(page, 'Open the Practice Map');
  await page.locator('.tab.active[data-resource-name^="Untitled-"]').first().waitFor();
}

/** Chooses an entry of a list by typing its label. */
async function answer(page: Page, step: string, question: string, entry: string): Promise<void> {
  await expect.poll(() => title(page), soon).toBe(step);
  const input = page.locator('.quick-input-widget:visible input.input');
  await expect.poll(() => input.getAttribute('placeholder'), soon).toBe(question);
  await page.keyboard.type(entry);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: entry }).waitFor();
  await page.keyboard.press('Enter');
}

/** Answers a question by typing. An empty answer is rejected. */
async function type(page: Page, step: string, text: string): Promise<void> {
  await expect.poll(() => title(page), soon).toBe(step);
  await page.keyboard.press('Enter');
  const message = page.locator('.quick-input-widget', { hasText: 'Type an answer.' });
  await message.waitFor();
  await page.keyboard.type(text);
  await message.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
}

async function title(page: Page): Promise<string> {
  return (await page.locator('.quick-input-widget:visible .quick-input-title').textContent()) ?? '';
}

/** Returns the visible lines of the active editor, with plain blanks. */
async function firstLines(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor.focused .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00A0', ' ');
}

async function getStarted(page: Page): Promise<void> {
  await runCommand(page, 'Journey: Get Started');
  await page.locator('.gettingStartedContainer .step-title').first().waitFor();
}

async function step(page: Page, name: string): Promise<void> {
  const entry = page.locator('.gettingStartedContainer .getting-started-step', { hasText: name });
  if (!((await entry.getAttribute('class')) ?? '').includes('expanded')) await entry.click();
}

async function button(page: Page, name: string): Promise<void> {
  await page.locator('.gettingStartedContainer').getByRole('button', { name, exact: true }).click();
}

/** Returns the number of completed steps of the walkthrough. */
async function done(page: Page): Promise<number> {
  return page.locator('.gettingStartedContainer .getting-started-step .codicon.complete').count();
}

/** Returns the list of changes in any preview that has one. */
async function whatChanged(page: Page): Promise<readonly string[]> {
  const changes = await Promise.all(
    page.frames().map((frame) =>
      frame
        .locator('.change-entry .message')
        .allTextContents()
        .catch(() => []),
    ),
  );
  return changes.flat();
}
