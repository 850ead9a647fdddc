/** What of markdown-it the plugin uses, so that it works with the one of whoever uses it. */
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
  // The library's own types, which only its own rules look into.
  options: never,
  env: never,
  self: {
    renderAttrs(token: Token): string;
    renderToken(tokens: Token[], index: number, options: never): string;
  },
) => string;

/**
 * Lets somebody draw the fenced blocks of the language `journey` that markdown-it finds.
 *
 * @param draw gives HTML; undefined leaves a block the code that it is. `environment` is what whoever renders hands along
 */
export function drawFences<T extends object>(
  markdown: T,
  draw: (text: string, environment: unknown) => string | undefined,
): T {
  // Taken as it is: its own types differ from version to version.
  const { rules } = (markdown as unknown as MarkdownIt).renderer;
  const before = rules['fence'];
  rules['fence'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const isMap = token !== undefined && /^\s*journey(?:\s|$)/u.test(token.info);
    const drawn = isMap ? draw(token.content, env) : undefined;
    // What others said of the block stays: VS Code scrolls by it.
    if (drawn !== undefined && token !== undefined) return `<div${self.renderAttrs(token)}>${drawn}</div>\n`;
    return before === undefined
      ? self.renderToken(tokens, index, options)
      : before(tokens, index, options, env, self);
  };
  return markdown;
}
