import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absoluteLinks } from './absolute-links.ts';
import { bundleTypes } from './bundle-types.ts';
import { highlighters, npmEntries } from './npm-entries.ts';
import { getAddress, type Project, readProject } from './project.ts';
import { replaceFolder } from './replace-folder.ts';

/** The files that the package takes unchanged, and their paths in it. */
const parts: Readonly<Record<string, string>> = {
  LICENSE: 'LICENSE',
  'CHANGELOG.md': 'CHANGELOG.md',
  'THIRD-PARTY-NOTICES.txt': 'THIRD-PARTY-NOTICES.txt',
  'skills/journey-maps/SKILL.md': 'skills/journey-maps/SKILL.md',
  'llms.txt': 'llms.txt',
  schemas: 'schemas',
  'syntaxes/journey.tmLanguage.json': 'syntaxes/journey.tmLanguage.json',
  'dist/api': 'dist/api',
  'dist/cli': 'dist/cli',
  'dist/server/node.cjs': 'dist/server/node.cjs',
  'dist/preview/standalone.html': 'dist/preview/standalone.html',
  'dist/preview/inter-license.txt': 'dist/preview/inter-license.txt',
  'dist/extension/markdown.css': 'markdown.css',
  'editors/vim': 'editors/vim',
  'editors/emacs': 'editors/emacs',
  'packages/tree-sitter-journey/grammar.js': 'editors/tree-sitter/grammar.js',
  'packages/tree-sitter-journey/package.json': 'editors/tree-sitter/package.json',
  'packages/tree-sitter-journey/tree-sitter.json': 'editors/tree-sitter/tree-sitter.json',
  'packages/tree-sitter-journey/src': 'editors/tree-sitter/src',
  'packages/tree-sitter-journey/queries': 'editors/tree-sitter/queries',
  ...Object.fromEntries(
    highlighters
      .flatMap((name) => [`${name}.js`, `${name}.d.ts`])
      .map((file) => [`packages/highlighting/${file}`, `highlighting/${file}`]),
  ),
};

/**
 * Assembles the npm package: the command, the API with its types, and the files that other tools read.
 * Everything is bundled, so it has no dependencies. On an error, the target folder stays unchanged.
 *
 * @param target the folder to replace, such as `dist/npm`
 * @throws if something is not built yet
 */
export async function writeNpmPackage(target: string, root: string): Promise<void> {
  const absent = Object.keys(parts).filter((part) => !existsSync(join(root, part)));
  if (absent.length > 0) throw new Error(`Missing: ${absent.join(', ')}. Run npm run build first.`);
  const project = readProject(root);
  await replaceFolder(target, async (folder) => {
    for (const [from, to] of Object.entries(parts))
      cpSync(join(root, from), join(folder, to), { recursive: true });
    write(folder, 'package.json', `${JSON.stringify(readManifest(project, root), null, 2)}\n`);
    const readme = readFileSync(join(root, 'packages/api/README.md'), 'utf8');
    write(folder, 'README.md', absoluteLinks(readme, project, 'packages/api'));
    write(folder, 'bin/journey.js', startScript(root));
    chmodSync(join(folder, 'bin/journey.js'), 0o755);
    const page = readFileSync(join(root, 'dist/preview/standalone.html'), 'utf8');
    write(folder, 'dist/api/standalone-page.js', `export const page = ${JSON.stringify(page)};\n`);
    await bundleTypes(npmEntries, join(folder, 'dist/api'), root);
  });
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Returns the script that starts the command. In the package, it is nearer to the bundle. */
function startScript(root: string): string {
  const script = readFileSync(join(root, 'packages/cli/bin/journey.js'), 'utf8');
  const inRepository = '../../../dist/cli/main.js';
  if (!script.includes(inRepository))
    throw new Error(`packages/cli/bin/journey.js does not load ${inRepository}`);
  return script.replace(inRepository, '../dist/cli/main.js');
}

function readManifest(project: Project, root: string): object {
  const { engines } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
    readonly engines: object;
  };
  const address = getAddress(project);
  const modules = Object.keys(npmEntries).map((name) => [
    name === 'index' ? '.' : `./${name}`,
    { types: `./dist/api/${name}.d.ts`, default: `./dist/api/${name}.js` },
  ]);
  return {
    name: project.name,
    version: project.version,
    description: project.description,
    keywords: project.keywords,
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
    repository: { type: 'git', url: `git+${address}.git` },
    license: project.licence,
    type: 'module',
    sideEffects: ['**/*.css', './bin/**', './dist/cli/**', './dist/api/element.js'],
    engines,
    bin: { 'journey-maps': 'bin/journey.js', journey: 'bin/journey.js' },
    types: './dist/api/index.d.ts',
    exports: {
      ...Object.fromEntries(modules),
      ...Object.fromEntries(
        highlighters.map((name) => [
          `./${name}`,
          { types: `./highlighting/${name}.d.ts`, default: `./highlighting/${name}.js` },
        ]),
      ),
      './markdown.css': './markdown.css',
      './schemas/*': './schemas/*',
      './syntaxes/*': './syntaxes/*',
      './package.json': './package.json',
    },
  };
}
