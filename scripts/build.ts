/**
 * Bundles the products into `dist/`: `node scripts/build.ts [--watch] [--development] [TARGET …]`.
 * Without a target it builds all of them. A missing entry is an error.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, context, build as esbuild, type Metafile } from 'esbuild';
import { listFilesInlinedBy } from './build/inline-page.ts';
import { isTargetName, type TargetName, targetNames, targets } from './build/targets.ts';
import { findThirdParty, noticesText } from './build/third-party.ts';
import { root } from './real-editor/paths.ts';

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const watch = args.includes('--watch');
  const production = !watch && !args.includes('--development');
  const named = args.filter((arg) => !arg.startsWith('--'));
  const unknown = named.filter((name) => !isTargetName(name));
  if (unknown.length > 0) {
    console.error(`There is no target ${unknown.join(', ')}. Choose from: ${targetNames.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const chosen = named.length > 0 ? named.filter(isTargetName) : targetNames;
  if (watch) {
    await Promise.all(chosen.flatMap((name) => targets[name]).map((options) => watchOne(options)));
    return;
  }
  const results = await Promise.all(chosen.map((name) => buildTarget(name, production)));
  for (const line of results.flatMap(({ lines }) => lines).sort()) console.log(line);
  const packages = findThirdParty(new Set(results.flatMap(({ inputs }) => inputs)), root);
  // The playground is published on its own, so it has notices of its own.
  if (chosen.length === 1 && chosen[0] === 'playground')
    writeFileSync(`${root}dist/playground/third-party-notices.txt`, noticesText(packages));
  // The notices of the project name the packages in all bundles.
  if (named.length === 0) writeFileSync(`${root}THIRD-PARTY-NOTICES.txt`, noticesText(packages));
}

interface Built {
  /** The sizes of the files. */
  readonly lines: readonly string[];
  /** The bundled files. */
  readonly inputs: readonly string[];
}

async function buildTarget(name: TargetName, production: boolean): Promise<Built> {
  // Chunks have a hash in their name, so old ones would stay and be packaged.
  rmSync(`dist/${name}`, { recursive: true, force: true });
  const results = await Promise.all(
    targets[name].map((options) => esbuild({ ...options, ...mode(production), metafile: true })),
  );
  const plugins = targets[name].flatMap(({ plugins: all = [] }) => all);
  return {
    lines: results.flatMap(({ metafile }) => sizes(metafile)),
    inputs: [
      ...results.flatMap(({ metafile }) => Object.keys(metafile.inputs)),
      ...plugins.flatMap((plugin) => [...listFilesInlinedBy(plugin)]),
    ],
  };
}

async function watchOne(options: BuildOptions): Promise<void> {
  const watched = await context({ ...options, ...mode(false), logLevel: 'info' });
  await watched.watch();
}

function mode(production: boolean): BuildOptions {
  return { minify: production, sourcemap: production ? false : 'linked' };
}

function sizes(metafile: Metafile): string[] {
  return Object.entries(metafile.outputs)
    .filter(([file]) => !file.endsWith('.map'))
    .map(([file, { bytes }]) => `${(bytes / 1024).toFixed(0).padStart(6)} KB  ${file}`);
}
