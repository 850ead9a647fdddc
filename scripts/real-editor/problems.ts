import type { Page } from 'playwright-core';

/** A finding as the Problems view shows it. */
export interface Problem {
  readonly file: string;
  readonly severity: string;
  readonly message: string;
  /** The rule's id. */
  readonly code: string;
  /** Such as `Ln 3, Col 1`. */
  readonly at: string;
}

/** Opens the Problems view, where it stays; with only the findings that have this text in them, where one is given. */
export async function openProblems(page: Page, filter = ''): Promise<void> {
  const panel = page.locator('.markers-panel');
  if (!(await panel.isVisible())) await page.keyboard.press('Control+Shift+M');
  await panel.waitFor();
  if (filter !== '')
    await page.locator('.viewpane-filter input, .markers-panel-action-filter input').fill(filter);
}

/** What the Problems view shows, in its order; it must be open, and shows about ten lines. */
export async function problems(page: Page): Promise<readonly Problem[]> {
  // A function of the page: it sees nothing of this module.
  return page.locator('.markers-panel .monaco-list-rows').evaluate((list) => {
    const rows = [...list.querySelectorAll<HTMLElement>('.monaco-list-row')];
    rows.sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']));
    const textOf = (row: Element, selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
    const found = [];
    let file = '';
    for (const row of rows) {
      if (row.ariaLevel === '1') file = textOf(row, '.label-name');
      // Below a finding stand the places that belong to it.
      if (row.ariaLevel !== '2') continue;
      found.push({
        file,
        severity: (row.ariaLabel ?? '').split(':')[0]?.toLowerCase() ?? '',
        message: textOf(row, '.marker-message'),
        code: textOf(row, '.marker-code'),
        at: textOf(row, '.marker-line').replace(/^\[|\]$/g, ''),
      });
    }
    return found;
  });
}
