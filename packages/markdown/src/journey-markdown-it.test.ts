import MarkdownIt from 'markdown-it';
import { expect, it } from 'vitest';
import { journeyMarkdownIt } from './journey-markdown-it.ts';

const markdown = new MarkdownIt().use(journeyMarkdownIt);
const draw = (text: string) => markdown.render(`\`\`\`journey\n${text}\n\`\`\`\n`);

const buying = `persona anna "Anna"
journey buying "Buying a bike" {
  persona anna
  stage "Looks around" {
    step "Asks" { emotion -1 "ignored" because "nobody is there"; pain "Waits" { severity high } }
    step "Tries" { emotion +2 }
  }
}`;

it('draws a map as a table with its curve', () => {
  const html = draw(buying);
  expect(html).toContain('<figcaption>Buying a bike</figcaption>');
  expect(html).toContain('<th scope="colgroup" colspan="2">Looks around</th>');
  expect(html).toContain('<div>-1, ignored, nobody is there</div>');
  expect(html).toContain('<path fill="none" stroke="currentColor"');
  expect(html).toMatch(/<th scope="row" rowspan="1">Pains<\/th><td><ul><li class="journey-pain">Waits /u);
});

it('draws an empathy map', () => {
  const html = draw('persona anna "Anna"\nempathy-map e "Anna at home" { persona anna; says "Hm" }');
  expect(html).toContain('<td><strong>Says</strong><ul><li>Hm</li></ul></td>');
});

it('leaves other code alone, and what is no map yet', () => {
  const plain = new MarkdownIt();
  for (const text of [
    '```js\nlet a;\n```\n',
    '```journeys\nx\n```\n',
    '```journey\nowner web "Web"\n```\n',
    '    code\n',
  ])
    expect(markdown.render(text)).toBe(plain.render(text));
});

it('tells the first line that cannot be read', () => {
  expect(draw(`${buying}\nwobble`)).toMatch(/<p class="journey-problem">Line 9: .+<\/p>/u);
});

it.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</td></table><b>',
  "' onload='x",
  '&lt;b&gt;',
])('reads no text as HTML: %s', (text) => {
  const said = JSON.stringify(text);
  const html = draw(
    `persona p ${said}\njourney j ${said} { persona p; stage ${said} { step ${said} { emotion -1 ${said} because ${said}; thought ${said}; pain ${said} { note ${said} } } } }\nempathy-map e ${said} { persona p; says ${said} }`,
  );
  const tags = new Set([...html.matchAll(/<([^\s>/]+)/gu)].map(([, name]) => name));
  const known = [
    'div',
    'figure',
    'figcaption',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'ul',
    'li',
    'svg',
    'path',
    'small',
    'strong',
  ];
  expect([...tags].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  expect(html).not.toMatch(/<[^>]*\son\w+=/u);
  expect(html).toContain(text.replaceAll(/[&<>"']/gu, (char) => `&#${char.charCodeAt(0)};`));
});
