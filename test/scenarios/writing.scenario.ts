import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { collectSeen, findPreview } from '../../scripts/real-editor/preview.ts';
import { counts, problems } from '../../scripts/real-editor/problems.ts';
import { save, waitForCommand } from '../../scripts/real-editor/workbench.ts';
import { type Writer, writer } from '../../scripts/real-editor/writer.ts';
import { asInstalled, desktopScenario, soon } from './scenario.ts';

const people = `persona anna "Anna, who cycles with two children" {
  primary
  goal "To be at the nursery before eight"
  evidence talks
}

owner fleet "Fleet and workshop"

evidence talks "Talks with eleven parents" { method interview; date 2026-09-01; sample 11 }
`;

desktopScenario(
  'A whole map is written with the keyboard only, and a third of it by hand at most',
  { 'shared/people.journey': people },
  async (page, folder, picture) => {
    const hand = writer(page);
    const { press } = hand;
    await waitForCommand(page, 'Journey: New Map…');
    await draft(page, hand);
    const drafted = statements(await saved(page, folder));
    await picture('drafted');

    await behind(hand, 'ArrowUp', 5);
    await handover(hand, 'fleet', 'The bike is due');
    await behind(hand, 'ArrowDown', 1);
    await press('Enter');
    await stage(hand, { title: 'Brings it back', owner: 'fleet' });
    await press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
    await picture('what may stand there');
    await press('Escape');
    await step(hand, 'Parks the bike');
    await feeling(hand, '-1', 'harried', 'every rack is full');
    await picture('a step');
    await touchpoint(hand, 'Sign on the way', 'sign');
    await press('Enter');
    await pain(hand, { title: 'No place to give it back', severity: 'high' });
    await opportunity(hand, { title: 'Keep a place free', for: 'no-place-to' });
    await picture('an opportunity for a pain');
    await actionItem(hand, { title: 'Mark two racks', for: 'keep-a-place', due: getDayIn(7) });
    await behind(hand, 'ArrowDown', 1);
    await metric(hand, 'Bikes that find a place');
    await behind(hand, 'ArrowDown', 1);
    await step(hand, 'Locks it');
    await hand.take('moment-of-truth', 'mo');
    await press('Enter');
    await feeling(hand, '-2', 'afraid', 'the app is silent');
    await touchpoint(hand, 'Start screen of the app', 'start');
    await press('Enter');
    await pain(hand, { title: 'Still paying?', severity: 'critical' });
    await opportunity(hand, { title: 'Say that it is locked', for: 'still-paying' });
    await actionItem(hand, { title: 'Test a sound', for: 'say-that-it', due: getDayIn(7) });
    await behind(hand, 'ArrowDown', 1);
    await metric(hand, 'Bikes that are locked');
    await behind(hand, 'ArrowDown', 1);
    await step(hand, 'Gets the bill');
    await feeling(hand, '+1', 'glad');
    await touchpoint(hand, 'Invoice by post', 'invoice');
    await press('Enter');
    await pain(hand, { title: 'It comes late', severity: 'low' });
    await opportunity(hand, { title: 'Send it by mail', for: 'it-comes-late' });
    await actionItem(hand, { title: 'Ask for addresses', for: 'send-it-by', due: getDayIn(7) });
    const map = await saved(page, folder);
    await picture('written');

    // Only unchanged examples remain as findings, and the map is drawn.
    await press('Control+Shift+M');
    await page.locator('.markers-panel').waitFor();
    await expect
      .poll(async () => (await problems(page)).map(({ code }) => code), soon)
      .toEqual(['unchanged-example']);
    await expect.poll(() => counts(page), soon).toBe('Infos: 1');
    await press('Control+1');
    await press('Control+K');
    await press('v');
    await findPreview(page);
    await expect
      .poll(async () => (await collectSeen(page)).tasks, soon)
      .toEqual([
        'Looks for a bike for three',
        'Books a bike',
        'Rides to the nursery',
        'Parks the bike',
        'Locks it',
        'Gets the bill',
      ]);

    const characters = map.replaceAll(/^(?:\/\/.*| +)|\n/gm, '').length;
    const share = hand.typed() / characters;
    console.log(
      `typed ${hand.typed()} of ${characters} characters: ${Math.round(share * 100)} %;`,
      `${statements(map)} statements, ${drafted} of them drafted`,
    );
    expect(share).toBeLessThanOrEqual(1 / 3);
    expect(statements(map)).toBeGreaterThanOrEqual(2 * drafted);
  },
  // Arrow keys move by wrapped lines, and the preview leaves only half of the width.
  { settings: { ...asInstalled, '[journey]': { 'editor.wordWrap': 'off' } } },
);

