import { join, normalize } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules to load together, by their paths from the root. */
export interface JoinedModules {
  /** The modules that are loaded before each module that is imported on demand. */
  readonly onDemand: readonly string[];
  /** The modules that are loaded before an entry point. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
}

/**
 * Joins small chunks. For each set of entry points and imports on demand, esbuild puts the modules that these
 * share into a file. Node takes about a millisecond to find and link each of these files, and a check would
 * need thirty.
 *
 * This adds imports of the given modules, which are loaded anyway. So everything that they use is shared by
 * all, and esbuild keeps it together.
 */
export function joinChunks({ onDemand, entries }: JoinedModules): Plugin {
  return {
    name: 'join-chunks',
    setup({ initialOptions, onResolve, onLoad, resolve }) {
      const root = initialOptions.absWorkingDir ?? process.cwd();
      const namespace = 'joined';
      onResolve({ filter: /./ }, async ({ kind, path, importer, resolveDir, pluginData }) => {
        if (pluginData === namespace) return undefined;
        const added =
          kind === 'dynamic-import'
            ? onDemand
            : kind === 'entry-point'
              ? entries[normalize(path)]
              : undefined;
        if (added === undefined) return undefined;
        if (kind === 'entry-point') return { path: join(root, path), namespace, pluginData: added };
        const result = await resolve(path, { kind, importer, resolveDir, pluginData: namespace });
        const isOurs = result.errors.length === 0 && result.namespace === 'file' && !result.external;
        return isOurs ? { path: result.path, namespace, pluginData: added } : undefined;
      });
      onLoad({ filter: /./, namespace }, ({ path, pluginData }) => ({
        contents: [
          ...(pluginData as readonly string[]).map((added) => `import ${JSON.stringify(join(root, added))};`),
          `export * from ${JSON.stringify(path)};`,
          ...(/[\\/]node_modules[\\/]/u.test(path) ? defaultOf(path) : []),
        ].join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/**
 * Returns statements that export the default of a package from the registry, if there is one. Our modules have
 * no default exports.
 */
function defaultOf(path: string): readonly string[] {
  return [
    `import * as all from ${JSON.stringify(path)};`,
    `const found = Reflect.get(all, 'default');`,
    'export { found as default };',
  ];
}
