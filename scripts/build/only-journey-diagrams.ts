import type { Plugin } from 'esbuild';

/**
 * Leaves out of Mermaid what a journey never needs: the other diagrams and layout engines, which it imports on demand.
 * It has no entry for journey alone. The whole is 5.4 MB, and this 0.7 MB.
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
      // Fails where it is used, rather than drawing nothing.
      contents: `throw new Error(${JSON.stringify(`${path} is not part of this preview`)});`,
    }));
  },
};
