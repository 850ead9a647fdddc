import type { BuildOptions, Plugin } from 'esbuild';
import { builtinsDirectly } from './builtins-directly.ts';
import { computed } from './computed.ts';
import { filesOnDemand } from './files-on-demand.ts';
import { importDirectly } from './import-directly.ts';
import { inlinePage } from './inline-page.ts';
import { joinChunks } from './join-chunks.ts';
import { npmEntries } from './npm-entries.ts';
import { onlyJourneyDiagrams, readMarginOnce } from './only-journey-diagrams.ts';

export type TargetName = 'extension' | 'server' | 'preview' | 'cli' | 'api' | 'playground';
/** The products that a build without a target makes. The playground is built on its own. */
export const targetNames: readonly TargetName[] = ['extension', 'server', 'preview', 'cli', 'api'];

export function isTargetName(name: string): name is TargetName {
  return Object.hasOwn(targets, name);
}

const shared: BuildOptions = { bundle: true, legalComments: 'none', logLevel: 'warning' };

/** The extension and the server run on VS Code's own Node: Node 20, since VS Code 1.100. */
const onNode: BuildOptions = {
  ...shared,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
};
const onBrowser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022' };

/** Pages contain their fonts. */
const withFonts: BuildOptions = { ...onBrowser, loader: { '.woff2': 'dataurl' } };

/** For the bundles that check maps. */
const checking: Plugin = computed(/[\\/]new-map-texts\.ts$/);

const drawing: Plugin[] = [onlyJourneyDiagrams, readMarginOnce];

/** The modules that almost every run of the command needs. */
const command = 'packages/cli/src/run.ts';
const check = 'packages/cli/src/check/run-check.ts';

/** The page that `journey walk` and the extension serve: its script and its style. */
const walkPage: BuildOptions = {
  ...onBrowser,
  entryPoints: ['packages/preview/src/walk.ts', 'packages/preview/src/walk.css'],
  format: 'iife',
};

/** The parts of the extension that it loads on demand, by the names of their files. */
const partsOfExtension = {
  client: 'vscode-languageclient/node',
  'markdown-maps': '@journey-maps/markdown/journey-html',
  'desktop-exports': './export/desktop-exports.ts',
  'map-exports': './export/map-exports.ts',
  'message-checks': '../message-checks.ts',
  'report-page': './report-page.ts',
} as const;
const { element, ...modules } = npmEntries;

