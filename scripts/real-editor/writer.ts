import type { Locator, Page } from 'playwright-core';
import { patience } from './patience.ts';

/** A user at the keyboard, with a count of the typed characters. */
export interface Writer {
  /**
   * Returns the number of characters typed by hand, anywhere. Keys without a character, such as Tab
   * and the arrows, don't count.
   */
  readonly typed: () => number;
  /** Types a text at once, since key by key is slow. */
  readonly write: (text: string) => Promise<void>;
  readonly press: (key: string, times?: number) => Promise<void>;
  /** Types the first letters of a completion item, and accepts it. Without letters, waits for the list to open. */
  readonly take: (label: string, letters?: string) => Promise<void>;
  /** Does the same in a quick pick, such as the command palette. */
  readonly answer: (label: string, letters?: string) => Promise<void>;
}

export function writer(page: Page): Writer {
  let typed = 0;
  const write = async (text: string, letterByLetter = false) => {
    typed += [...text].length;
    await (letterByLetter ? page.keyboard.type(text) : page.keyboard.insertText(text));
  };
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const takeFrom = async (list: Locator, label: string, open?: string) => {
    const entries = list.locator('.monaco-list-row');
    const getLabel = (entry: Locator) => entry.locator('.label-name').first().innerText({ timeout: 1000 });
    const isThere = async () => (await entries.locator('.label-name').allInnerTexts()).includes(label);
    await until(`${label} is offered`, isThere, open === undefined ? undefined : () => press(open));
    const focused = list.locator('.monaco-list-row.focused');
    for (let i = 0; i < longestWay && (await getLabel(focused)) !== label; i++) {
      const index = await focused.getAttribute('data-index');
      await press('ArrowDown');
      await until('the next is chosen', async () => (await focused.getAttribute('data-index')) !== index);
    }
    if ((await getLabel(focused)) !== label) throw new Error(`${label} is offered too far below.`);
    await press('Enter');
  };
  return {
    typed: () => typed,
    write: (text) => write(text),
    press,
    take: async (label, letters = '') => {
      await write(letters, true);
      await takeFrom(page.locator('.suggest-widget.visible'), label, 'Control+Space');
    },
    answer: async (label, letters = '') => {
      await write(letters, true);
      await takeFrom(page.locator('.quick-input-widget:visible .quick-input-list'), label);
    },
  };
}

/** The maximum number of arrow presses. A user would rather type a letter than press more often. */
const longestWay = 12;

/** Waits for a condition. If it does not hold after a second, calls `ask`, and again at ever longer intervals. */
async function until(what: string, isSo: () => Promise<boolean>, ask?: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + patience;
  let asked = Date.now();
  let patiently = 1000;
  while (Date.now() < deadline) {
    if (await isSo().catch(() => false)) return;
    if (ask && Date.now() - asked > patiently) {
      await ask();
      asked = Date.now();
      patiently *= 2;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`Timed out waiting until ${what}.`);
}
