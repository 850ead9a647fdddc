import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { artefacts, root } from '../../../scripts/real-editor/paths.ts';

/** A generator of documentation sites, with a small site in `test/sites/`. */
export interface Generator {
  readonly name: string;
  /** The folder of its pages. */
  readonly pages: string;
  /** The folder of the built site. */
  readonly output: string;
  /** The arguments of Node that build the site in the current folder. */
  readonly command: readonly string[];
  /** The texts to try: each of them, or each sixth where a build is slow. */
  readonly every: 1 | 6;
  /** True if it replaces quotes, dashes and dots by typographic ones. */
  readonly isTypographic?: true;
  /** Returns true in the page once its scripts have started. */
  readonly isReady: () => boolean;
}

/** VitePress is a dependency of the tests. Its pages become components of Vue. */
export const vitepress: Generator = {
  name: 'vitepress',
  pages: '.',
  output: '.vitepress/dist',
  command: [join(root, 'node_modules/vitepress/bin/vitepress.js'), 'build'],
  every: 1,
  isReady: () =>
    document.querySelector<Element & { __vue_app__?: unknown }>('#app')?.__vue_app__ !== undefined,
};

/** The generators that only this test installs, from the lock file of `test/sites/`. */
export const others: readonly Generator[] = [
  {
    name: 'docusaurus',
    pages: 'docs',
    output: 'build',
    command: ['../node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build'],
    every: 6,
    isReady: () => document.documentElement.dataset['hasHydrated'] === 'true',
  },
  {
    name: 'astro',
    pages: 'src/pages',
    output: 'dist',
    command: ['../node_modules/astro/bin/astro.mjs', 'build'],
    every: 6,
    isTypographic: true,
    isReady: () => document.readyState === 'complete',
  },
  {
    name: 'eleventy',
    pages: '.',
    output: '_site',
    command: ['../node_modules/@11ty/eleventy/cmd.cjs'],
    every: 1,
    isReady: () => document.readyState === 'complete',
  },
];

/** In the project, so that the sites resolve VitePress as usual. */
const folder = join(artefacts, 'sites');

/** Copies the sites, and installs our package for them, and the generators from the lock file if they are needed. */
export async function prepareSites(needsGenerators: boolean): Promise<void> {
  const [installed, lock] = ['node_modules/installed-lock.json', 'package-lock.json'].map((file) =>
    join(folder, file),
  );
  if (installed === undefined || lock === undefined) return;
  cpSync(join(root, 'test/sites'), folder, { recursive: true });
  const isInstalled = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8');
  if (needsGenerators && !isInstalled) {
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    cpSync(lock, installed);
  }
  const own = join(folder, 'node_modules/journey-maps');
  rmSync(own, { recursive: true, force: true });
  await build({
    entryPoints: {
      'markdown-it': join(root, 'packages/markdown/src/journey-markdown-it.ts'),
      rehype: join(root, 'packages/markdown/src/journey-rehype.ts'),
    },
    outdir: own,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
  });
  writeFileSync(
    join(own, 'package.json'),
    JSON.stringify({
      name: 'journey-maps',
      version: '0.0.0',
      type: 'module',
      exports: { './markdown-it': './markdown-it.js', './rehype': './rehype.js' },
    }),
  );
}

/**
 * Builds a site.
 *
 * @param pages the texts of its pages by their names
 * @returns the folder of the built site
 */
export async function buildSite(
  { name, pages: place, output, command }: Generator,
  pages: Readonly<Record<string, string>>,
): Promise<string> {
  const site = join(folder, name);
  for (const old of [output, '.docusaurus', '.astro'])
    rmSync(join(site, old), { recursive: true, force: true });
  for (const [page, text] of Object.entries(pages)) {
    const file = join(site, place, `${page}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await run(process.execPath, command, site);
  return join(site, output);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  await promisify(execFile)(program, args, { cwd, env: { ...process.env, ...quiet } });
}
