/** The parts of markdown-it that the plugin uses, so that it works with the site's own version. */
interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

interface Token {
  readonly info: string;
  readonly content: string;
  /** The lines of the block, counted from 0. */
  readonly map?: readonly [number, number] | null;
}

type RenderRule = (
  tokens: Token[],
  index: number,
  // The library's own types, which only its own rules need.
  options: never,
  env: never,
  self: {
    renderAttrs(token: Token): string;
    renderToken(tokens: Token[], index: number, options: never): string;
  },
) => string;

/** A block of a page. */
export interface Fence {
  readonly text: string;
  /** The second argument of `render`, which depends on the site. */
  readonly environment: unknown;
  /** The line of the page on which the block begins, counted from 1; undefined if it is unknown. */
  readonly line: number | undefined;
}

/** Replaces the rendering of fenced `journey` blocks in markdown-it. */
export function drawFences<T extends object>(markdown: T, draw: (fence: Fence) => string | undefined): T {
  // Cast, since the library's own types differ between versions.
  const { rules } = (markdown as unknown as MarkdownIt).renderer;
  const before = rules['fence'];
  rules['fence'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const isMap = token !== undefined && /^\s*journey(?:\s|$)/u.test(token.info);
    // The fence itself is the line before the text.
    const line = token?.map ? token.map[0] + 2 : undefined;
    const drawn = isMap ? draw({ text: token.content, environment: env, line }) : undefined;
    // Keep the attributes that others have set: VS Code needs them for scrolling. Vue leaves the content of an
    // element with `v-pre` alone; others ignore it.
    if (drawn !== undefined && token !== undefined)
      return `<div${self.renderAttrs(token)} v-pre>${drawn}</div>\n`;
    return before === undefined
      ? self.renderToken(tokens, index, options)
      : before(tokens, index, options, env, self);
  };
  return markdown;
}
