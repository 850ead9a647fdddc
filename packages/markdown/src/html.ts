/** A piece of HTML from `html`, whose texts are escaped. */
export interface Html {
  readonly html: string;
}

/**
 * Makes an element. Escapes texts and attribute values, so that neither HTML parsers nor the site's template
 * language interprets them.
 */
export function html(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Html | string | readonly (Html | string)[])[]
): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.flat().map((child) => (typeof child === 'string' ? escaped(child) : child.html));
  return { html: `<${name}${written.join('')}>${inside.join('')}</${name}>` };
}

/**
 * The special characters of HTML, and the delimiters of expressions in template languages:
 * `{{ }}` (Vue, Angular, Handlebars, Liquid, Nunjucks), `{ }` (JSX, MDX, Svelte), `@` (Angular, Razor,
 * Blade), `${ }` and `[[ ]]`. As entities they are plain characters to all of these, which look for
 * delimiters before they decode entities.
 */
const special = /[&<>"'`{}@$[\]\\]/gu;

function escaped(text: string): string {
  return text.replaceAll(special, (char) => `&#${char.charCodeAt(0)};`);
}
