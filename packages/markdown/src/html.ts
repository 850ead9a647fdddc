/** A piece of HTML that was made by `html`: texts in it are escaped. */
export interface Html {
  readonly html: string;
}

/** Makes an element. Texts and values of attributes are escaped: nothing that is handed in is read as HTML. */
export function html(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly (Html | string)[]
): Html {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.html));
  return { html: `<${name}${written.join('')}>${inside.join('')}</${name}>` };
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`);
}
