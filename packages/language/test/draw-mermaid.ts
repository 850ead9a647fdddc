import type { Page } from 'playwright-core';

/**
 * Returns Mermaid's drawing of a text: the shapes with geometry and colour and the texts with positions, in
 * document order. It omits invisible parts: ids, the description for screen readers (a map has its own), and
 * the fallback texts for SVG readers without HTML.
 *
 * @throws Mermaid's error for an invalid text
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
    const texts: string[] = [];
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
        texts.push([name, ...attributes].join(' '));
      }
      const isText = ['text', 'foreignObject', 'title'].includes(name);
      // Consecutive spaces look like one.
      if (isText) texts.push(JSON.stringify(element.textContent?.replaceAll(/[\n ]+/gu, ' ').trim()));
      else for (const child of element.children) visit(child);
    };
    for (const root of document.body.children) visit(root);
    return texts;
  }, text);
}

/** Returns the accessible title and description of the last drawing; empty if Mermaid wrote none. */
export async function readAccessibleTexts(
  page: Page,
): Promise<{ readonly title: string; readonly description: string }> {
  return page.evaluate(() => {
    const getText = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    return { title: getText('svg > title'), description: getText('svg > desc') };
  });
}
