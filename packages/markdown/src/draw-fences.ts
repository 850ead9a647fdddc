/** The parts of markdown-it that the plugin uses, so that it works with the site's own version. */
interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

interface Token {
  readonly info: string;
  readonly content: string;
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

/**
 * Replaces the rendering of fenced `journey` blocks in markdown-it.
 *
 * @param draw returns HTML, or undefined to leave the block as code. `environment` is the second argument of
 * `render`.
 */
export function drawFences<T extends object>(
  markdown: T,
  draw: (text: string, environment: unknown) => string | undefined,
): T {
  // Cast, since the library's own types differ between versions.
  const { rules } = (markdown as unknown as MarkdownIt).renderer;
  const before = rules['fence'];
  rules['fence'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const isMap = token !== undefined && /^\s*journey(?:\s|$)/u.test(token.info);
    const drawn = isMap ? draw(token.content, env) : undefined;
    // Keep the attributes that others have set: VS Code needs them for scrolling.
    if (drawn !== undefined && token !== undefined) return `<div${self.renderAttrs(token)}>${drawn}</div>\n`;
    return before === undefined
      ? self.renderToken(tokens, index, options)
      : before(tokens, index, options, env, self);
  };
  return markdown;
}
