import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { collectSeen, openPreview, showAs } from '../../scripts/real-editor/preview.ts';
import { counts } from '../../scripts/real-editor/problems.ts';
import { openFile } from '../../scripts/real-editor/workbench.ts';

import { desktopScenario, scenario, soon } from './scenario.ts';

scenario('Colleen: no error, and her stages and steps are drawn', 'examples', async (page, folder) => {
  const name = 'colleen-vacuum-cleaner.journey';
  await openFile(page, name);
  await openPreview(page, 'diagram');

  const text = await readFile(join(folder, name), 'utf8');
  const stages = listTitles(text, 'stage');
  const steps = listTitles(text, 'step');
  await expect
    .poll(() => collectSeen(page), soon)
    .toMatchObject({ title: 'Replacing a broken vacuum cleaner' });
  const seen = await collectSeen(page);
  expect(seen.sections).toEqual(stages);
  // A stage without steps is drawn as a task.
  expect(seen.tasks.filter((title) => steps.includes(title))).toEqual(steps);
  expect(seen.tasks.filter((title) => !steps.includes(title) && !stages.includes(title))).toEqual([]);
  expect(seen.notice).toBe('');

  expect(await counts(page)).not.toMatch(/error/i);
});

desktopScenario('Ctrl+K V opens the preview', 'examples', async (page) => {
  await openFile(page, 'bank-account.journey');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
  await showAs(page, 'diagram');
  await expect.poll(async () => (await collectSeen(page)).tasks.length, soon).toBeGreaterThan(3);
});

/** Returns the titles of the statements with this keyword, read from the text without our parser. */
function listTitles(text: string, keyword: 'stage' | 'step'): readonly string[] {
  return [...text.matchAll(new RegExp(`^ +${keyword} [^"\\n]*"([^"\\n]*)"`, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}
