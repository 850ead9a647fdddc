import { errors, type Locator, type Page } from 'playwright-core';
import { patience } from './patience.ts';

/** Opens a file of the folder in the first editor group, left of any preview, and moves the focus into it. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+1');
  await openQuickInput(page, 'Control+P');
  await choose(page, name, name);
  await activeTab(page, name).waitFor();
  await focusFirstGroup(page, getEditor(page, name).and(page.locator('.focused')));
}

/** Moves the focus into the text, left of any preview. */
export async function focusText(page: Page): Promise<void> {
  await focusFirstGroup(page, page.locator('.editor-group-container.active .monaco-editor.focused'));
}

/** Moves the focus to the first group, repeatedly: a preview that was just clicked or opened may take it back. */
async function focusFirstGroup(page: Page, focused: Locator): Promise<void> {
  if (await focused.isVisible()) return;
  await untilShown(focused, () => page.keyboard.press('Control+1'));
}

/** Opens a new untitled file in the Journey language. */
export async function newUntitledFile(page: Page): Promise<void> {
  await runCommand(page, 'File: New Untitled Text File');
  await activeTab(page, 'Untitled-1').waitFor();
  // The list of languages is filled when it opens, and is not updated when the extension is loaded.
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

/** Waits until the command palette lists a command, since extensions are loaded after the window. */
export async function waitForCommand(page: Page, name: string): Promise<void> {
  await openQuickInput(page, 'F1');
  await find(page, `>${name}`, name);
  await page.keyboard.press('Escape');
  await quickInput(page).waitFor({ state: 'hidden' });
}

/** Moves the cursor. Line and column count from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await untilShown(getStatus(page, `Ln ${line}, Col ${column}`), async () => {
    // A preview has no lines. It may have taken the focus back.
    if (!(await position(page).isVisible())) await focusText(page);
    await openQuickInput(page, 'Control+G');
    await enter(page, `:${line}:${column}`);
  });
}

/** Types a text at the cursor line by line, without automatic indentation and closing brackets. */
export async function type(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    if (line !== '') await page.keyboard.insertText(line);
  }
}

/** Inserts an empty line below this one, and moves the cursor into it. */
export async function newLineBelow(page: Page, line: number): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await getStatus(page, `Ln ${line + 1}, `).waitFor();
}

export async function selectLine(page: Page, line: number): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press('Shift+End');
}

/** Saves the file, and waits until no active tab is marked as changed. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.waitForFunction(() => document.querySelector('.tab.active.dirty') === null);
}

/**
 * Returns the position of the cursor from the status bar, such as `Ln 3, Col 1`. The status bar has none
 * while a preview has the focus. A preview that was just clicked may take the focus back from the text that
 * it revealed: then this gives it to the text again.
 */
export async function cursor(page: Page): Promise<string> {
  const [text] = await position(page).allTextContents();
  if (text === undefined) await page.keyboard.press('Control+1');
  return text?.trim() ?? '';
}

function position(page: Page): Locator {
  return page.locator('#status\\.editor\\.selection');
}

/** Returns the active tab with this name. */
function activeTab(page: Page, name: string): Locator {
  return page.locator(`.tab.active[data-resource-name="${name}"]`);
}

/** Chooses a colour theme in the user's settings. */
export async function chooseColourTheme(page: Page, name: string): Promise<void> {
  await runCommand(page, 'Preferences: Color Theme');
  await choose(page, name, name);
}

function getEditor(page: Page, name: string): Locator {
  return page.locator(`.monaco-editor[data-uri$="/${encodeURI(name)}"]`);
}

function getStatus(page: Page, text: string): Locator {
  return position(page).filter({ hasText: text });
}

function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget:visible input.input');
}

/** Opens a quick input by a key. Presses the key again if it was lost, such as while the focus leaves a webview. */
async function openQuickInput(page: Page, key: string): Promise<void> {
  await untilShown(quickInput(page), async () => {
    // In an open one, the key would select the next entry.
    if (!(await quickInput(page).isVisible())) await page.keyboard.press(key);
  });
}

/**
 * Enters a text into the open quick input, and waits until the input closes. On a busy machine, it may be the
 * previous one, which is about to close. Then nothing is entered, and no key reaches the text.
 */
async function enter(page: Page, text: string): Promise<void> {
  const input = quickInput(page);
  const timeout = 5000;
  try {
    await input.fill(text, { timeout });
    await input.press('Enter', { timeout });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
  await input.waitFor({ state: 'hidden' });
}

/** Enters a text into the open quick input, and chooses the entry with this name. */
async function choose(page: Page, text: string, entry: string): Promise<void> {
  const label = await find(page, text, entry);
  await label.click();
  // The quick input closes, or asks the next question.
  await page
    .waitForFunction((asked) => {
      const shown = [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input.input')];
      return shown.every((field) => field.offsetParent === null || field.value !== asked);
    }, text)
    // The command may reload the window.
    .catch(ignoreNavigation);
}

/** Enters a text into the open quick input until it lists an entry with this name. */
async function find(page: Page, text: string, entry: string): Promise<Locator> {
  const input = quickInput(page);
  await input.waitFor();
  const label = page
    .locator('.quick-input-list .monaco-list-row .label-name')
    .getByText(entry, { exact: true });
  // Text that is entered before the list is filled has no effect.
  await untilShown(label.first(), async () => {
    if ((await input.inputValue()) === text) await input.fill('');
    await input.fill(text);
  });
  return label.first();
}

/**
 * Performs an action until an element is visible. Waits a second after the first attempt, and
 * longer after each further one.
 */
async function untilShown(locator: Locator, act: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patience;
  for (let timeout = 1000; Date.now() < deadline; timeout *= 2) {
    await act();
    const shown = await locator.waitFor({ timeout }).then(
      () => true,
      () => false,
    );
    if (shown) return;
  }
  // Throws an error that names the element.
  await locator.waitFor({ timeout: 1 });
}

function ignoreNavigation(error: unknown): void {
  if (!String(error).includes('navigation')) throw error;
}
