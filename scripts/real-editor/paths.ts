import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The root of the workspace, which is the extension itself. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest;

/** Identifies the extension to VS Code. */
export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** The packaged extension, in the root. */
export const vsixName = `${manifest.name}-${manifest.version}.vsix`;

/** Where the real editor is kept, with all it writes. */
export const editorHome = `${root}.vscode-test`;

/** Screenshots and reports, to look at after a run. */
export const artefacts = `${root}artefacts`;
