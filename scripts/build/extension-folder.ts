import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absoluteLinks } from './absolute-links.ts';
import { readProject } from './project.ts';
import { replaceFolder } from './replace-folder.ts';

/** The files of the extension, by their paths in the repository. */
const parts: readonly string[] = [
  'dist/extension',
  'dist/server',
  'dist/preview',
  'syntaxes',
  'schemas',
  'icons',
  'walkthrough',
  'language-configuration.json',
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
];

/** The keys of the root manifest that concern the workspace and not the extension. */
const ofWorkspace = ['private', 'workspaces', 'scripts', 'devDependencies', 'allowScripts'];

/**
 * Assembles the extension in a folder, which `vsce package` packs without any flag. Its page on the Marketplace
 * is `packages/extension/README.md`, with absolute links.
 *
 * @throws if something is not built yet
 */
export async function writeExtensionFolder(target: string, root: string): Promise<void> {
  const absent = parts.filter((part) => !existsSync(join(root, part)));
  if (absent.length > 0) throw new Error(`Missing: ${absent.join(', ')}. Run npm run build first.`);
  const project = readProject(root);
  await replaceFolder(target, (folder) => {
    for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
    const text = (path: string, from: string) =>
      absoluteLinks(readFileSync(join(root, path), 'utf8'), project, from);
    writeFileSync(join(folder, 'README.md'), text('packages/extension/README.md', 'packages/extension'));
    writeFileSync(join(folder, 'CHANGELOG.md'), text('CHANGELOG.md', ''));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    const own = Object.entries(manifest).filter(([key]) => !ofWorkspace.includes(key));
    // Without this list, vsce warns that it packs everything.
    const { vscode } = manifest['engines'] as { readonly vscode: string };
    const packed = {
      ...Object.fromEntries(own),
      engines: { vscode },
      files: ['*.md', '*.txt', 'LICENSE', '*.json', '*/**'],
    };
    writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  });
}
