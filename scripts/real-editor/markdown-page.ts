import type { Page } from 'playwright-core';

/** The text of the Markdown page in front, as VS Code's own preview shows it; empty where there is none. */
export async function textOfMarkdownPage(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    const body = frame.locator('.markdown-body');
    // A frame may go away between two questions, and those of other tabs stay, out of sight.
    if (await body.isVisible().catch(() => false)) return body.innerText().catch(() => '');
  }
  return '';
}
