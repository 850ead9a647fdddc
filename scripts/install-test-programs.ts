/**
 * Installs the programs that tests download: the real editor, the generators of sites, and Node 22. A test installs
 * what is missing, but nothing else can run on its core in the meantime. A failure is left to that test.
 */
import { prepareSites } from '../packages/markdown/test/build-site.ts';
import { findNode } from '../test/packages/find-node.ts';
import { installCodeServer } from './real-editor/install-code-server.ts';
import { editorHome } from './real-editor/paths.ts';

const installations: readonly (() => unknown)[] = [
  () => installCodeServer(editorHome, console.log),
  () => prepareSites(true),
  () => findNode(22),
];
for (const install of installations)
  try {
    await install();
  } catch (error) {
    console.warn(`Left to its test: ${error instanceof Error ? error.message : String(error)}`);
  }
