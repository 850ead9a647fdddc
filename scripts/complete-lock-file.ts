/**
 * Adds missing packages to the lock files: `node scripts/complete-lock-file.ts [--check]`.
 *
 * Tools with native code have one optional package for each platform. If a registry lacks some of them, npm
 * omits them from the lock file, and `npm ci` then rejects it on every machine. Their versions are known, and
 * their names contain the platform. Each is downloaded on its own platform only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { root } from './real-editor/paths.ts';

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Record<string, LockedPackage>;

/** The lock file of the project, and that of the site generators, which one test installs. */
const files = ['package-lock.json', 'test/sites/package-lock.json'];
const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const processors = [
  'arm64',
  'x64',
  'arm',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

for (const file of files) complete(file, process.argv.includes('--check'));

function complete(file: string, checkOnly: boolean): void {
  const lock = JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as { packages: Packages };
  const missing = findMissingFrom(lock.packages);
  const names = Object.keys(missing).map((path) => path.replace(/^.*node_modules\//, ''));
  if (names.length === 0) return;
  if (checkOnly) {
    console.error(`${file} lacks ${names.join(', ')}. Run: node scripts/complete-lock-file.ts`);
    process.exitCode = 1;
    return;
  }
  const entries = Object.entries({ ...lock.packages, ...missing });
  // The order that npm uses.
  const packages = Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en')));
  writeFileSync(`${root}${file}`, `${JSON.stringify({ ...lock, packages }, undefined, 2)}\n`);
  console.log(`${file}: added ${names.join(', ')}.`);
}

function findMissingFrom(packages: Packages): Packages {
  const missing: Packages = {};
  for (const [path, of] of Object.entries(packages)) {
    const names = Object.keys(of.optionalDependencies ?? {});
    const beside =
      names.map((name) => getPath(packages, path, name)).find((otherPath) => otherPath !== undefined) ?? path;
    for (const name of names) {
      if (getPath(packages, path, name) !== undefined) continue;
      const folder = beside.slice(0, beside.lastIndexOf('node_modules/'));
      missing[`${folder}node_modules/${name}`] = {
        version: (of.optionalDependencies?.[name] ?? '').replace(/^[\^~=]/, ''),
        optional: true,
        ...(of.dev === true ? { dev: true } : {}),
        ...getPlatform(name),
      };
    }
  }
  return missing;
}

/** Resolves a package from a folder as Node does: in its own `node_modules`, or in one further up. */
function getPath(packages: Packages, from: string, name: string): string | undefined {
  let folder = from;
  while (true) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0));
  }
}

function getPlatform(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = (name.split('/').at(-1) ?? '').split(/[-.]/);
  const os = words.includes('fsevents') ? ['darwin'] : systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  return {
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
    ...(words.includes('gnu') ? { libc: ['glibc'] } : {}),
  };
}
