import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Imports modules directly where the sources import the index of a package. With code splitting, esbuild loads
 * everything that the index exports to any command, which is twice the code that a check runs.
 *
 * @param indexes the packages by their names, with the paths of their indexes from the root
 */
export function importDirectly(indexes: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'import-directly',
    setup({ initialOptions, onLoad }) {
      const root = initialOptions.absWorkingDir ?? process.cwd();
      const modules = new Map(
        Object.entries(indexes).map(([name, path]) => [name, modulesOf(join(root, path))] as const),
      );
      onLoad({ filter: /[\\/]packages[\\/]\w+[\\/]src[\\/].*\.ts$/, namespace: 'file' }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [name, found] of modules) {
          if (contents.includes(`'${name}'`)) contents = withDirectImports(contents, name, await found);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** The paths of the modules that declare the exports of an index, by their names. */
type Modules = ReadonlyMap<string, string>;

async function modulesOf(index: string): Promise<Modules> {
  const modules = new Map<string, string>();
  const source = await readFile(index, 'utf8');
  for (const [, all, names = '', path = ''] of source.matchAll(
    /^export (?:(\*)|\{([^}]*)\}) from '([^']+)';/gmu,
  )) {
    const file = join(dirname(index), path);
    const exported = all === undefined ? names.split(',') : await declaredIn(file);
    for (const name of exported) modules.set(name.trim(), file);
  }
  return modules;
}

async function declaredIn(file: string): Promise<readonly string[]> {
  const source = await readFile(file, 'utf8');
  return [...source.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gmu)].map(
    ([, name = '']) => name,
  );
}

/** Returns a source that imports from the modules themselves. It imports unknown names as before. */
function withDirectImports(source: string, name: string, modules: Modules): string {
  const imports = new RegExp(`^(import|export) \\{([^}]*)\\} from '${name}';`, 'gmu');
  return source.replaceAll(imports, (_, statement: string, names: string) =>
    names
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '' && !one.startsWith('type '))
      .map((one) => {
        const file = modules.get(one.replace(/ as .*/su, '')) ?? name;
        return `${statement} { ${one} } from ${JSON.stringify(file)};`;
      })
      // The lines of the source stay where they are.
      .join(' '),
  );
}
