import { dirname, resolve } from 'node:path';
import { expect, inject } from 'vitest';
import { textOfMarkdownPage } from '../../scripts/real-editor/markdown-page.ts';
import { activationTime } from '../../scripts/real-editor/running-extensions.ts';
import { serverProcesses } from '../../scripts/real-editor/server-processes.ts';
import { openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { bikeMap } from './maps.ts';
import { desktopScenario, scenario, soon } from './scenario.ts';

const readme = '# Our shop\n\nThe maps are in this folder.\n';
const files = { 'README.md': readme, 'bike.journey': bikeMap };

/** Returns the processes of our server in this worker's editor. */
function servers(): readonly string[] {
  const settings = inject('editors')[Number(process.env['VITEST_POOL_ID']) - 1]?.settingsFile ?? '';
  return serverProcesses(resolve(dirname(settings), '../..'));
}

desktopScenario(
  'A Markdown preview starts no server, and a map starts one',
  files,
  async (page, _, picture) => {
    await openFile(page, 'README.md');
    await runCommand(page, 'Markdown: Open Preview to the Side');
    await expect.poll(() => textOfMarkdownPage(page), soon).toMatch(/^Our shop\s/);
    // The preview waits for the extension, and so does this page.
    expect(await activationTime(page, 'Journey Maps')).toBeGreaterThanOrEqual(0);
    // The server of an earlier window ends soon; one of this window would stay.
    await expect.poll(servers, soon).toEqual([]);
    await picture('without a server');
    await openFile(page, 'bike.journey');
    await expect.poll(() => servers().length, soon).toBe(1);
  },
  { inNewWindow: true },
);

scenario(
  'A Markdown preview draws a map without a server',
  { 'README.md': `${readme}\n\`\`\`journey\n${bikeMap}\`\`\`\n` },
  async (page) => {
    await openFile(page, 'README.md');
    await runCommand(page, 'Markdown: Open Preview to the Side');
    await expect.poll(() => textOfMarkdownPage(page), soon).toContain('Looks around');
    await expect.poll(() => textOfMarkdownPage(page), soon).toContain('Showroom');
    if (inject('host') === 'desktop') await expect.poll(servers, soon).toEqual([]);
  },
  { inNewWindow: true },
);
