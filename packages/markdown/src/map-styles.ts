/**
 * The style of each part of a drawn map. Elements have it as an attribute: a map then looks right without a
 * style sheet, and the styles that a site has for tables of its own give way. `markdown.css` has the same
 * rules, for sites whose policy forbids styles in attributes.
 */
export const mapStyles = {
  '.journey figure': { margin: '1em 0', 'overflow-x': 'auto' },
  '.journey figcaption': { 'font-weight': '600' },
  '.journey table': {
    display: 'table',
    width: '100%',
    margin: '0',
    'border-collapse': 'collapse',
    'table-layout': 'fixed',
  },
  '.journey :is(th, td)': {
    padding: '4px 8px',
    border: '1px solid rgb(128 128 128 / 40%)',
    'text-align': 'start',
    'vertical-align': 'top',
    'overflow-wrap': 'anywhere',
  },
  '.journey .journey-curve': { padding: '0' },
  '.journey .journey-curve svg': { display: 'block', width: '100%', height: '90px' },
  '.journey ul': { margin: '0', 'padding-inline-start': '1.2em' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Returns the styles of a part for its attribute; later ones override earlier ones. */
export function createStyle(
  ...parts: readonly (keyof typeof mapStyles | Readonly<Record<string, string>>)[]
): string {
  const merged: Readonly<Record<string, string>> = Object.assign(
    {},
    ...parts.map((part) => (typeof part === 'string' ? mapStyles[part] : part)),
  );
  return writeDeclarations(merged).join(';');
}

/** Returns all styles as a style sheet. */
export function writeStyleSheet(): string {
  return Object.entries(mapStyles)
    .map(
      ([selector, style]) =>
        `${selector} {\n${writeDeclarations(style, ': ')
          .map((line) => `  ${line};\n`)
          .join('')}}\n`,
    )
    .join('\n');
}

function writeDeclarations(style: Readonly<Record<string, string>>, colon = ':'): string[] {
  return Object.entries(style).map(([property, value]) => property + colon + value);
}
