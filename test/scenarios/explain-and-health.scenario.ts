import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { textOfMarkdownPage } from '../../scripts/real-editor/markdown-page.ts';
import { openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { goTo, newLineBelow, openFile, runCommand, type } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, getLine } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const painful = bikeMap.replace('emotion 0', 'emotion 0\n      pain "The <b>queue</b>" { severity high }');
const files = { 'bike.journey': painful };
const rule = 'pain-without-owner';

scenario('A finding leads to the page of its rule', files, async (page, _, picture) => {
  await openFile(page, 'bike.journey');
  await openProblems(page);
  await expect.poll(() => codes(page), soon).toContain(rule);
  await page.locator('.markers-panel a').filter({ hasText: rule }).first().click();
  await expect.poll(() => textOfMarkdownPage(page), soon).toMatch(/^pain-without-owner\s[^]*Why it matters/);
  await picture('from Problems');

  await openFile(page, 'bike.journey');
  await chooseAction(page, getLine(painful, 'pain "'), `Explain ${rule}`);
  await expect.poll(() => textOfMarkdownPage(page), soon).toMatch(/^pain-without-owner\s/);
});

desktopScenario('A rule is explained by its name', files, async (page) => {
  await openFile(page, 'bike.journey');
  await runCommand(page, 'Journey: Explain Rule…');
  const input = page.locator('.quick-input-widget:visible input.input');
  await expect.poll(() => input.getAttribute('placeholder'), soon).toBe('Which rule?');
  await input.fill('stale-evidence');
  await page.keyboard.press('Enter');
  await expect.poll(() => textOfMarkdownPage(page), soon).toMatch(/^stale-evidence\s/);
});

desktopScenario('A finding is ignored for a reason, and not without one', files, async (page, _, picture) => {
  await openFile(page, 'bike.journey');
  await openProblems(page);
  await expect.poll(() => codes(page), soon).toContain(rule);
  await chooseAction(page, getLine(painful, 'pain "'), `Ignore ${rule} here, with a reason…`);
  const input = page.locator('.quick-input-widget:visible input.input');
  await input.waitFor();
  const refusal = page.locator('.quick-input-widget', {
    hasText: 'Give a reason: without a reason, the finding is not ignored.',
  });
  await pressEnterUntil(page, () => refusal.isVisible());
  await picture('asked');
  await input.fill('The shop is sold');
  await refusal.waitFor({ state: 'detached' });
  await pressEnterUntil(page, async () => !(await input.isVisible()));
  await expect.poll(() => codes(page), soon).not.toContain(rule);
  await expect
    .poll(() => page.locator('.view-line', { hasText: 'journey-ignore' }).innerText(), soon)
    .toMatch(/\/\/.journey-ignore.pain-without-owner.--.The.shop.is.sold/);
});

desktopScenario(
  'The status bar tells the health of a map, and leads to its report',
  files,
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    const item = page.locator('.statusbar-item', { hasText: 'Journey:' });
    await expect.poll(() => item.innerText(), soon).toMatch(/1 error .* 1 serious pain open/);
    await newLineBelow(page, getLine(painful, 'pain "'));
    await type(page, '      pain "It is dark" { severity critical; owner shop }');
    await expect.poll(() => item.innerText(), soon).toMatch(/2 serious pains open/);
    await item.hover();
    const tooltip = page.locator('.monaco-hover', { hasText: 'Buying a bike' });
    await expect
      .poll(async () => (await tooltip.allInnerTexts()).join(' ').replace(/\s/gu, ' '), soon)
      .toContain('Pain, high: The <b>queue</b> (no owner');
    await picture('tooltip');
    await item.click();
    await expect.poll(() => textOfMarkdownPage(page), soon).toMatch(/^Report on journeys\s/);
    await expect.poll(() => textOfMarkdownPage(page), soon).toContain('The <b>queue</b>');
  },
);

async function codes(page: Page): Promise<readonly string[]> {
  return (await problems(page)).map(({ code }) => code);
}

/** Chooses a code action for a finding in a line. */
async function chooseAction(page: Page, line: number, title: string): Promise<void> {
  await goTo(page, line, 9);
  const action = page.locator('.action-widget .monaco-list-row', { hasText: title });
  // The first press can come before the editor has the focus again.
  await expect
    .poll(async () => {
      if (await action.isVisible()) return true;
      await page.keyboard.press('Control+.');
      await action.waitFor({ timeout: 3000 }).catch(() => undefined);
      return action.isVisible();
    }, soon)
    .toBe(true);
  await action.click();
}

/** Presses Enter until it takes effect: a new dialog ignores keys for a moment. */
async function pressEnterUntil(page: Page, done: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await done()) return true;
        await page.keyboard.press('Enter');
        return false;
      },
      { ...soon, interval: 500 },
    )
    .toBe(true);
}
