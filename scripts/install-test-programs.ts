/**
 * Installs the programs that the scenarios and the tests of the packages download: the real editor and Node 22. They
 * install what is missing themselves, but then nothing else runs. A failure is left to them.
 */
import { findNode } from '../test/packages/find-node.ts';
import { installCodeServer } from './real-editor/install-code-server.ts';
import { editorHome } from './real-editor/paths.ts';

const installations: readonly (() => unknown)[] = [
  () => installCodeServer(editorHome, console.log),
  () => findNode(22),
];
for (const install of installations)
  try {
    await install();
  } catch (error) {
    console.warn(`Left to its test: ${error instanceof Error ? error.message : String(error)}`);
  }
