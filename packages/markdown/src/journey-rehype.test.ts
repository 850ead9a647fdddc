import { expect, it } from 'vitest';
import { journeyHtml } from './journey-html.ts';
import { rehypeJourney } from './journey-rehype.ts';
import type { SiteProblem } from './site-options.ts';
import type { HastElement, HastNode } from './to-hast.ts';

const map = 'journey j "J" { stage "S" { step "T" { emotion +1; pain "{{ 1 }} <b>" } } }\n';

function element(tagName: string, properties: Record<string, unknown>, ...children: HastNode[]): HastElement {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string): HastNode => ({ type: 'text', value });
const plain = (value: string, language = 'language-journey'): HastElement =>
  element('pre', {}, element('code', { className: [language] }, text(value)));
const page = (...children: HastNode[]): HastElement =>
  element('main', {}, element('section', {}, ...children));

/** Returns the visible text of a tree. */
function shown(node: HastNode): string {
  return node.type === 'text' ? node.value : node.children.map(shown).join('');
}

function drawn(block: HastElement, options?: Parameters<typeof rehypeJourney>[0]): HastNode | undefined {
  const tree = page(block);
  rehypeJourney(options)(tree, { path: '/site/docs/a.md' });
  return (tree.children[0] as HastElement).children[0];
}

it.each([
  ['plain', plain(map)],
  [
    'in other spellings of its class',
    element('pre', {}, element('code', { className: 'hljs language-journey' }, text(map))),
  ],
  [
    'coloured by Shiki',
    element(
      'pre',
      { className: ['astro-code'], dataLanguage: 'journey' },
      element(
        'code',
        {},
        element('span', {}, element('span', {}, text(map.slice(0, 20))), text(map.slice(20))),
      ),
    ),
  ],
])('a block is drawn that is %s', (_, block) => {
  const figure = drawn(block) as HastElement;
  expect(figure.properties['className']).toEqual(['journey']);
  expect(shown(figure)).toContain('{{ 1 }} <b>');
});

it('draws the same as the HTML', () => {
  const names = (node: HastNode): string[] =>
    node.type === 'text' ? [] : [node.tagName, ...node.children.flatMap(names)];
  const html = journeyHtml(map) ?? '';
  expect(names(drawn(plain(map)) as HastElement)).toEqual(
    [...html.matchAll(/<(\w+)/gu)].map(([, name]) => name),
  );
});

it('names attributes as hast does', () => {
  const properties = (node: HastNode): string[] =>
    node.type === 'text' ? [] : [...Object.keys(node.properties), ...node.children.flatMap(properties)];
  const names = new Set(properties(drawn(plain(map.replace('step', 'step a "A"; step'))) as HastElement));
  for (const name of [
    'className',
    'colSpan',
    'rowSpan',
    'strokeWidth',
    'vectorEffect',
    'viewBox',
    'ariaHidden',
  ])
    expect(names).toContain(name);
  for (const name of names) expect(name).toMatch(/^[a-zA-Z]+$/u);
});

it('leaves other code alone, and a block without a map', () => {
  for (const block of [
    plain('let a', 'language-js'),
    plain('owner web "Web"'),
    plain(map, 'language-journeys'),
  ])
    expect(drawn(structuredClone(block))).toEqual(block);
  expect(() => rehypeJourney()({ type: 'root' })).not.toThrow();
});

it('draws every block of a page, also beside each other', () => {
  const tree = page(plain(map), plain(map), element('blockquote', {}, plain(map)));
  rehypeJourney()(tree);
  expect(JSON.stringify(tree).match(/"figure"/gu)).toHaveLength(3);
});

it('imports maps of the site, and reports problems with the line of the page', () => {
  const problems: SiteProblem[] = [];
  const options = {
    fileOf: ({ path }: { path?: string }) => path?.replace('/site/docs/', ''),
    readMap: (path: string) => (path === 'people.journey' ? 'persona anna "Anna of the file"\n' : undefined),
    onProblem: (problem: SiteProblem) => problems.push(problem),
  };
  const block = plain(
    `import "people.journey"\njourney j "J" { persona anna; stage "S" { thought anna "Hm" } }\nwobble\n`,
  );
  const figure = drawn({ ...block, position: { start: { line: 10 } } } as HastElement, options);
  expect(shown(figure as HastElement)).toContain('Anna of the file');
  expect(problems).toMatchObject([{ file: 'a.md', line: 13 }]);
});

it('a page can be nested deeper than the stack', () => {
  let tree: HastElement = plain(map);
  for (let depth = 0; depth < 50_000; depth++) tree = element('div', {}, tree);
  rehypeJourney()(tree);
  let innermost: HastNode | undefined = tree;
  while (
    innermost?.type === 'element' &&
    innermost.tagName === 'div' &&
    innermost.properties['className'] === undefined
  )
    innermost = innermost.children[0];
  expect((innermost as HastElement).properties['className']).toEqual(['journey']);
});
