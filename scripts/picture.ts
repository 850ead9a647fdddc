/**
 * Takes the pictures of README and docs in a real VS Code: `npm run package && node scripts/picture.ts`. It shows an example with a flaw made
 * in it, and the preview beside it, zoomed out so that a whole stage is seen; then the same as a map.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCodeServer } from './real-editor/install-code-server.ts';
import { openBrowser } from './real-editor/open-browser.ts';
import { editorHome, root, vsixName } from './real-editor/paths.ts';
import { findPreview, seenIn } from './real-editor/preview.ts';
import { startEditor } from './real-editor/start-editor.ts';
import { openWindow } from './real-editor/window.ts';
import { goTo, openFile, runCommand } from './real-editor/workbench.ts';

const map = 'colleen-vacuum-cleaner.journey';
const folder = await mkdtemp(join(tmpdir(), 'journey-maps-picture-'));
await cp(join(root, 'examples'), folder, { recursive: true });
const text = await readFile(join(folder, map), 'utf8');
const pain = /^( *)pain [^\n]*\{\n *owner [^\n]*\n/m.exec(text);
if (!pain) throw new Error('The example has no pain point with an owner on its first line.');
await writeFile(join(folder, map), text.replace(pain[0], pain[0].replace(/\n *owner [^\n]*\n/, '\n')));
const line = text.slice(0, pain.index).split('\n').length;

const editor = await startEditor({
  entry: await installCodeServer(editorHome, console.log),
  home: join(editorHome, 'picture'),
  vsix: join(root, vsixName),
  host: 'node',
  settings: {
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'off',
    'breadcrumbs.enabled': false,
    'editor.stickyScroll.enabled': false,
    'editor.fontSize': 13,
    'workbench.colorTheme': 'Default Light Modern',
  },
});
const browser = await openBrowser();
try {
  const page = await openWindow(browser, editor.urlOf(folder));
  await openFile(page, map);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Journey: Open Preview to the Side');
  const preview = await findPreview(page);
  await preview.locator('.jm-task').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  await page.getByText('pain-without-owner').first().waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFile(page, map);
  await goTo(page, 1);
  await goTo(page, line);
  await page.locator('.squiggly-error').first().waitFor();
  while ((await seenIn(page)).atCursor.length === 0) await page.waitForTimeout(50);
  // Last, since the keyboard is the page's from then on.
  for (let i = 0; i < 3; i++) await preview.locator('#zoom-out').click();
  await mkdir(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs/images/editor.png') });

  await runCommand(page, 'View: Toggle Panel Visibility');
  await preview.locator('#zoom-reset').click();
  await preview.locator('#view-map').click();
  await preview.locator('.map h1').waitFor();
  for (let i = 0; i < 2; i++) await preview.locator('#zoom-out').click();
  await page.screenshot({ path: join(root, 'docs/images/map.png') });
} finally {
  await browser.close();
  await editor.stop();
  await rm(folder, { recursive: true, force: true });
}
