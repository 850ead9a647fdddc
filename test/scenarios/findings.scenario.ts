import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openProblems, type Problem, problems } from '../../scripts/real-editor/problems.ts';
import { goTo, newLineBelow, openFile, save, selectLine, type } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, getLine } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const bikes = { 'bike.journey': bikeMap };

desktopScenario(
  'A stage without a touchpoint is found, until it has one',
  bikes,
  async (page, _, picture) => {
    const rule = 'stage-without-touchpoint';
    await openFile(page, 'bike.journey');
    await openProblems(page);
    // Behind the second stage, in the journey.
    const end = bikeMap.split('\n').length - 2;
    await newLineBelow(page, end);
    await type(page, '  stage ride "Rides home" {\n    owner shop\n  }');
    await goTo(page, 1);
    await expect
      .poll(() => hasFinding(page, rule), soon)
      // The formatter puts an empty line between the stages.
      .toMatchObject([{ file: 'bike.journey', at: `Ln ${end + 2}, Col 3` }]);
    await picture('found');
    await newLineBelow(page, end + 3);
    await type(page, '    touchpoint "Call a day later" { channel phone }');
    await expect.poll(() => hasFinding(page, rule), soon).toEqual([]);
  },
);

desktopScenario(
  'A pain point without an owner is found, until it has one',
  bikes,
  async (page, _, picture) => {
    const rule = 'pain-without-owner';
    await openFile(page, 'bike.journey');
    await openProblems(page);
    const step = getLine(bikeMap, 'emotion 0');
    await newLineBelow(page, step);
    await type(page, '      pain queue "The queue is too long" {\n        severity high\n      }');
    await goTo(page, 1);
    await expect
      .poll(() => hasFinding(page, rule), soon)
      .toMatchObject([{ file: 'bike.journey', severity: 'error', at: `Ln ${step + 1}, Col 7` }]);
    await picture('found');
    await newLineBelow(page, step + 2);
    await type(page, '        owner shop');
    await expect.poll(() => hasFinding(page, rule), soon).toEqual([]);
  },
);

scenario(
  'A persona renamed in one file is missed in the file that imports it',
  folderOfTwo(),
  async (page, _, picture) => {
    const rule = 'unresolved-reference';
    await openFile(page, 'buying.journey');
    await openProblems(page);
    await openFile(page, 'people.journey');
    await selectLine(page, 1);
    await type(page, 'persona annika "Anna" { primary }');
    await expect
      .poll(() => hasFinding(page, rule), soon)
      .toMatchObject([{ file: 'buying.journey', severity: 'error', at: 'Ln 6, Col 11' }]);
    await picture('missed');
    await save(page);
    await selectLine(page, 1);
    await type(page, 'persona anna "Anna" { primary }');
    await expect.poll(() => hasFinding(page, rule), soon).toEqual([]);
  },
);

/** Returns the findings of a rule. Other findings of the small map don't matter here. */
async function hasFinding(page: Page, rule: string): Promise<readonly Problem[]> {
  return (await problems(page)).filter(({ code }) => code === rule);
}

function folderOfTwo(): Readonly<Record<string, string>> {
  const [persona, ...rest] = bikeMap.split('\n');
  return {
    'people.journey': `${persona}\n`,
    'buying.journey': ['import "./people.journey"', ...rest].join('\n'),
  };
}
