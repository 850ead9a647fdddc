import { evaluate } from '@mdx-js/mdx';
import { evaluate as evaluateAsMdx2 } from 'mdx-2';
import remarkDirective from 'remark-directive';
import remarkEmoji from 'remark-emoji';
import remarkGfm from 'remark-gfm';
import remarkGfmOfMdx2 from 'remark-gfm-3';
import { describe, expect, it } from 'vitest';
import { some } from '../../../scripts/test/runs.ts';
import { hostile, textsOfSites } from '../../core/test/hostile-texts.ts';
import { letters, renderMarkdown } from './maps-of-texts.ts';

const texts = [...textsOfSites, ...some(hostile, 40)];

/** An element that a page of MDX creates. */
interface Element {
  readonly type: unknown;
  readonly props: { readonly children?: Child; readonly href?: string };
}

type Child = Element | string | undefined | readonly Child[];

const createElement = (type: unknown, props: Element['props']): Element => ({ type, props });

/** A runtime for the page that only records the elements. */
const runtime = { jsx: createElement, jsxs: createElement, Fragment: 'fragment' };

function elementsIn(child: Child): readonly Element[] {
  if (Array.isArray(child)) return child.flatMap(elementsIn);
  if (typeof child !== 'object') return [];
  const element = child as Element;
  return [element, ...elementsIn(element.props.children)];
}

function textIn(child: Child): string {
  if (Array.isArray(child)) return child.map(textIn).join('');
  return typeof child === 'object' ? textIn((child as Element).props.children) : (child ?? '');
}

const compilers = {
  'MDX 3': async (markdown: string): Promise<Child> => {
    const remarkPlugins = [remarkGfm, remarkDirective, remarkEmoji];
    const page = await evaluate(markdown, { ...runtime, remarkPlugins });
    return page.default({});
  },
  'MDX 2': async (markdown: string): Promise<Child> => {
    const options = { ...runtime, remarkPlugins: [remarkGfmOfMdx2] };
    const page = await evaluateAsMdx2(markdown, options);
    return page.default({});
  },
};

/** Returns everything on a page that is more than text, except links to plain addresses. */
function suspectsIn(elements: readonly Element[]): readonly string[] {
  const known = ['fragment', 'h1', 'h2', 'h3', 'ul', 'li', 'strong', 'pre', 'code', 'p', 'div', 'a'];
  const plain = /^(?:https?:\/\/[\w.-]+(?:\/[\w./-]*)?|mailto:[\w.@-]+)$/u;
  return elements.flatMap(({ type, props: { href } }) =>
    known.includes(String(type)) && (href === undefined || plain.test(href))
      ? []
      : [`${String(type)} ${href}`],
  );
}

describe.each(Object.entries(compilers))('rendered Markdown in %s', (_, compile) => {
  it.each(texts)('shows %j and nothing else', async (text) => {
    const elements = elementsIn(await compile(renderMarkdown([text], { diagrams: true })));
    const titles = elements.filter(({ type }) => type === 'h1').map(textIn);
    expect(titles.map(letters)).toEqual([text.trim() === '' ? '(notitle)' : letters(text)]);
    expect(suspectsIn(elements)).toEqual([]);
  });
});

it.each(['<Alarm />', '![x](https://evil.example)', 'see https://evil.example"></iframe>', 'a:b', ':tada:'])(
  'the test finds that MDX reads %s as more than text',
  async (text) => {
    const page = await compilers['MDX 3'](text).catch(() => undefined);
    const isShown = page !== undefined && textIn(page) === text && suspectsIn(elementsIn(page)).length === 0;
    expect(isShown).toBe(false);
  },
);

it('a page has no delimiter of a template, in no text and no fence', () => {
  const page = renderMarkdown([...textsOfSites, ...hostile], { diagrams: true });
  expect(page.length).toBeGreaterThan(100_000);
  // Liquid, Nunjucks, Handlebars, EJS, and Vue, which sees the page without its escapes.
  expect(page.replaceAll('\\', '')).not.toMatch(/\{\{|\{%|\{#|<%/u);
});
