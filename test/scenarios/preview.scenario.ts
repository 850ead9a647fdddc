import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  clickInPreview,
  collectSeen,
  findPreview,
  openPreview,
  showAs,
} from '../../scripts/real-editor/preview.ts';
import { reloadWindow } from '../../scripts/real-editor/window.ts';
import {
  chooseColourTheme,
  cursor,
  focusText,
  goTo,
  newUntitledFile,
  openFile,
  runCommand,
  selectLine,
  type,
} from '../../scripts/real-editor/workbench.ts';
import { bikeMap, getLine } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const bikes = { 'bike.journey': bikeMap };
const tasks = ['Visits the shop', 'Asks for advice', 'Stands at the till'];

scenario(
  'The preview follows what is typed, and keeps the last good picture',
  bikes,
  async (page, folder) => {
    await openFile(page, 'bike.journey');
    await openPreview(page, 'diagram');
    await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks, notice: '' });

    const ask = getLine(bikeMap, 'step ask');
    await focusLine(page, ask);
    await type(page, '    step ask "Asks three people" {');
    const changed = ['Visits the shop', 'Asks three people', 'Stands at the till'];
    await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks: changed, notice: '' });
    expect(await readFile(join(folder, 'bike.journey'), 'utf8')).toBe(bikeMap);

    await focusLine(page, ask);
    await type(page, '    step ask "Asks three people" { ? ? ?');
    await expect
      .poll(() => collectSeen(page), soon)
      // While the line is typed, the text has other errors, too, and the title is shorter.
      .toMatchObject({ notice: expect.stringContaining(`Line ${ask}`), tasks: changed });

    await focusLine(page, ask);
    await type(page, '    step ask "Asks four people" {');
    const mended = ['Visits the shop', 'Asks four people', 'Stands at the till'];
    await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks: mended, notice: '', stale: [] });
  },
);

desktopScenario('A picture that lost a stage to a broken text keeps it, marked', bikes, async (page) => {
  await openFile(page, 'bike.journey');
  await openPreview(page, 'diagram');
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks });
  const pay = getLine(bikeMap, 'stage pay');
  await focusLine(page, pay);
  await type(page, '  st ge pay "Pays" {');
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ notice: expect.stringContaining(`Line ${pay}`) });
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ tasks, stale: expect.arrayContaining(['Stands at the till']) });
  await focusLine(page, pay);
  await type(page, '  stage pay "Pays at last" {');
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ sections: ['Looks around', 'Pays at last'], tasks, notice: '', stale: [] });
});

