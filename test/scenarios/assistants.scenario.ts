import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../../scripts/real-editor/paths.ts';
import { openFile, runCommand } from '../../scripts/real-editor/workbench.ts';
import { bikeMap } from './maps.ts';
import { desktopScenario, soon } from './scenario.ts';

const rows = '.quick-input-widget:visible .quick-input-list .monaco-list-row';

desktopScenario(
  'The editor lists our server for assistants, and starts it',
  { 'bike.journey': bikeMap },
  async (page, _, picture) => {
    await openFile(page, 'bike.journey');
    await expect.poll(() => listedServer(page), soon).toContain('Stopped');
    await picture('listed');
    await page.locator(rows, { hasText: 'Journey Maps' }).click();
    await page.locator(rows, { hasText: 'Start Server' }).first().click();
    await expect.poll(() => listedServer(page), soon).toContain('Running');
    await picture('running');
    await page.keyboard.press('Escape');
  },
  // Without assistants, the editor has no servers for them.
  { settings: { 'chat.disableAIFeatures': false }, inNewWindow: true },
);

/** Opens the list of the servers for assistants, and returns our entry with its state; empty without one. */
async function listedServer(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  await runCommand(page, 'MCP: List Servers');
  const { mcpServerDefinitionProviders } = (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly contributes: { readonly mcpServerDefinitionProviders: readonly { readonly label: string }[] };
    }
  ).contributes;
  const label = mcpServerDefinitionProviders[0]?.label ?? '';
  const entry = page.locator(rows, { hasText: label }).first();
  await entry.waitFor({ timeout: 3000 }).catch(() => undefined);
  return (await entry.isVisible()) ? entry.innerText() : '';
}
