import type { Plugin } from 'esbuild';

/**
 * Leaves modules out of a CommonJS bundle that it imports on demand: another build puts them into files of their
 * own beside it. esbuild splits only ES modules, and VS Code's Markdown preview would wait for all of the code.
 *
 * @param files the modules as the sources import them, by the names of the files without `.cjs`
 */
export function filesOnDemand(files: Readonly<Record<string, string>>): Plugin {
  const names = new Map(Object.entries(files).map(([name, module]) => [module, name]));
  return {
    name: 'files-on-demand',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ kind, path }) => {
        const name = kind === 'dynamic-import' ? names.get(path) : undefined;
        return name === undefined ? undefined : { path: `./${name}.cjs`, external: true };
      });
    },
  };
}
