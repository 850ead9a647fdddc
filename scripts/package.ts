/** Packages `dist/` as an extension: `node scripts/package.ts` writes `journey-maps-VERSION.vsix`. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { delimiter } from 'node:path';
import { listFiles } from '@vscode/vsce';
import { writeExtensionFolder } from './build/extension-folder.ts';
import { root, vsixName } from './real-editor/paths.ts';

/**
 * The maximum size in megabytes. Everyone who opens a map downloads the extension, and a larger
 * one contains unneeded files.
 */
const mostMegabytes = 5;

async function main(): Promise<void> {
  const folder = `${root}dist/vsix`;
  await writeExtensionFolder(folder, root);
  // Everything is bundled, so dependencies are neither collected nor packaged.
  const files = await listFiles({ cwd: folder, packagedDependencies: [] });
  const strange = files.filter((file) => !meant.some((pattern) => pattern.test(file)));
  const absent = needed.filter(
    (file) => !files.some((otherFile) => otherFile.toLowerCase() === file.toLowerCase()),
  );
  if (strange.length > 0) return fail(`These files do not belong in the extension: ${strange.join(', ')}.`);
  if (absent.length > 0) return fail(`The extension lacks ${absent.join(', ')}. Run npm run build first.`);

  const packagePath = `${root}${vsixName}`;
  rmSync(packagePath, { force: true });
  // The command as its users run it, so that all of its checks and warnings count.
  const { status, stdout, stderr } = spawnSync(`vsce package --out ${JSON.stringify(packagePath)}`, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    env: { ...process.env, PATH: [`${root}node_modules/.bin`, process.env['PATH']].join(delimiter) },
  });
  if (status !== 0 || /warning/iu.test(stdout + stderr)) return fail(`vsce package: ${stdout}${stderr}`);
  const megabytes = statSync(packagePath).size / 2 ** 20;
  if (megabytes > mostMegabytes)
    return fail(`${vsixName} has ${megabytes.toFixed(1)} MB, but at most ${mostMegabytes} MB are allowed.`);
  console.log(`${vsixName}: ${files.length} files, ${megabytes.toFixed(2)} MB`);
}

const meant: readonly RegExp[] = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/i,
  /^LICENSE(\.txt)?$/i,
  /^THIRD-PARTY-NOTICES\.txt$/,
  /^language-configuration\.json$/,
  /^dist\/preview\/inter-license\.txt$/,
  /^dist\/(extension|server|preview)\/[\w.-]+\.(js|cjs|css|html)$/,
  /^dist\/mcp\/main\.mjs$/,
  /^skills\/journey-maps\/SKILL\.md$/,
  /^syntaxes\/[\w.-]+\.json$/,
  /^schemas\/[\w.-]+\.json$/,
  /^(icons|images)\/[\w.-]+\.(svg|png)$/,
  /^walkthrough\/[\w.-]+\.(md|svg|png)$/,
];

const needed: readonly string[] = [
  'package.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-NOTICES.txt',
  'language-configuration.json',
  'dist/extension/node.cjs',
  'dist/extension/client.cjs',
  'dist/extension/desktop-exports.cjs',
  'dist/extension/map-exports.cjs',
  'dist/extension/markdown-maps.cjs',
  'dist/extension/message-checks.cjs',
  'dist/extension/report-page.cjs',
  'dist/extension/browser.cjs',
  'dist/extension/markdown.css',
  'dist/mcp/main.mjs',
  'dist/server/node.cjs',
  'dist/server/browser.js',
  'dist/preview/preview.js',
  'dist/preview/preview.css',
  'dist/preview/standalone.html',
  'dist/preview/inter-license.txt',
  'skills/journey-maps/SKILL.md',
  'syntaxes/journey.tmLanguage.json',
  'schemas/journey.config.schema.json',
  'walkthrough/new-map.md',
];

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

await main();
