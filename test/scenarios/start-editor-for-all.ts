import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/real-editor/chromium.ts';
import { installCodeServer } from '../../scripts/real-editor/install-code-server.ts';
import { editorHome, root, vsixName } from '../../scripts/real-editor/paths.ts';
import { startEditor } from '../../scripts/real-editor/start-editor.ts';
import { editorsPerHost, type ScenarioEditor } from './editors.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The editors of this extension host, one for each worker. */
    editors: readonly ScenarioEditor[];
    /** The extension host: `desktop` or `web`. */
    host: string;
  }
}

/** Starts the editors of an extension host, with the packaged extension installed as a user does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findChromium();
  const vsix = join(root, vsixName);
  if (!existsSync(vsix)) throw new Error(`There is no ${vsixName}. Run npm run package first.`);
  const entry = await installCodeServer(editorHome, console.log);
  const host = project.name === 'web' ? 'web' : 'node';
  const started = await Promise.all(
    Array.from({ length: editorsPerHost }, async () => {
      const home = await mkdtemp(join(tmpdir(), 'journey-editor-'));
      return { home, editor: await startEditor({ entry, home, vsix, host, settings: plainTyping }) };
    }),
  );
  project.provide(
    'editors',
    await Promise.all(
      started.map(async ({ editor: { address, settingsFile } }) => ({
        address,
        settingsFile,
        settings: await readFile(settingsFile, 'utf8'),
      })),
    ),
  );
  project.provide('host', project.name);
  return async () => {
    for (const { home, editor } of started) {
      await editor.stop();
      await rm(home, { recursive: true, force: true });
    }
  };
}

/** Settings that prevent the editor from changing typed text, and animations from moving anything. */
const plainTyping = {
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoIndent': 'none',
  'editor.quickSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.wordBasedSuggestions': 'off',
  'editor.minimap.enabled': false,
  // A file that an earlier scenario had open must open as if for the first time.
  'workbench.editor.restoreViewState': false,
  'files.autoSave': 'off',
};
