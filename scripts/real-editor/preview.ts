import type { Frame, Page } from 'playwright-core';
import { patience } from './patience.ts';
import { runCommand } from './workbench.ts';

/** The visible contents of a preview. */
export interface Seen {
  readonly title: string;
  readonly sections: readonly string[];
  readonly tasks: readonly string[];
  /** The notice above the picture; empty without one. */
  readonly notice: string;
  /** The titles of parts that are drawn from the last valid version. */
  readonly stale: readonly string[];
  /** The titles of parts at the cursor. */
  readonly atCursor: readonly string[];
}

/** Waits for the preview and returns its frame. A webview is a frame inside a frame, and exists as long as its tab. */
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

/** Opens the preview beside the text in this view. Otherwise it opens in the last view. */
export async function openPreview(page: Page, view: 'focus' | 'map' | 'diagram'): Promise<Frame> {
  await runCommand(page, 'Journey: Open Preview to the Side');
  return showAs(page, view);
}

/** Switches the open preview to a view. */
export async function showAs(page: Page, view: 'focus' | 'map' | 'diagram'): Promise<Frame> {
  const frame = await findPreview(page);
  const button = frame.locator(`#view-${view}`);
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  return frame;
}

/** Reads the diagram of the preview, and switches a narrow preview to it. Returns empty values without a preview. */
export async function collectSeen(page: Page): Promise<Seen> {
  for (const frame of page.frames()) {
    if (await isPreview(frame)) return frame.evaluate(look).catch(() => nothing);
  }
  return nothing;
}

/** Clicks the task with this title. */
export async function clickInPreview(page: Page, title: string): Promise<void> {
  const frame = await findPreview(page);
  const tasks = frame.locator('.jm-task');
  const titles = await tasks.evaluateAll((groups) => groups.map((group) => group.getAttribute('data-title')));
  await tasks.nth(titles.indexOf(title)).locator('rect').first().click();
}

const nothing: Seen = { title: '', sections: [], tasks: [], notice: '', stale: [], atCursor: [] };

async function isPreview(frame: Frame): Promise<boolean> {
  // A frame may disappear between two calls.
  return frame
    .locator('.page .toolbar')
    .count()
    .then((count) => count > 0)
    .catch(() => false);
}

/** Runs in the page, so it cannot use anything of this module. */
function look(): Seen {
  if (document.querySelector('#view-focus')?.getAttribute('aria-pressed') === 'true')
    document.querySelector<HTMLButtonElement>('#view-diagram')?.click();
  // Reads the drawn text and not its source.
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
