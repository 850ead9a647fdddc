/**
 * Measures the extension's own part of VS Code's start, by the editor's own figures: the time to load and call
 * it, from the page *Running Extensions*. Each of ten new windows shows the preview of a README.md, which waits
 * for the extension. Run `npm run package && npm run bench -- activation`. The budget: a median of 50 ms.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { installCodeServer } from '../../../scripts/real-editor/install-code-server.ts';
import { textOfMarkdownPage } from '../../../scripts/real-editor/markdown-page.ts';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { editorHome, root, vsixName } from '../../../scripts/real-editor/paths.ts';
import { activationTime } from '../../../scripts/real-editor/running-extensions.ts';
import { serverProcesses } from '../../../scripts/real-editor/server-processes.ts';
import { startEditor } from '../../../scripts/real-editor/start-editor.ts';
import { openWindow } from '../../../scripts/real-editor/window.ts';
import { openFile, runCommand } from '../../../scripts/real-editor/workbench.ts';

const starts = 10;
const vsix = join(root, vsixName);
if (!existsSync(vsix)) throw new Error(`There is no ${vsixName}. Run npm run package first.`);
const folder = await mkdtemp(join(tmpdir(), 'journey-maps-bench-'));
const home = await mkdtemp(join(tmpdir(), 'journey-maps-bench-home-'));
await writeFile(join(folder, 'README.md'), '# Our shop\n');
const editor = await startEditor({
  entry: await installCodeServer(editorHome, console.log),
  home,
  vsix,
  host: 'node',
});
const browser = await openBrowser();
try {
  const times: number[] = [];
  while (times.length < starts) {
    const page = await openWindow(browser, editor.createUrl(folder));
    await openFile(page, 'README.md');
    await runCommand(page, 'Markdown: Open Preview to the Side');
    // The preview takes the focus as it opens.
    while (!(await textOfMarkdownPage(page)).includes('Our shop')) await sleep(100);
    const time = await activationTime(page, 'Journey Maps');
    times.push(time);
    console.log(`  start ${times.length}: ${time} ms`);
    if (serverProcesses(home).length > 0) throw new Error('A README.md has started the language server.');
    await page.close();
  }
  const { median, p95 } = percentiles(times);
  console.log(`activation with a README.md: median ${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
} finally {
  await browser.close();
  await editor.stop();
  for (const path of [folder, home]) await rm(path, { recursive: true, force: true });
}
