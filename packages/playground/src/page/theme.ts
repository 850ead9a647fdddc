import { Emitter, type Event } from '@journey-maps/core/text';
import type { Theme } from '../editor/themes.ts';
import { getElement } from './element.ts';

const key = 'journey-theme';

/** The theme of the page, which follows the system until the user switches. */
export interface PageTheme {
  readonly current: () => Theme;
  readonly onChange: Event<Theme>;
}

/** Shows the theme of the page, and the button that switches it. */
export function createPageTheme(): PageTheme {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const changed = new Emitter<Theme>();
  let chosen = readStoredTheme();
  const current = (): Theme => chosen ?? (dark.matches ? 'dark' : 'light');
  const show = (): void => {
    document.documentElement.dataset['theme'] = current();
    changed.fire(current());
  };
  dark.addEventListener('change', show);
  getElement('theme', HTMLButtonElement).addEventListener('click', () => {
    chosen = current() === 'dark' ? 'light' : 'dark';
    storeTheme(chosen);
    show();
  });
  show();
  return { current, onChange: changed.event };
}

function readStoredTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'dark' || stored === 'light' ? stored : undefined;
  } catch {
    // The browser keeps nothing for this page.
    return undefined;
  }
}

function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The browser keeps nothing for this page, so the choice is lost when the page closes.
  }
}
