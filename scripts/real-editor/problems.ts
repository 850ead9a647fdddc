import type { Page } from 'playwright-core';

/** A finding in the Problems view. */
export interface Problem {
  readonly file: string;
  readonly severity: string;
  readonly message: string;
  /** The rule's id. */
  readonly code: string;
  /** Such as `Ln 3, Col 1`. */
  readonly at: string;
}

/** Opens the Problems view, which stays open. */
export async function openProblems(page: Page): Promise<void> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
}

/**
 * Returns the contents of the Problems view, in its order. The view must be open.
 * @throws if not all lines are visible: hidden ones would seem to be gone
 */
export async function problems(page: Page): Promise<readonly Problem[]> {
  // Runs in the page, so it cannot use anything of this module.
  return page.locator('.markers-panel .monaco-list-rows').evaluate((list) => {
    const rows = [...list.querySelectorAll<HTMLElement>('.monaco-list-row')];
    rows.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
    // A list that is hidden because it is empty keeps its earlier lines.
    if (!list.checkVisibility()) return [];
    if (rows.some((row, index) => row.dataset['index'] !== String(index)))
      throw new Error('The Problems panel is scrolled.');
    if (rows.length > 0 && rows.at(-1)?.dataset['lastElement'] !== 'true')
      throw new Error('The Problems panel has too many lines.');
    const getText = (row: Element, selector: string) =>
      row.querySelector(selector)?.textContent?.trim() ?? '';
    const otherRows = [];
    let file = '';
    for (const row of rows) {
      if (row.ariaLevel === '1') file = getText(row, '.label-name');
      // The related locations of a finding come below it.
      if (row.ariaLevel !== '2') continue;
      otherRows.push({
        file,
        severity: (row.ariaLabel ?? '').split(':')[0]?.toLowerCase() ?? '',
        message: getText(row, '.marker-message'),
        code: getText(row, '.marker-code'),
        at: getText(row, '.marker-line').replace(/^\[|\]$/g, ''),
      });
    }
    return otherRows;
  });
}

/** Returns the total number of findings from the status bar: `Errors: 1, Warnings: 2`, or `No Problems`. */
export async function counts(page: Page): Promise<string> {
  return (await page.locator('#status\\.problems').getAttribute('aria-label')) ?? '';
}
