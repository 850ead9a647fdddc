import type { Page } from 'playwright-core';

/**
 * What Mermaid draws of a text, in a page that has Mermaid: each shape with its geometry and colour, and each text with
 * its place, in their order. Left out are what nobody sees: ids, the description for screen readers (a map has its own),
 * and the texts for readers of SVG that know no HTML.
 *
 * @throws what Mermaid says of a text that it refuses
 */
export async function drawMermaid(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(async (source) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        initialize(config: object): void;
        render(id: string, text: string): Promise<{ svg: string }>;
      };
    };
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true });
    const { svg } = await mermaid.render('picture', source);
    document.body.innerHTML = svg;
    const invisible = new Set(['style', 'desc', 'defs', 'marker', 'g', 'switch']);
    const geometry = [
      ...[
        'viewBox',
        'x',
        'y',
        'width',
        'height',
        'cx',
        'cy',
        'r',
        'rx',
        'x1',
        'y1',
        'x2',
        'y2',
        'd',
        'transform',
      ],
      ...['fill', 'class', 'font-size', 'font-weight', 'visibility'],
    ];
    const found: string[] = [];
    const visit = (element: Element): void => {
      const name = element.localName;
      const isOwnTitle = name === 'title' && element.parentElement?.localName === 'svg';
      if (['style', 'desc', 'defs'].includes(name) || isOwnTitle) return;
      if (name === 'switch' && element.firstElementChild?.localName === 'foreignObject')
        return visit(element.firstElementChild);
      if (!invisible.has(name)) {
        const attributes = geometry.flatMap((key) => {
          const value = element.getAttribute(key);
          return value === null ? [] : `${key}=${value}`;
        });
        found.push([name, ...attributes].join(' '));
      }
      const isText = ['text', 'foreignObject', 'title'].includes(name);
      // Blanks in a row are one to the eye.
      if (isText) found.push(JSON.stringify(element.textContent?.replaceAll(/[\n ]+/gu, ' ').trim()));
      else for (const child of element.children) visit(child);
    };
    for (const root of document.body.children) visit(root);
    return found;
  }, text);
}

/** What screen readers announce of the picture that was drawn last; empty for what Mermaid left out. */
export async function readAccessibleTexts(
  page: Page,
): Promise<{ readonly title: string; readonly description: string }> {
  return page.evaluate(() => {
    const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    return { title: textOf('svg > title'), description: textOf('svg > desc') };
  });
}
