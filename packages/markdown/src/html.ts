/** A piece of HTML that was made by `html`: texts in it are escaped. */
export interface Html {
  readonly html: string;
}

/**
 * Makes an element. Texts and values of attributes are escaped: nothing that is handed in is read as HTML, nor as a
 * template by what a site puts its pages through afterwards.
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
 * The characters of HTML, and those that begin or end an expression in a template language: `{{ }}` (Vue, Angular,
 * Handlebars, Liquid, Nunjucks), `{ }` (JSX, MDX, Svelte), `@` (Angular, Razor, Blade), `${ }` and `[[ ]]`. As entities
 * they are characters to every one of them: each looks for its delimiters before it reads entities.
 */
const special = /[&<>"'`{}@$[\]\\]/gu;

function escaped(text: string): string {
  return text.replaceAll(special, (char) => `&#${char.charCodeAt(0)};`);
}
