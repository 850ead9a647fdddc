import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/**
 * Replaces modules with their results, which the product then needn't compute. Each export of such a module is a
 * function without parameters, and its result is plain data.
 *
 * @param filter matches the paths of the modules
 */
export function computed(filter: RegExp): Plugin {
  return {
    name: 'computed',
    setup({ onLoad }) {
      onLoad({ filter }, async ({ path }) => {
        const exports = (await import(pathToFileURL(path).href)) as Readonly<Record<string, () => unknown>>;
        const lines = Object.entries(exports).map(
          ([name, compute]) =>
            `const ${name}_ = ${JSON.stringify(compute())};\nexport const ${name} = () => ${name}_;`,
        );
        return { contents: lines.join('\n') };
      });
    },
  };
}
