import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Removes the parts of Mermaid that a journey never needs: the other diagrams and layout engines, which it
 * imports on demand. Mermaid has no entry point for journeys alone. All of it is 5.4 MB, this is 0.7 MB.
 */
export const onlyJourneyDiagrams: Plugin = {
  name: 'only-journey-diagrams',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, importer, path }) => {
      const onDemand = kind === 'dynamic-import' && /[\\/]mermaid[\\/]dist[\\/]/.test(importer);
      if (!onDemand || path.includes('/journeyDiagram-')) return undefined;
      return { path, namespace: 'left-out' };
    });
    build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({
      // Throws if it is used, rather than drawing nothing.
      contents: `throw new Error(${JSON.stringify(`${path} is not part of this preview`)});`,
    }));
  },
};

/**
 * Makes Mermaid draw a journey in about half the time. For each task, Mermaid copies its whole configuration
 * only to read one margin that is already available. Fails if a new version of Mermaid has other code there,
 * so that a maintainer checks it.
 */
export const readMarginOnce: Plugin = {
  name: 'read-margin-once',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]mermaid[\\/]dist[\\/].*[\\/]journeyDiagram-\w+\.mjs$/ },
      async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source.replace(copyOfConfiguration, 'const conf2 = conf;$1');
        if (contents === source)
          return { errors: [{ text: 'Mermaid has changed: is read-margin-once still needed?' }] };
        return { contents, loader: 'js' };
      },
    );
  },
};

const copyOfConfiguration = /const conf2 = getConfig\(\)\.journey;(\s+const _self = this;)/;
