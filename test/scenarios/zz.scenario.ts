import { expect } from 'vitest';
import { findPreview, seenIn } from '../../scripts/real-editor/preview.ts';
import { reloadWindow } from '../../scripts/real-editor/window.ts';
import { openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { bikeMap, preview } from './maps.ts';
import { scenario, soon, useBrowser } from './scenario.ts';
useBrowser();
scenario('zz reload', { 'bike.journey': bikeMap }, async (page) => {
  page.on('console', m => { if (/journey|preview/i.test(m.text())) console.log('CONSOLE', m.text().slice(0, 200)); });
  await openFile(page, 'bike.journey');
  await runCommand(page, preview);
  let frame = await findPreview(page);
  await expect.poll(() => seenIn(page), soon).toMatchObject({ title: 'Buying a bike' });
  await frame.locator('#zoom-in').click();
  for (const wait of [0, 300, 1000, 3000]) {
    await new Promise(r => setTimeout(r, wait));
    const before = await frame.locator('#zoom-reset').textContent();
    await reloadWindow(page);
    await expect.poll(() => seenIn(page), soon).toMatchObject({ title: 'Buying a bike' });
    frame = await findPreview(page);
    console.log('WAIT', wait, before, await frame.locator('#zoom-reset').textContent());
    await new Promise(r => setTimeout(r, 1500));
    console.log('   later', await frame.locator('#zoom-reset').textContent());
    await frame.locator('#zoom-in').click();
  }
});
