import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { listMoves, measurePlaces, type Places } from '../../scripts/real-editor/places.ts';
import { findPreview, openPreview } from '../../scripts/real-editor/preview.ts';
import { focusText, goTo, openFile } from '../../scripts/real-editor/workbench.ts';
import { getLine } from './maps.ts';
import { asInstalled, desktopScenario, soon } from './scenario.ts';

const file = 'colleen-vacuum-cleaner.journey';
const typed = [
  'thought "Will it be here by Friday, before the guests come?"',
  'emotion -1 "uneasy" because "nobody promised a time"',
  'pain no-time "Nobody says when it comes" { severity high; assumption }',
];

for (const view of ['map', 'diagram'] as const) {
  desktopScenario(
    `Typing a thought, an emotion and a pain moves nothing else in the ${view}`,
    'examples',
    async (page, folder, picture) => {
      const text = await readFile(join(folder, file), 'utf8');
      await openFile(page, file);
      await openPreview(page, view);
      await drawn(page, view);
      await focusText(page);
      const line = getLine(text, 'emotion +1 "relieved"');
      await goTo(page, line, 28);
      await (await findPreview(page)).locator('.at-cursor').first().waitFor();
      const frame = await findPreview(page);
      const start = await measurePlaces(frame);
      // The emotion of this step is being typed.
      const isTyped = (part: string) => !(part in start.parts) || part === 'feeling pay colleen';
      let before: Places = start;
      let keys = 0;
      const moves: string[] = [];
      for (const statement of typed) {
        for (const key of ['Enter', ...statement]) {
          await (key === 'Enter' ? page.keyboard.press(key) : page.keyboard.type(key));
          const after = await measurePlaces(frame);
          const moved = listMoves(before, after, isTyped);
          if (moved.length > 0) moves.push(`${key}: ${moved.join('; ')}`);
          before = after;
          keys++;
        }
        // Also measures pending updates.
        if (view === 'map') await written(page, /"([^"]*)"/u.exec(statement)?.[1] ?? '');
        const after = await measurePlaces(frame);
        moves.push(...listMoves(before, after, isTyped));
        before = after;
      }
      await picture('typed');
      console.log(`${view}: ${keys} keys, of which ${moves.length} moved the scroll or another card`);
      expect(moves).toEqual([]);
      if (view === 'diagram') return;
      // When the cursor leaves, the cards get the room that they need.
      await goTo(page, 1);
      await expect.poll(async () => (await findPreview(page)).locator('.growing').count(), soon).toBe(0);
    },
    { settings: { ...asInstalled, 'editor.quickSuggestions': 'off', 'editor.autoClosingQuotes': 'never' } },
  );
}

async function drawn(page: Page, view: 'map' | 'diagram'): Promise<void> {
  const frame = await findPreview(page);
  await frame
    .locator(view === 'map' ? '.map h1' : '.jm-task')
    .first()
    .waitFor();
}

/** Waits until the map has the typed text. When zoomed out, small texts are hidden. */
async function written(page: Page, words: string): Promise<void> {
  const frame = await findPreview(page);
  await frame
    .locator('.map :is(.title, .feeling-words, .facts dd)', { hasText: words })
    .first()
    .waitFor({ state: 'attached' });
}