/** Makes a new map, and moves through its tab stops. Keeps the texts that fit. */
async function draft(page: Page, { press, answer, write }: Writer): Promise<void> {
  await press('F1');
  await page.locator('.quick-input-widget:visible').waitFor();
  await answer('Journey: New Map…', 'new map');
  await answer('Current state');
  await answer('Stages of my own…');
  await page.locator('.quick-input-widget', { hasText: 'New Map (3/5)' }).waitFor();
  await write('Before, During, After');
  await press('Enter');
  await answer('Anna, who cycles with two children');
  await page.locator('.quick-input-widget', { hasText: 'New Map (5/5)' }).waitFor();
  await write('Cargo bike');
  await press('Enter');
  await page.locator('.tab.active[data-resource-name="cargo-bike.journey"]').waitFor();
  await page.locator('.view-line', { hasText: 'Our team' }).waitFor();
  for (const words of wordsOfTheDraft) {
    if (words !== '') await write(words);
    await press('Tab');
  }
}

const wordsOfTheDraft = [
  ...['Hire team', '', 'What to mend before spring', 'Both teams'],
  ...['The car is in for repair', 'At the nursery in time'],
  ...['Looks for a bike for three', 'Is one free at seven?', '', ''],
  ...['Books a bike', 'Will it be charged?', '', 'nothing says how full it is', 'Booking page'],
  ...['The battery is a gamble', 'Show the charge first'],
  ...['Rides to the nursery', 'They love it', '', '', 'Children want to go again', ''],
];

/** Moves some lines up or down, out of a body, and inserts a line there. */
async function behind({ press }: Writer, arrow: 'ArrowUp' | 'ArrowDown', lines: number): Promise<void> {
  await press(arrow, lines);
  await press('End');
  await press('Enter');
}

interface Stage {
  readonly title: string;
  readonly owner: string;
}

async function stage(hand: Writer, { owner, title }: Stage): Promise<void> {
  await begin(hand, 'stage', 'st', title);
  await hand.take('owner', 'o');
  await hand.take(owner);
  await hand.press('Enter');
}

async function step(hand: Writer, title: string): Promise<void> {
  await begin(hand, 'step', 'st', title);
}

/** Begins a statement: its title is typed first, and nothing else is required. */
async function begin({ take, write, press }: Writer, keyword: string, letters: string, title: string) {
  await take(keyword, letters);
  await write(title);
  await press('Tab');
}

/** The cursor stays in its line. */
async function handover({ take, write, press }: Writer, owner: string, when: string): Promise<void> {
  await take('handover', 'ha');
  await take(owner);
  await write(when);
  await press('Tab');
}

async function feeling(
  { take, write, press }: Writer,
  score: string,
  word: string,
  because?: string,
): Promise<void> {
  await take('emotion', 'em');
  await take(score);
  await write(word);
  await press('Tab');
  if (because !== undefined) {
    await take('because', ' b');
    await write(because);
    await press('Tab');
  }
  await press('Enter');
}

/** Completes a typical touchpoint of a channel. The cursor stays in its line. */
async function touchpoint({ take, write, press }: Writer, title: string, letters: string): Promise<void> {
  await write('touchpoint ');
  await take(title, letters);
  await press('Tab');
  await take('4');
}

async function pain(
  hand: Writer,
  { severity, title }: { readonly severity: string; readonly title: string },
): Promise<void> {
  const { take } = hand;
  await begin(hand, 'pain', 'pa', title);
  await take('fleet');
  await take(severity);
  await hand.press('Enter');
  await take('evidence', 'ev');
  await take('talks');
  await behind(hand, 'ArrowDown', 1);
}

async function opportunity(
  hand: Writer,
  { for: reason, title }: { readonly for: string; readonly title: string },
): Promise<void> {
  const { take } = hand;
  await begin(hand, 'opportunity', 'op', title);
  await take(reason);
  await take('fleet');
  await take('4');
  await take('2');
  await behind(hand, 'ArrowDown', 1);
}

interface ActionItem {
  readonly title: string;
  readonly for: string;
  readonly due: string;
}

/** The cursor stays in its body. */
async function actionItem(hand: Writer, { title, for: reason, due }: ActionItem): Promise<void> {
  const { take } = hand;
  await take('action-item', 'ac');
  await hand.write(title);
  await hand.press('Tab');
  await take(reason);
  await take('fleet');
  await take(due);
  await hand.press('Enter');
  await take('status', 'st');
  await take('doing');
}

/** The cursor stays in its line, the last one of its step. */
async function metric({ take, write, press }: Writer, title: string): Promise<void> {
  await take('metric', 'me');
  await write(title);
  await press('Tab');
  await write('60');
  await press('Tab');
  await write('80');
  await press('Tab');
}

/** Saves the map and returns its text. */
async function saved(page: Page, folder: string): Promise<string> {
  await save(page);
  return readFile(join(folder, 'cargo-bike.journey'), 'utf8');
}

/** Counts the statements of a map: the parts between line ends, braces and semicolons, without comments and texts. */
function statements(map: string): number {
  const bare = map.replaceAll(/\/\/.*|"[^"]*"/g, '');
  return bare.split(/[\n{};]/).filter((part) => part.trim() !== '').length;
}

/** Returns a date in the syntax of the language. */
function getDayIn(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
