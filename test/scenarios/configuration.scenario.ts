import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openProblems, type Problem, problems } from '../../scripts/real-editor/problems.ts';
import { goTo, newLineBelow, openFile, selectLine, type } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, getLine } from './maps.ts';
import { scenario, soon } from './scenario.ts';

const configuration = '{\n  "rules": {\n    "pain-without-owner": "error"\n  }\n}\n';

scenario(
  'A configuration takes effect while it is typed, and its mistakes are found',
  { 'bike.journey': bikeMap, 'journey.config.json': configuration },
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    await newLineBelow(page, getLine(bikeMap, 'emotion 0'));
    await type(page, '      pain "The queue is too long"');
    // Missing parts of a pain point are reported when the cursor has left it.
    await goTo(page, 1);
    await expect.poll(() => levels(page), soon).toEqual(['error']);

    await openFile(page, 'journey.config.json');
    await selectLine(page, 3);
    await type(page, '    "pain-without-owner": "info"');
    await expect.poll(() => levels(page), soon).toEqual(['info']);

    await selectLine(page, 3);
    await type(page, '    "pain-without-ownr": "off"');
    await expect
      .poll(() => mistakes(page), soon)
      .toContain('No rule is called `pain-without-ownr`: did you mean `pain-without-owner`?');
    // VS Code's own message, from the schema.
    await expect.poll(() => mistakes(page), soon).toContain('Property pain-without-ownr is not allowed.');
    await picture('mistaken');

    await selectLine(page, 3);
    await type(page, '    "pain-without-owner": "off"');
    await expect.poll(() => mistakes(page), soon).toEqual([]);
    await expect.poll(() => levels(page), soon).toEqual([]);
  },
);

/** Returns the severities of pain points without an owner. */
async function levels(page: Page): Promise<readonly string[]> {
  return (await problems(page)).filter(isPain).map(({ severity }) => severity);
}

function isPain({ code }: Problem): boolean {
  return code === 'pain-without-owner';
}

async function mistakes(page: Page): Promise<readonly string[]> {
  return (await problems(page))
    .filter(({ file }) => file === 'journey.config.json')
    .map(({ message }) => message);
}
