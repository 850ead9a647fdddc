import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The files that each source file imports or exports from, types included. Paths are relative to the project. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports among all source files of all packages, tests left out. */
export function importGraph(): ImportGraph {
  const files = globSync('packages/*/src/**/*.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'));
  return new Map(
    files.sort().map((file) => {
      const specifiers = listSpecifiersIn(readFileSync(file, 'utf8'), file);
      return [file, specifiers.flatMap((specifier) => resolve(specifier, file) ?? [])];
    }),
  );
}

/** Returns the module names in the static and dynamic imports and the re-exports of a source text. */
export function listSpecifiersIn(text: string, file: string): readonly string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, text).module;
  return [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^(['"])(.*)\1$/u.exec(text.slice(start, end))?.[2];
      return literal === undefined ? [] : [literal];
    }),
  ];
}

/** Returns the groups of files that import each other in a circle, each in alphabetical order (Tarjan's algorithm). */
export function importCycles(graph: ImportGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) lower(file, visit(next));
      else if (open.includes(next)) lower(file, order.get(next) ?? own);
    }
    if (lowest.get(file) === own) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || graph.get(file)?.includes(file) === true) cycles.push(group.sort());
    }
    return lowest.get(file) ?? own;
  };
  const lower = (file: string, to: number) => {
    if (to < (lowest.get(file) ?? 0)) lowest.set(file, to);
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

function resolve(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) {
    const file = normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
    return existsSync(file) ? file : undefined;
  }
  const [, name, subpath = ''] = /^@journey-maps\/([^/]+)(\/.*)?$/u.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = `packages/${name}`;
  const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    readonly exports?: Readonly<Record<string, string>>;
  };
  const target = exports?.[`.${subpath}`];
  return target === undefined ? undefined : normalize(join(folder, target)).replaceAll('\\', '/');
}
