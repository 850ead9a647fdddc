import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPreview } from '../../scripts/real-editor/preview.ts';
import { reloadWindow } from '../../scripts/real-editor/window.ts';
import {
  chooseColourTheme,
  cursor,
  goTo,
  openFile,
  runCommand,
  selectLine,
} from '../../scripts/real-editor/workbench.ts';
import { getLine } from './maps.ts';
import { desktopScenario, soon } from './scenario.ts';

const people = 'owner web "Web team"\n';
const map = `import "./people.journey"

persona anna "Anna" { primary }

journey buying "Buying a bike" {
  persona anna

  stage look "Looks around" {
    owner web
    step visit "Visits the shop" {
      emotion +1
      touchpoint "Showroom" { channel store }
    }
    step ask "Asks for advice" {
      emotion 0
      pain slow "Nobody has time" {
        owner web
        severity high
      }
    }
  }
}
`;

desktopScenario(
  'Compare with HEAD shows what changed, and leads to the older line of what is gone',
  { 'people.journey': people, 'buying.journey': map },
  async (page, folder, picture) => {
    commitAll(folder);
    // The comparison must take committed names from the commit.
    await writeFile(join(folder, 'people.journey'), people.replace('Web team', 'Web people'));
    await openFile(page, 'buying.journey');
    await replaceLine(page, getLine(map, 'emotion +1'), '      emotion -2');
    await replaceLine(page, getLine(map, 'step ask'), '    step ask "Asks three people" {');
    const owner = getLine(map, '        owner web');
    await replaceLine(page, owner, '');
    await compareWith(page, 'HEAD');

    await expect
      .poll(() => entries(page), soon)
      .toEqual([
        '~ Changed: “Visits the shop” feels worse: +1 → -2',
        '✎ Renamed: The step “Asks for advice” is now called “Asks three people”',
        '− Removed: The pain “Nobody has time” lost its owner: Web team',
        expect.stringMatching(/^▲ New finding at the step “Visits the shop”: This emotion is negative/u),
        expect.stringMatching(/^▲ New finding at the pain “Nobody has time”: This pain point has no owner/u),
      ]);
    await expect
      .poll(() => texts(page, '.map .change .lead'), soon)
      .toEqual([
        '~Changed: Visits the shop',
        '✎Renamed: Asks three people',
        '~Changed: Pain: P1Nobody has time',
      ]);
    await picture('compared');

    await (await findPreview(page)).locator('.change-entry', { hasText: 'lost its owner' }).click();
    await page.locator('.tab.active[data-resource-name="buying (HEAD).journey"]').waitFor();
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${owner}, `));
    await expect.poll(() => texts(page, '.pointed .title'), soon).toEqual(['Nobody has time']);
    await picture('the older line');

    // Edits are compared at once.
    await page.locator('.tab[data-resource-name="buying.journey"]').click();
    await page.locator('.monaco-editor.focused[data-uri$="/buying.journey"]').waitFor();
    await goTo(page, owner);
    await page.keyboard.insertText('        owner web');
    await expect.poll(async () => (await entries(page)).length, soon).toBe(3);
    await (await findPreview(page)).locator('.change-entry', { hasText: 'feels worse' }).click();
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${getLine(map, 'emotion +1')}, `));
    await chooseColourTheme(page, 'Dark Modern');
    await picture('dark');

    await (await findPreview(page)).locator('#leave-comparison').click();
    await expect.poll(() => texts(page, '.change-entry'), soon).toEqual([]);
    await (await findPreview(page)).locator('#view-diagram').waitFor();
    expect(await readFile(join(folder, 'buying.journey'), 'utf8')).toBe(map);
  },
);

desktopScenario(
  'A map of the future is compared with the one it starts from by one click',
  {
    'people.journey': people,
    'buying.journey': map,
    'next.journey': `import "./buying.journey"\n\njourney next "Next year" {\n  state future\n  baseline buying\n  stage look "Looks around" {\n    step visit "Visits the shop" { emotion +2 }\n  }\n}\n`,
  },
  async (page, _, picture) => {
    await openFile(page, 'next.journey');
    const lens = page.locator('.codelens-decoration a', { hasText: 'compare with “Buying a bike”' });
    await lens.click();
    await expect
      .poll(() => texts(page, '.map .moment.change-removed .lead'), soon)
      .toEqual(['−Removed: Asks for advice']);
    await expect
      .poll(() => entries(page), soon)
      .toContain('~ Changed: “Visits the shop” feels better: +1 → +2');
    await picture('compared');
    await (await findPreview(page)).locator('.moment.change-removed .lead').click();
    await page.locator('.tab.active[data-resource-name="buying.journey"]').waitFor();
    await expect.poll(() => cursor(page), soon).toMatch(new RegExp(`^Ln ${getLine(map, 'step ask')}, `));
  },
);

desktopScenario(
  'A map is compared from the menus of the explorer and of the list of changes',
  { 'people.journey': people, 'buying.journey': map },
  async (page, folder, picture) => {
    commitAll(folder);
    await writeFile(join(folder, 'buying.journey'), map.replace('emotion +1', 'emotion -2'));
    await openFile(page, 'people.journey');

    await page.keyboard.press('Control+Shift+G');
    const changed = page.locator('.scm-view .monaco-list-row', { hasText: 'buying.journey' });
    await chooseInMenu(page, changed, 'Compare Map with HEAD');
    const feelsWorse = '~ Changed: “Visits the shop” feels worse: +1 → -2';
    await expect.poll(() => entries(page), soon).toContain(feelsWorse);
    await picture('from the list of changes');
    await (await findPreview(page)).locator('#leave-comparison').click();
    await expect.poll(() => entries(page), soon).toEqual([]);

    await page.keyboard.press('Control+Shift+E');
    const file = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'buying.journey' });
    await chooseInMenu(page, file, 'Compare with…');
    await page.locator('.quick-input-list .label-name', { hasText: 'Another map…' }).click();
    await page.locator('.quick-input-list .label-name', { hasText: 'people.journey' }).click();
    await expect.poll(() => entries(page), soon).toContain('− Removed: The owner “Web team” was removed');
  },
);

