import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Imports modules directly where the sources import an index of a package. With code splitting, esbuild loads
 * everything that the index exports to any command, which is twice the code that a check runs.
 *
 * @param packages the paths of the packages from the root
 */
export function importDirectly(packages: readonly string[]): Plugin {
  return {
    name: 'import-directly',
    setup({ initialOptions, onLoad }) {
      const root = initialOptions.absWorkingDir ?? process.cwd();
      const modules = new Map(
        packages
          .flatMap((path) => listIndexes(join(root, path)))
          .map(([name, index]) => [name, listModules(index)] as const),
      );
      onLoad({ filter: /[\\/]packages[\\/]\w+[\\/]src[\\/].*\.ts$/, namespace: 'file' }, async ({ path }) => {
        let contents = await readFile(path, 'utf8');
        for (const [name, otherModules] of modules) {
          if (contents.includes(`'${name}'`))
            contents = withDirectImports(contents, name, await otherModules);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** Returns the indexes of a package by the names with which the sources import them. */
function listIndexes(folder: string): readonly (readonly [name: string, path: string])[] {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly exports: Readonly<Record<string, string>>;
  };
  return Object.entries(exports)
    .filter(([, path]) => path.endsWith('/index.ts'))
    .map(([way, path]) => [`${name}${way.slice(1)}`, join(folder, path)]);
}

/** The paths of the modules that declare the exports of an index, by their names. */
type Modules = ReadonlyMap<string, string>;

async function listModules(index: string): Promise<Modules> {
  const modules = new Map<string, string>();
  const source = await readFile(index, 'utf8');
  for (const [, all, names = '', path = ''] of source.matchAll(
    /^export (?:(\*)|\{([^}]*)\}) from '([^']+)';/gmu,
  )) {
    const file = join(dirname(index), path);
    const exported = all === undefined ? names.split(',') : await listDeclaredIn(file);
    for (const name of exported) modules.set(name.trim(), file);
  }
  return modules;
}

async function listDeclaredIn(file: string): Promise<readonly string[]> {
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
      .map((otherName) => otherName.trim())
      .filter((otherName) => otherName !== '' && !otherName.startsWith('type '))
      .map((otherName) => {
        const file = modules.get(otherName.replace(/ as .*/su, '')) ?? name;
        return `${statement} { ${otherName} } from ${JSON.stringify(file)};`;
      })
      // The lines of the source stay where they are.
      .join(' '),
  );
}
