/**
 * The modules that programs import from the npm package, by their name in `dist/api/`: `index` is
 * `journey-maps`, and any other name is a subpath such as `journey-maps/markdown-it`.
 * A new subpath is a line here. Its module must run in browsers, and `tsc -b` must write its types.
 */
export const npmEntries = {
  index: 'packages/api/src/index.ts',
  'markdown-it': 'packages/markdown/src/journey-markdown-it.ts',
  rehype: 'packages/markdown/src/journey-rehype.ts',
  element: 'packages/element/src/journey-map.ts',
} as const satisfies Readonly<Record<string, string>>;

/** The highlighters for which the npm package has a definition, by its name in `packages/highlighting` and its subpath. */
export const highlighters: readonly string[] = ['highlightjs', 'monaco', 'prism', 'shiki'];
