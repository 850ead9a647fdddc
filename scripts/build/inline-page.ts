import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** The entry points of a page. */
interface PageSources {
  readonly script: string;
  readonly style: string;
  /** A module that exports `interFaces`, an array of CSS rules. Each rule gets its own element. */
  readonly fonts: string;
}

/**
 * Inlines the script, style sheet and fonts of a page into one HTML file. The page's policy allows that
 * script only, and loads nothing.
 */
export function inlinePage({ script, style, fonts }: PageSources, options: BuildOptions): Plugin {
  return {
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
        const textOf = (ending: string): string => {
          const text = outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
          // It would close the element around it.
          if (text === '' || /<\/(?:script|style)/i.test(text))
            throw new Error(`The ${ending} file is empty, or would close its element in the page`);
          return text;
        };
        // In HTML, `<!--` in a script can comment out the code after it. In the code it occurs
        // only in strings and patterns.
        const code = textOf('.js').replaceAll('<!--', '\\x3c!--');
        const hash = createHash('sha256').update(code).digest('base64');
        const parts: Readonly<Record<string, string>> = {
          'SCRIPT-HASH': `sha256-${hash}`,
          '/* STYLE */': textOf('.css'),
          '/* SCRIPT */': code,
          '<!-- FONTS -->': await fontElements(join(root, fonts), options),
        };
        const page = await readFile(path, 'utf8');
        return {
          contents: page.replaceAll(
            /SCRIPT-HASH|\/\* (?:STYLE|SCRIPT) \*\/|<!-- FONTS -->/gu,
            (gap) => parts[gap] ?? '',
          ),
          loader: 'copy',
          watchFiles: Object.keys(metafile.inputs).map((file) => join(root, file)),
        };
      });
    },
  };
}

async function fontElements(module: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [module],
    format: 'esm',
    plugins: [],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { interFaces } = (await import(`data:text/javascript;base64,${code}`)) as {
    readonly interFaces: readonly string[];
  };
  return interFaces.map((face) => `<style class="font">${face}</style>`).join('\n');
}
