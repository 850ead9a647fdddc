import type { Page } from 'playwright-core';

/** Returns the text of the active page in VS Code's Markdown preview; empty without such a page. */
export async function textOfMarkdownPage(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    const body = frame.locator('.markdown-body');
    // A frame may disappear between two calls, and the hidden frames of other tabs stay.
    if (await body.isVisible().catch(() => false)) return body.innerText().catch(() => '');
  }
  return '';
}
