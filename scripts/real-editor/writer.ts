import type { Locator, Page } from 'playwright-core';
import { patience } from './patience.ts';

/** Somebody at the keyboard, and how many characters they typed. */
export interface Writer {
  /** Characters typed by hand, wherever they went. Keys that type none, such as Tab and the arrows, do not count. */
  readonly typed: () => number;
  /** Types a text, at once: key by key it takes long. */
  readonly write: (text: string) => Promise<void>;
  readonly press: (key: string, times?: number) => Promise<void>;
  /** Types the first letters of what is then offered in the editor, and takes it. Without letters it is waited for. */
  readonly take: (label: string, letters?: string) => Promise<void>;
  /** The same in a list that asks a question, such as the command palette. */
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
    const labelOf = (entry: Locator) => entry.locator('.label-name').first().innerText({ timeout: 1000 });
    const isThere = async () => (await entries.locator('.label-name').allInnerTexts()).includes(label);
    await until(`${label} is offered`, isThere, open === undefined ? undefined : () => press(open));
    const focused = list.locator('.monaco-list-row.focused');
    for (let i = 0; i < longestWay && (await labelOf(focused)) !== label; i++) {
      const index = await focused.getAttribute('data-index');
      await press('ArrowDown');
      await until('the next is chosen', async () => (await focused.getAttribute('data-index')) !== index);
    }
    if ((await labelOf(focused)) !== label) throw new Error(`${label} is offered too far below.`);
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

/** Nobody presses the arrow more often than this where a letter would do. */
const longestWay = 12;

/** Waits for what must come; where it does not come by itself in a second, it is asked for, and then ever more seldom. */
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
  throw new Error(`It did not come that ${what}.`);
}