/** The bundles, by their folder in `dist/`. */
export const targets: Readonly<Record<TargetName, readonly BuildOptions[]>> = {
  extension: [
    {
      ...onNode,
      entryPoints: ['packages/extension/src/node.ts'],
      outfile: 'dist/extension/node.cjs',
      format: 'cjs',
      external: ['vscode'],
      plugins: [filesOnDemand(partsOfExtension)],
      // VS Code answers `require('vscode')` only in files that were loaded by `require`.
      supported: { 'dynamic-import': false },
    },
    {
      ...onNode,
      entryPoints: {
        client: 'vscode-languageclient/node',
        'markdown-maps': 'packages/markdown/src/journey-html.ts',
        'desktop-exports': 'packages/extension/src/export/desktop-exports.ts',
        'map-exports': 'packages/extension/src/export/map-exports.ts',
        'message-checks': 'packages/extension/src/message-checks.ts',
        'report-page': 'packages/extension/src/health/report-page.ts',
      } satisfies Record<keyof typeof partsOfExtension, string>,
      outdir: 'dist/extension',
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      external: ['vscode'],
    },
    {
      ...onNode,
      // The server for assistants, a process of its own.
      entryPoints: ['packages/cli/src/mcp/main.ts'],
      outfile: 'dist/mcp/main.mjs',
      format: 'esm',
      plugins: [builtinsDirectly],
    },
    {
      ...onBrowser,
      entryPoints: ['packages/extension/src/browser.ts'],
      // The root is an ES module package, but VS Code's web host loads only CommonJS, which
      // it recognises by the name.
      outfile: 'dist/extension/browser.cjs',
      format: 'cjs',
      external: ['vscode'],
      conditions: ['browser'],
    },
    {
      ...onBrowser,
      entryPoints: ['packages/markdown/src/markdown.css'],
      outfile: 'dist/extension/markdown.css',
    },
  ],
  server: [
    {
      ...onNode,
      entryPoints: ['packages/server/src/node.ts'],
      outfile: 'dist/server/node.cjs',
      format: 'cjs',
      plugins: [checking],
    },
    {
      ...onBrowser,
      entryPoints: ['packages/server/src/browser.ts'],
      outfile: 'dist/server/browser.js',
      format: 'iife',
      plugins: [checking],
    },
  ],
  preview: [
    {
      ...withFonts,
      entryPoints: ['packages/preview/src/preview.ts', 'packages/preview/src/preview.css'],
      outdir: 'dist/preview',
      format: 'iife',
      plugins: drawing,
    },
    {
      ...shared,
      // A package with the font must include its licence.
      entryPoints: [{ in: 'node_modules/@fontsource-variable/inter/LICENSE', out: 'inter-license.txt' }],
      outdir: 'dist/preview',
      loader: { '': 'copy' },
    },
    {
      ...shared,
      // A self-contained page, into which `journey render --format html` puts a map.
      entryPoints: ['packages/preview/src/export/standalone.html'],
      outdir: 'dist/preview',
      plugins: [
        inlinePage(
          {
            script: 'packages/preview/src/standalone.ts',
            style: 'packages/preview/src/export/standalone.css',
            fonts: 'packages/preview/src/look/inter.ts',
          },
          { ...withFonts, format: 'iife', plugins: drawing },
        ),
      ],
    },
  ],
  cli: [
    {
      ...onNode,
      entryPoints: [
        { in: 'packages/cli/src/main.ts', out: 'main' },
        // A worker thread that checks some of many maps.
        { in: 'packages/cli/src/check/check-worker.ts', out: 'check-worker' },
        // The command as a step of GitHub Actions.
        { in: 'packages/action/src/main.ts', out: 'action' },
      ],
      outdir: 'dist/cli',
      format: 'esm',
      // Lazily imported modules stay separate files, so that no command loads another's code.
      splitting: true,
      chunkNames: 'chunk-[hash]',
      plugins: [
        builtinsDirectly,
        checking,
        importDirectly(['packages/core', 'packages/language', 'packages/server']),
        joinChunks({
          onDemand: [command, check],
          entries: {
            'packages/action/src/main.ts': [command, check],
            'packages/cli/src/check/check-worker.ts': [check],
          },
        }),
      ],
    },
    {
      ...withFonts,
      // The page that `journey preview` serves.
      entryPoints: [
        { in: 'packages/preview/src/live.ts', out: 'live' },
        { in: 'packages/preview/src/export/standalone.css', out: 'live' },
      ],
      outdir: 'dist/cli/page',
      format: 'iife',
      plugins: drawing,
    },
    { ...walkPage, outdir: 'dist/cli/page' },
  ],
  api: [
    {
      ...onBrowser,
      entryPoints: Object.entries(modules).map(([out, source]) => ({ in: source, out })),
      outdir: 'dist/api',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      // Written when the package is assembled: scripts/build/npm-package.ts.
      external: ['./standalone-page.js'],
    },
    {
      ...onBrowser,
      // One file, which a page can load without a bundler.
      entryPoints: [{ in: element, out: 'element' }],
      outdir: 'dist/api',
      format: 'esm',
    },
  ],
  playground: [
    {
      ...onBrowser,
      entryPoints: [
        'packages/playground/src/main.ts',
        'packages/playground/src/page.css',
        // The editor loads while the page already draws.
        { in: 'packages/playground/src/editor/text-view.ts', out: 'editor' },
      ],
      outdir: 'dist/playground',
      format: 'esm',
      splitting: true,
      chunkNames: 'chunk-[hash]',
      // Monaco's icon font.
      loader: { '.ttf': 'file', '.journey': 'text' },
    },
    {
      ...onBrowser,
      // Workers.
      entryPoints: [
        { in: 'packages/server/src/browser.ts', out: 'server' },
        { in: 'node_modules/monaco-editor/esm/vs/editor/editor.worker.js', out: 'editor.worker' },
      ],
      outdir: 'dist/playground',
      format: 'iife',
    },
    {
      ...withFonts,
      // The preview, in a frame of its own.
      entryPoints: ['packages/playground/src/frame.ts', 'packages/playground/src/frame.css'],
      outdir: 'dist/playground',
      format: 'iife',
      plugins: drawing,
    },
    {
      ...shared,
      entryPoints: [
        'packages/playground/src/index.html',
        'packages/playground/src/frame.html',
        'packages/playground/src/icon.svg',
        { in: 'node_modules/@fontsource-variable/inter/LICENSE', out: 'inter-license.txt' },
      ],
      outdir: 'dist/playground',
      loader: { '.html': 'copy', '.svg': 'copy', '': 'copy' },
    },
  ],
};
