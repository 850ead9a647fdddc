import { execFileSync } from 'node:child_process';
import { cpSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { findLibreOffice } from '../../../scripts/find-libreoffice.ts';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { chooseFor, differencesFromAccepted, toAccept } from '../../preview/test/accepted-pictures.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('the slides of the examples look in LibreOffice as they were accepted', async () => {
  const folder = temporaryFolder({});
  const examples = join(import.meta.dirname, '../../../examples');
  cpSync(examples, folder, { recursive: true });
  const browser = await openBrowser();
  const canvasPage = await browser.newPage();
  const different: string[] = [];
  // Empathy maps have no slides.
  const maps = globSync('*.journey', { cwd: examples }).filter((map) =>
    /^journey /mu.test(readFileSync(join(examples, map), 'utf8')),
  );
  for (const map of chooseFor(maps.sort(), 1)) {
    const name = basename(map, '.journey');
    const args = ['render', map, '--format', 'pptx', '-o', `${name}.pptx`];
    expect(await runInProcess(folder, args)).toMatchObject({ code: 0 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    for (const [command, ...rest] of [
      [
        findLibreOffice(),
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        `${name}.pptx`,
      ],
      ['pdftoppm', '-r', '72', '-png', `${name}.pdf`, `${name}-slide`],
    ] as const)
      execFileSync(command, rest, { cwd: folder, stdio: 'pipe' });
    const slides = readdirSync(folder)
      .filter((file) => file.startsWith(`${name}-slide`))
      .sort()
      .map((file) => readFileSync(join(folder, file)));
    expect(slides.length).toBeGreaterThan(1);
    different.push(...(await differencesFromAccepted(`${name} slides`, slides, canvasPage)));
  }
  await browser.close();
  expect(different, toAccept).toEqual([]);
}, 1_800_000);