desktopScenario(
  'A click on a task leads to its step, and the cursor is marked in the picture',
  bikes,
  async (page) => {
    await openFile(page, 'bike.journey');
    await openPreview(page, 'diagram');
    await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks });
    await clickInPreview(page, 'Stands at the till');
    const till = getLine(bikeMap, 'step till');
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${till}, `));
    await expect.poll(async () => (await collectSeen(page)).atCursor, soon).toEqual(['Stands at the till']);
    await focusLine(page, getLine(bikeMap, 'step visit'));
    await expect.poll(async () => (await collectSeen(page)).atCursor, soon).toEqual(['Visits the shop']);
  },
);

desktopScenario('Any characters are shown as they are, and no script runs', hostile().files, async (page) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await openFile(page, 'hostile.journey');
  await openPreview(page, 'diagram');
  const { text } = hostile();
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ title: text, sections: [text], tasks: [text] });
  const frame = await findPreview(page);
  expect(await frame.locator('img').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

desktopScenario('A preview locked to a map stays with it', twoFiles(), async (page) => {
  await openFile(page, 'bike.journey');
  await openPreview(page, 'diagram');
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ title: 'Buying a bike' });
  await openFile(page, 'boat.journey');
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ title: 'Buying a boat' });
  const lock = (await findPreview(page)).locator('#lock');
  await lock.click();
  await expect.poll(() => lock.getAttribute('aria-pressed'), soon).toBe('true');
  await openFile(page, 'bike.journey');
  // Edits of the locked map still show. By then, another map would have appeared, too.
  await openFile(page, 'boat.journey');
  await selectLine(page, getLine(bikeMap, 'step visit'));
  await type(page, '    step visit "Visits the harbour" {');
  await openFile(page, 'bike.journey');
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ title: 'Buying a boat', tasks: ['Visits the harbour', ...tasks.slice(1)] });
  await lock.click();
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ title: 'Buying a bike' });
});

desktopScenario('A preview switches between the journeys of a file', twoJourneys(), async (page) => {
  await openFile(page, 'both.journey');
  await openPreview(page, 'diagram');
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ title: 'Buying a bike' });
  const journeys = (await findPreview(page)).locator('#journeys');
  await journeys.selectOption({ label: 'Selling a bike' });
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ title: 'Selling a bike' });
});

desktopScenario(
  'A preview survives a reload of the window',
  // A separate file, since the preview keeps the zoom for a file.
  { 'zoomed.journey': bikeMap },
  async (page) => {
    await openFile(page, 'zoomed.journey');
    const frame = await openPreview(page, 'diagram');
    await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks });
    const fitted = await frame.locator('#zoom-reset').textContent();
    await frame.locator('#zoom-in').click();
    await expect.poll(() => frame.locator('#zoom-reset').textContent(), soon).not.toBe(fitted);
    const zoom = await frame.locator('#zoom-reset').textContent();
    await reloadWindow(page);
    await expect
      .poll(() => collectSeen(page), soon)
      .toMatchObject({ title: 'Buying a bike', tasks, notice: '' });
    await expect
      .poll(async () => (await findPreview(page)).locator('#zoom-reset').textContent(), soon)
      .toBe(zoom);
  },
);

desktopScenario('The preview follows a high contrast theme', bikes, async (page) => {
  await openFile(page, 'bike.journey');
  await openPreview(page, 'diagram');
  await expect.poll(() => collectSeen(page), soon).toMatchObject({ tasks });
  await chooseColourTheme(page, 'Dark High Contrast');
  const frame = await findPreview(page);
  await frame.locator('body.vscode-high-contrast').waitFor();
  const background = () => frame.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  await expect.poll(background, soon).toMatch(/^rgba?\(0, 0, 0/);
  const fill = () => frame.locator('.jm-title').evaluate((title) => getComputedStyle(title).fill);
  await expect.poll(fill, soon).toMatch(/^(rgb\(255, 255, 255\)|color\(srgb 1 1 1\))$/);
});

scenario('A file that is saved nowhere is drawn too', {}, async (page) => {
  await newUntitledFile(page);
  await runCommand(page, 'Journey: Open Preview to the Side');
  const frame = await findPreview(page);
  // The preview of an empty file suggests what to write.
  await frame.locator('#what-to-write').waitFor();
  await focusText(page);
  await type(page, bikeMap);
  await showAs(page, 'diagram');
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ title: 'Buying a bike', tasks, notice: '' });
});

/** Moves the focus into the text and selects a line. */
async function focusLine(page: Parameters<typeof goTo>[0], line: number): Promise<void> {
  await focusText(page);
  await selectLine(page, line);
}

function hostile(): { readonly text: string; readonly files: Readonly<Record<string, string>> } {
  const text = '"><img src=x onerror=alert(1)> # ; : %% {…} 日本語 🙂 åäöæø';
  const title = `"${text.replaceAll('"', '\\"')}"`;
  const map = `journey ${title} {\n  stage ${title} {\n    step ${title} {\n      touchpoint "Till" { channel store }\n    }\n  }\n}\n`;
  return { text, files: { 'hostile.journey': map.replace('journey "', 'journey hostile "') } };
}

function twoFiles(): Readonly<Record<string, string>> {
  return { 'bike.journey': bikeMap, 'boat.journey': bikeMap.replace('Buying a bike', 'Buying a boat') };
}

function twoJourneys(): Readonly<Record<string, string>> {
  const start = bikeMap.indexOf('journey buying');
  const other = bikeMap.slice(start).replace('buying "Buying', 'selling "Selling');
  return { 'both.journey': `${bikeMap}\n${other}` };
}
