import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';

/**
 * Bundles the declarations of entries, each into one self-contained file, from the output of `tsc -b`.
 * Shared types stay in files beside them.
 *
 * @param entries the sources by their name in the target: `{ index: 'packages/api/src/index.ts' }`
 * @param target the folder for `index.d.ts` and the others
 * @throws if a declaration is missing
 */
export async function bundleTypes(
  entries: Readonly<Record<string, string>>,
  target: string,
  root: string,
): Promise<void> {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [`${name}.d`, getDeclaration(join(root, source), root)]),
  );
  const bundle = await rolldown({
    input,
    plugins: [declarationsOfPackages(root), dts({ dtsOnly: true, generator: 'oxc', tsconfig: false })],
    // Types that a package outside this project declares would be a dependency.
    external: () => false,
    onLog: (level, log) => {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  await bundle.write({
    dir: target,
    format: 'es',
    chunkFileNames: 'types.d.ts',
    entryFileNames: '[name].ts',
  });
  await bundle.close();
}

/** Finds the declarations of our sources and packages. */
function declarationsOfPackages(root: string): Plugin {
  return {
    name: 'declarations-of-packages',
    resolveId: {
      // The plugin for declarations would choose the sources.
      order: 'pre',
      handler: (source, importer) => {
        if (source.startsWith('@journey-maps/')) return getDeclaration(getSource(source, root), root);
        if (importer === undefined || !source.startsWith('.')) return null;
        const path = resolve(dirname(importer), source.replace(/(?:\.d)?\.ts$/u, '.d.ts'));
        return existsSync(path) ? path : null;
      },
    },
  };
}

/** Returns the source that a subpath of a package exports. */
function getSource(specifier: string, root: string): string {
  const [, name = '', ...rest] = specifier.split('/');
  const folder = join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string>>;
  };
  const source = exports[rest.length === 0 ? '.' : `./${rest.join('/')}`];
  if (source === undefined) throw new Error(`${specifier} is not exported.`);
  return join(folder, source);
}

/** Returns the file that `tsc -b` writes for a source: `.tsbuild/core/index.d.ts`. */
function getDeclaration(source: string, root: string): string {
  const [, name = '', rest = ''] = /packages[/\\]([^/\\]+)[/\\]src[/\\](.*)\.ts$/u.exec(source) ?? [];
  const path = join(root, '.tsbuild', name, `${rest}.d.ts`);
  if (!existsSync(path)) throw new Error(`Missing: ${path}. Run tsc -b first.`);
  return path;
}
