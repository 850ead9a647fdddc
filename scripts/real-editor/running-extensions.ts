import type { Page } from 'playwright-core';
import { patience } from './patience.ts';
import { runCommand } from './workbench.ts';

/**
 * Returns the time in milliseconds that VS Code needed to load and call an extension, from its page *Running
 * Extensions*. Waits until the extension is active.
 *
 * @param name the display name
 */
export async function activationTime(page: Page, name: string): Promise<number> {
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: name }).first();
  const time = row.locator('.activation-time', { hasText: /\d/u });
  await time.waitFor({ timeout: patience });
  const [, milliseconds] = /(\d+) ?ms/u.exec(await time.innerText()) ?? [];
  // The page covers the window.
  await page.keyboard.press('Escape');
  await row.waitFor({ state: 'hidden' });
  if (milliseconds === undefined) throw new Error(`VS Code shows no activation time of ${name}.`);
  return Number(milliseconds);
}
