import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { findThirdParty, shortNotice } from './third-party.ts';

/** The entry points of a page. */
interface PageSources {
  readonly script: string;
  readonly style: string;
  /** A module that exports `interFaces`, an array of CSS rules. Each rule gets its own element. */
  readonly fonts: string;
}

/** By plugin, since esbuild rejects plugins with further properties. */
const inlinedFiles = new WeakMap<Plugin, ReadonlySet<string>>();

/** Returns the files in the bundles that a plugin has built, which esbuild's metafile does not contain. */
export function listFilesInlinedBy(plugin: Plugin): ReadonlySet<string> {
  return inlinedFiles.get(plugin) ?? new Set();
}

/**
 * Inlines the script, style sheet and fonts of a page into one HTML file. The page's policy allows that
 * script only, and loads nothing.
 */
export function inlinePage({ script, style, fonts }: PageSources, options: BuildOptions): Plugin {
  const inlined = new Set<string>();
  const plugin: Plugin = {
    name: 'inline-page',
    setup({ initialOptions, onLoad }) {
      const root = initialOptions.absWorkingDir ?? process.cwd();
      onLoad({ filter: /[\\/]standalone\.html$/ }, async ({ path }) => {
        const { outputFiles, metafile } = await build({
          ...options,
          entryPoints: [script, style],
          absWorkingDir: root,
          outdir: 'unused',
          write: false,
          metafile: true,
          minify: initialOptions.minify ?? true,
          sourcemap: false,
        });
        const getText = (ending: string): string => {
          const text = outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
          // It would close the element around it.
          if (text === '' || /<\/(?:script|style)/i.test(text))
            throw new Error(`The ${ending} file is empty, or would close its element in the page`);
          return text;
        };
        // In HTML, `<!--` in a script can comment out the code after it. In the code it occurs
        // only in strings and patterns.
        const code = getText('.js').replaceAll('<!--', '\\x3c!--');
        const hash = createHash('sha256').update(code).digest('base64');
        const { elements: faces, files } = await fontElements(join(root, fonts), options);
        for (const file of [...Object.keys(metafile.inputs), ...files]) inlined.add(file);
        const parts: Readonly<Record<string, string>> = {
          'SCRIPT-HASH': `sha256-${hash}`,
          '/* STYLE */': getText('.css'),
          '/* SCRIPT */': code,
          '<!-- FONTS -->': faces,
          // In HTML, `--` would end the comment around it.
          NOTICE: shortNotice(findThirdParty(inlined, root)).replaceAll('--', '- -'),
        };
        const page = await readFile(path, 'utf8');
        return {
          contents: page.replaceAll(
            /SCRIPT-HASH|NOTICE|\/\* (?:STYLE|SCRIPT) \*\/|<!-- FONTS -->/gu,
            (gap) => parts[gap] ?? '',
          ),
          loader: 'copy',
          watchFiles: Object.keys(metafile.inputs).map((file) => join(root, file)),
        };
      });
    },
  };
  inlinedFiles.set(plugin, inlined);
  return plugin;
}

async function fontElements(
  module: string,
  options: BuildOptions,
): Promise<{ readonly elements: string; readonly files: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [module],
    format: 'esm',
    plugins: [],
    write: false,
    metafile: true,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { interFaces } = (await import(`data:text/javascript;base64,${code}`)) as {
    readonly interFaces: readonly string[];
  };
  const elements = interFaces.map((face) => `<style class="font">${face}</style>`).join('\n');
  return { elements, files: Object.keys(metafile.inputs) };
}
