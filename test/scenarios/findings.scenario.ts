import { expect } from 'vitest';
import { openProblems, problems } from '../../scripts/real-editor/problems.ts';
import { newLineBelow, openFile, save, selectLine, type } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, lineOf } from './maps.ts';
import { scenario, soon, useBrowser } from './scenario.ts';

useBrowser();

scenario(
  'A stage without a touchpoint is found, until it has one',
  { 'bike.journey': bikeMap },
  async (page) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    // After the end of the second stage, in the journey.
    const end = bikeMap.split('\n').length - 2;
    await newLineBelow(page, end);
    await type(page, '  stage ride "Rides home" {\n    owner shop\n  }');
    await expect
      .poll(() => problems(page), soon)
      .toMatchObject([
        { file: 'bike.journey', code: 'stage-without-touchpoint', at: `Ln ${end + 1}, Col 3` },
      ]);
    await newLineBelow(page, end + 2);
    await type(page, '    touchpoint "Call a day later" { channel phone }');
    await noProblems(page);
  },
);

scenario(
  'A pain point without an owner is found, until it has one',
  { 'bike.journey': bikeMap },
  async (page) => {
    await openFile(page, 'bike.journey');
    await openProblems(page);
    const step = lineOf(bikeMap, 'emotion 0');
    await newLineBelow(page, step);
    await type(page, '      pain queue "The queue is too long" {\n        severity high\n      }');
    await expect
      .poll(() => problems(page), soon)
      .toMatchObject([
        { file: 'bike.journey', severity: 'error', code: 'pain-without-owner', at: `Ln ${step + 1}, Col 7` },
      ]);
    await newLineBelow(page, step + 2);
    await type(page, '        owner shop');
    await noProblems(page);
  },
);

scenario(
  'A persona renamed in one file is missed in the file that imports it',
  folderOfTwo(),
  async (page) => {
    await openFile(page, 'buying.journey');
    await openProblems(page);
    await openFile(page, 'people.journey');
    await selectLine(page, 1);
    await type(page, 'persona annika "Anna" { primary }');
    await expect
      .poll(async () => (await problems(page)).filter(({ severity }) => severity === 'error'), soon)
      .toMatchObject([{ file: 'buying.journey', code: 'unresolved-reference', at: `Ln 6, Col 11` }]);
    await save(page);
    await selectLine(page, 1);
    await type(page, 'persona anna "Anna" { primary }');
    await noProblems(page);
  },
);

async function noProblems(page: Parameters<typeof problems>[0]): Promise<void> {
  await expect.poll(() => problems(page), soon).toEqual([]);
}

function folderOfTwo(): Readonly<Record<string, string>> {
  const [persona, ...rest] = bikeMap.split('\n');
  return {
    'people.journey': `${persona}\n`,
    'buying.journey': ['import "./people.journey"', ...rest].join('\n'),
  };
}
