import { builtinModules, createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Loads Node's built-in modules with `process.getBuiltinModule` (Node 20.16 and later), for an ES module
 * bundle. An `import` of one reads all its properties at once, including lazy ones: streams for `node:fs`,
 * standard input for `node:process`. That takes 10 of the 40 ms in which the command prints its version.
 * For the same reason, only the properties in use become exports.
 */
export const builtinsDirectly: Plugin = {
  name: 'builtins-directly',
  setup(build) {
    const names = builtinModules.filter((name) => !name.startsWith('_') && !name.startsWith('node:'));
    const filter = new RegExp(`^(node:)?(${names.join('|')})$`);
    build.onResolve({ filter }, ({ kind, path, importer }) => {
      // On demand, Node's own import is as quick, and needs no file.
      if (kind === 'dynamic-import') return { path, external: true };
      // Commander uses this to run subcommands as programs, and this command has no such subcommands.
      const isUnused = path.endsWith('child_process') && /[\\/]commander[\\/]/.test(importer);
      const namespace = kind === 'require-call' ? 'builtin-required' : 'builtin';
      return { path: isUnused ? 'unused' : path.replace(/^node:/, ''), namespace };
    });
    build.onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: path === 'unused' ? 'export default {};' : listExports(path),
    }));
    build.onLoad({ filter: /./, namespace: 'builtin-required' }, ({ path }) => ({
      contents: `module.exports = ${builtin(path)};`,
    }));
  },
};

function builtin(name: string): string {
  return `process.getBuiltinModule('node:${name}')`;
}

const require = createRequire(import.meta.url);

/** Returns a module whose unused exports esbuild drops, and with them the reading of a property. */
function listExports(name: string): string {
  const properties = Object.keys(require(`node:${name}`) as object).filter((otherName) =>
    /^[a-z_$][\w$]*$/iu.test(otherName),
  );
  return [
    `const all = /* @__PURE__ */ ${builtin(name)};`,
    'export default all;',
    ...properties.map((property) => `const _${property} = /* @__PURE__ */ (() => all.${property})();`),
    `export { ${properties.map((property) => `_${property} as ${property}`).join(', ')} };`,
  ].join('\n');
}
