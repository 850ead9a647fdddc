/**
 * Takes the screenshots for README, docs and the walkthrough in a real VS Code: `npm run package && node
 * scripts/picture.ts`. They show an example with a finding beside the preview, the preview alone, and
 * the whole map as exported.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installCodeServer } from './real-editor/install-code-server.ts';
import { openBrowser } from './real-editor/open-browser.ts';
import { editorHome, root, vsixName } from './real-editor/paths.ts';
import { findPreview } from './real-editor/preview.ts';
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
  const page = await openWindow(browser, editor.createUrl(folder));
  await openFile(page, map);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Journey: Open Preview to the Side');
  const preview = await findPreview(page);
  await preview.locator('.focus-strip').waitFor();
  await page.keyboard.press('Control+Shift+M');
  await page.getByText('pain-without-owner').first().waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFile(page, map);
  await goTo(page, 1);
  await goTo(page, line);
  await page.locator('.squiggly-error').first().waitFor();
  await preview.locator('.focus-view .at-cursor').first().waitFor();
  await page.keyboard.press('Control+J');
  await page.locator('.part.panel').waitFor({ state: 'hidden' });
  await mkdir(join(root, 'docs/images'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs/images/editor.png') });

  const frame = await preview.frameElement();
  await frame.screenshot({ path: join(root, 'walkthrough/preview.png') });

  const html = join(folder, 'map.html');
  const command = join(root, 'packages/cli/bin/journey.js');
  execFileSync(process.execPath, [
    command,
    'render',
    join(root, 'examples', map),
    '--format',
    'html',
    '-o',
    html,
  ]);
  const whole = await browser.newPage({ viewport: { width: 2040, height: 2200 } });
  await whole.goto(pathToFileURL(html).href);
  await whole.locator('.map h1').waitFor();
  await whole.locator('.map').screenshot({ path: join(root, 'docs/images/map.png') });
} finally {
  await browser.close();
  await editor.stop();
  await rm(folder, { recursive: true, force: true });
}