desktopScenario(
  'A map that was moved and renamed is compared with what it was, also after a reload',
  { 'people.journey': people, 'buying.journey': map },
  async (page, folder, picture) => {
    commitAll(folder);
    // Git doesn't detect this rename: it reports a deleted file and an untracked one.
    await rm(join(folder, 'buying.journey'));
    await mkdir(join(folder, 'shop'));
    const moved = map.replace('"./people', '"../people').replace('        owner web\n', '');
    await writeFile(join(folder, 'shop', 'bikes.journey'), moved);
    await openFile(page, 'bikes.journey');
    await compareWith(page, 'HEAD');
    const lostOwner = '− Removed: The pain “Nobody has time” lost its owner: Web team';
    await expect.poll(() => entries(page), soon).toContain(lostOwner);
    const before = await entries(page);
    expect(before.filter((entry) => /^[−+→] /u.test(entry))).toEqual([
      '− Removed: The file lost an import: “./people.journey”',
      '+ Added: The file has a new import: “../people.journey”',
      lostOwner,
    ]);

    await reloadWindow(page);
    await expect.poll(() => entries(page), soon).toEqual(before);
    await (await findPreview(page)).locator('.change-entry', { hasText: 'lost its owner' }).click();
    await page.locator('.tab.active[data-resource-name="buying (HEAD).journey"]').waitFor();
    await expect
      .poll(() => cursor(page), soon)
      .toMatch(new RegExp(`^Ln ${getLine(map, '        owner web')}, `));
    await picture('after the reload');
  },
);

// The last scenario of this editor: its configuration would apply to the next one.
const lenient = '{ "rules": { "pain-without-owner": "off" } }\n';
const ignoring = (reason: string) =>
  map.replace(
    '      pain slow',
    `      // journey-ignore pain-without-opportunity -- ${reason}\n      pain slow`,
  );

desktopScenario(
  'Compare with HEAD reports weaker rules and another reason for hiding a finding',
  { 'people.journey': people, 'buying.journey': ignoring('this week'), 'journey.config.json': '{}\n' },
  async (page, folder, picture) => {
    commitAll(folder);
    await writeFile(join(folder, 'journey.config.json'), lenient);
    await writeFile(join(folder, 'buying.journey'), ignoring('next year'));
    await openFile(page, 'buying.journey');
    await compareWith(page, 'HEAD');
    const weaker = '⊘ The rule pain-without-owner was switched off: error → off';
    await expect
      .poll(() => entries(page), soon)
      .toEqual([
        '⊘ The reason of the suppression of pain-without-opportunity at the pain “Nobody has time” changed: “this week” → “next year”',
        weaker,
      ]);
    await picture('weaker rules');
    const older = (await findPreview(page)).locator('.older[aria-label*="was switched off"]');
    await older.click();
    await page.locator('.tab.active[data-resource-name="journey.config (HEAD).json"]').waitFor();
    await (await findPreview(page)).locator('.change-entry', { hasText: 'was switched off' }).click();
    await page.locator('.tab.active[data-resource-name="journey.config.json"]').waitFor();
  },
);

/**
 * Opens a context menu until it has the entry, and chooses it. A menu ignores clicks in its first 100 ms, and
 * lacks the extension's entries if it opens before the extension is loaded.
 */
async function chooseInMenu(page: Page, on: Locator, name: string): Promise<void> {
  const entry = page.locator('.monaco-menu .action-label', { hasText: name });
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      await on.last().click({ button: 'right' });
      await entry.waitFor({ timeout: 3000 }).catch(() => undefined);
      return entry.isVisible();
    }, soon)
    .toBe(true);
  await expect
    .poll(async () => {
      if (await entry.isVisible()) await entry.click({ timeout: 3000 }).catch(() => undefined);
      return entry.isVisible();
    }, soon)
    .toBe(false);
}

/** Creates a repository and commits all files of the folder. */
function commitAll(folder: string): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('-c', 'user.name=Anna', '-c', 'user.email=anna@example.com', 'commit', '--quiet', '-m', 'First');
}

async function replaceLine(page: Page, line: number, text: string): Promise<void> {
  await goTo(page, line);
  await selectLine(page, line);
  await page.keyboard.press('Delete');
  if (text !== '') await page.keyboard.insertText(text);
}

/** Compares with a version. Retries until VS Code has found the repository, since it does not offer Git before. */
async function compareWith(page: Page, what: string): Promise<void> {
  const entry = page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: what });
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      await runCommand(page, 'Journey: Compare with…');
      await entry
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
      return entry.first().isVisible();
    }, soon)
    .toBe(true);
  await entry.first().click();
}

/** Returns the entries of the list of changes, without their level. */
async function entries(page: Page): Promise<readonly string[]> {
  const frame = await findPreview(page);
  return frame
    .locator('.change-entry')
    .evaluateAll((otherEntries) =>
      otherEntries.map((entry) =>
        ['.sign', '.unseen', '.message']
          .flatMap((part) => entry.querySelector(part)?.textContent?.trim() ?? [])
          .join(' '),
      ),
    )
    .catch(() => []);
}

async function texts(page: Page, selector: string): Promise<readonly string[]> {
  const frame = await findPreview(page);
  return frame
    .locator(selector)
    .allTextContents()
    .catch(() => []);
}
