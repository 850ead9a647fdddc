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

/** The id of the extension in VS Code. */
export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** The packaged extension, in the root. */
export const vsixName = `${manifest.name}-${manifest.version}.vsix`;

/** The folder of the real editor and all its files. */
export const editorHome = `${root}.vscode-test`;

/** The folder for screenshots and reports of a run. */
export const artefacts = `${root}artefacts`;
