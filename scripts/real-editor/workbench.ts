import type { Locator, Page } from 'playwright-core';
import { patience } from './patience.ts';

/** Opens a file of the folder in the first group of editors, left of any preview, and puts the cursor into it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await openQuickInput(page, 'Control+P');
  await choose(page, name, name);
  await activeTab(page, name).waitFor();
  const focused = editorOf(page, name).and(page.locator('.focused'));
  // A preview that was just clicked may take the focus back.
  for (let left = 5; left > 0 && !(await focused.isVisible()); left--) {
    await page.keyboard.press('Control+1');
    await focused.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await focused.waitFor();
}

/** A new file that has no name and is nowhere saved, in the Journey language. */
export async function newUntitledFile(page: Page): Promise<void> {
  await runCommand(page, 'File: New Untitled Text File');
  await activeTab(page, 'Untitled-1').waitFor();
  // The list of languages is made when it opens, and does not grow when the extension comes.
  await waitForCommand(page, 'Journey: New Map…');
  await runCommand(page, 'Change Language Mode');
  await choose(page, 'Journey', 'Journey');
  await page.locator('#status\\.editor\\.mode', { hasText: 'Journey' }).waitFor();
}

/** Runs a command by its full name in the command palette, such as `Journey: Open Preview to the Side`. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await openQuickInput(page, 'F1');
  await choose(page, `>${name}`, name);
}

/** Waits until the command palette knows a command: the window is there before its extensions are. */
export async function waitForCommand(page: Page, name: string): Promise<void> {
  await openQuickInput(page, 'F1');
  await find(page, `>${name}`, name);
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
}

/** Puts the cursor there: line and column are 1-based. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await openQuickInput(page, 'Control+G');
  await quickInput(page).fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await statusOf(page, `Ln ${line}, Col ${column}`).waitFor();
}

/** Types a text at the cursor, line by line, as it stands: nothing is indented or closed for the writer. */
export async function type(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    if (line !== '') await page.keyboard.insertText(line);
  }
}

/** Opens an empty line below this one, and puts the cursor into it. */
export async function newLineBelow(page: Page, line: number): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await statusOf(page, `Ln ${line + 1}, `).waitFor();
}

export async function selectLine(page: Page, line: number): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press('Shift+End');
}

/** Saves the file, and waits until no editor in front is marked as changed. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.waitForFunction(() => document.querySelector('.tab.active.dirty') === null);
}

/** Where the cursor is, as the status bar says, such as `Ln 3, Col 1`. */
export async function cursor(page: Page): Promise<string> {
  return (await page.locator('#status\\.editor\\.selection').textContent())?.trim() ?? '';
}

/** The tab of an editor that is in front of its group. */
function activeTab(page: Page, name: string): Locator {
  return page.locator(`.tab.active[data-resource-name="${name}"]`);
}

/** Sets one of the user's settings by the command that shows its values, such as a colour theme. */
export async function chooseColourTheme(page: Page, name: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, name, name);
}

function editorOf(page: Page, name: string): Locator {
  return page.locator(`.monaco-editor[data-uri$="/${encodeURI(name)}"]`);
}

function statusOf(page: Page, text: string): Locator {
  return page.locator('#status\\.editor\\.selection', { hasText: text });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input.input');
}

/** A key is lost while the focus is on its way, as out of a webview: then it is pressed again. */
async function openQuickInput(page: Page, key: string): Promise<void> {
  await untilShown(quickInput(page), () => page.keyboard.press(key));
}

/** Enters a text into the open quick input, and takes the entry of this name. */
async function choose(page: Page, text: string, entry: string): Promise<void> {
  const label = await find(page, text, entry);
  await label.click();
  // It goes away, or asks the next question.
  await page
    .waitForFunction((asked) => {
      const shown = [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input.input')];
      return shown.every((field) => field.offsetParent === null || field.value !== asked);
    }, text)
    // The command may have been one that loads the window anew.
    .catch(ignoreNavigation);
}

/** Enters a text into the open quick input until there is an entry of this name. */
async function find(page: Page, text: string, entry: string): Promise<Locator> {
  const input = quickInput(page);
  await input.waitFor();
  const label = page
    .locator('.quick-input-list .monaco-list-row .label-name')
    .getByText(entry, { exact: true });
  // What is entered before the list is there is not looked for.
  await untilShown(label.first(), async () => {
    await input.fill('');
    await input.fill(text);
  });
  return label.first();
}

/** Does what makes a thing appear, and again where nothing came of it. */
async function untilShown(wanted: Locator, act: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    await act();
    const shown = await wanted.waitFor({ timeout: patience / 12 }).then(
      () => true,
      () => false,
    );
    if (shown) return;
  }
  // Says what was waited for.
  await wanted.waitFor({ timeout: 1 });
}

function ignoreNavigation(error: unknown): void {
  if (!String(error).includes('navigation')) throw error;
}
