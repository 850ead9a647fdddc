import type { Frame, Page } from 'playwright-core';
import { patience } from './patience.ts';
import { runCommand } from './workbench.ts';

/** What is seen in a preview. */
export interface Seen {
  readonly title: string;
  readonly sections: readonly string[];
  readonly tasks: readonly string[];
  /** The notice above the picture; empty where there is none. */
  readonly notice: string;
  /** Titles of the parts that are drawn as those of the last good version. */
  readonly stale: readonly string[];
  /** Titles of what the cursor is in. */
  readonly atCursor: readonly string[];
}

/** Waits for the preview: a webview is a frame in a frame, which comes and goes with its tab. */
export async function findPreview(page: Page): Promise<Frame> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    for (const frame of page.frames()) {
      if (await isPreview(frame)) return frame;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No preview was opened.');
}

/** Opens the preview beside the text, as Focus, as a map or as a diagram: by itself it is as the last one was. */
export async function openPreview(page: Page, view: 'focus' | 'map' | 'diagram'): Promise<Frame> {
  await runCommand(page, 'Journey: Open Preview to the Side');
  return showAs(page, view);
}

/** Shows a view in the preview that is open. */
export async function showAs(page: Page, view: 'focus' | 'map' | 'diagram'): Promise<Frame> {
  const frame = await findPreview(page);
  const button = frame.locator(`#view-${view}`);
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  return frame;
}

/** Reads what the preview shows as a diagram now, and has a narrow one show it. Nothing at all where there is none. */
export async function seenIn(page: Page): Promise<Seen> {
  for (const frame of page.frames()) {
    if (await isPreview(frame)) return frame.evaluate(look).catch(() => nothing);
  }
  return nothing;
}

/** Clicks what is drawn of this title. */
export async function clickInPreview(page: Page, title: string): Promise<void> {
  const frame = await findPreview(page);
  const tasks = frame.locator('.jm-task');
  const titles = await tasks.evaluateAll((groups) => groups.map((group) => group.getAttribute('data-title')));
  await tasks.nth(titles.indexOf(title)).locator('rect').first().click();
}

const nothing: Seen = { title: '', sections: [], tasks: [], notice: '', stale: [], atCursor: [] };

async function isPreview(frame: Frame): Promise<boolean> {
  // A frame may go away between two questions.
  return frame
    .locator('.page .toolbar')
    .count()
    .then((count) => count > 0)
    .catch(() => false);
}

/** A function of the page: it sees nothing of this module. */
function look(): Seen {
  if (document.querySelector('#view-focus')?.getAttribute('aria-pressed') === 'true')
    document.querySelector<HTMLButtonElement>('#view-diagram')?.click();
  // Letter by letter what is drawn, not what it was drawn from.
  const labels = (selector: string) =>
    [...document.querySelectorAll(selector)].map(
      (part) => part.querySelector('text.label.middle:not(.unknown-mark)')?.textContent ?? '',
    );
  const banner = document.querySelector<HTMLElement>('#banner');
  return {
    title: document.querySelector('.jm-title')?.textContent ?? '',
    sections: labels('.jm-section'),
    tasks: labels('.jm-task'),
    notice: banner === null || banner.hidden ? '' : (banner.textContent ?? ''),
    stale: labels('.jm-task.stale, .jm-section.stale'),
    atCursor: labels('.at-cursor'),
  };
}
