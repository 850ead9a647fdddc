/** An element of a drawn map. Texts are plain, and escaped where they are written. */
export interface MapElement {
  readonly name: string;
  /** By their names in HTML and SVG. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (MapElement | string)[];
}

/** Creates an element. */
export function createElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (MapElement | string | readonly (MapElement | string)[])[]
): MapElement {
  return { name, attributes, children: children.flat() };
}

/**
 * Writes an element as HTML. Escapes texts and attribute values, so that neither HTML parsers nor the site's
 * template language interprets them.
 */
export function toHtml({ name, attributes, children }: MapElement): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : toHtml(child)));
  return `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

/**
 * The special characters of HTML, and the delimiters of expressions in template languages:
 * `{{ }}` (Vue, Angular, Handlebars, Liquid, Nunjucks), `{ }` (JSX, MDX, Svelte), `@` (Angular, Razor,
 * Blade), `${ }` and `[[ ]]`. As entities they are plain characters to all of these, which look for
 * delimiters before they decode entities.
 */
const special = /[&<>"'`{}@$[\]\\]/gu;

function escapeHtml(text: string): string {
  return text.replaceAll(special, (char) => `&#${char.charCodeAt(0)};`);
}
