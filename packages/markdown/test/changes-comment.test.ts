import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../cli/test/run-in-process.ts';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';

const hostile = [
  'a`b',
  '``',
  '`rm -rf`',
  '```',
  '```mermaid',
  '~~~',
  'say “`hi`”',
  'end” `x` “begin',
  '“““`“',
  '<!-- -->',
  '--><img src=x onerror=alert(1)>',
  '</details></li>',
  '<bdo dir=rtl>x',
  '&lt;b&gt; &#8238;',
  '# a | b | c',
  '- [ ] 1. > *x* _y_ [z](http://x.example)',
  'a\u202Eb\u2066c',
  'א\u2069\u202E`ב`',
  'הזמנה `ו` <b>',
];

const map = (titles: readonly string[], name: string, score: number) =>
  `owner web "Web"
journey j "J" {
${titles.map((title, i) => `  stage s${i} ${JSON.stringify(title)} { step ${name}${i} ${JSON.stringify(title)} { was a${i}; emotion ${score} } }\n`).join('')}}
`;

/** Returns a text as a comment shows it: directional controls are spelled out. */
const shown = (text: string) =>
  text.replace(
    /[\u202A-\u202E\u2066-\u2069]/gu,
    (char) => `\\u{${char.charCodeAt(0).toString(16).toUpperCase()}}`,
  );

/** Returns the visible text and code, without the product's own isolates. */
function readable(tokens: readonly Token[]): { readonly text: string; readonly codes: readonly string[] } {
  const parts = tokens.flatMap(({ children }) => children ?? []);
  const codes = parts.filter(({ type }) => type === 'code_inline').map(({ content }) => content);
  const text = parts.map(({ content }) => content).join('');
  return { text: text.replace(/\u2068([^\u2068\u2069]*)\u2069/gu, '$1').replaceAll('\u200B', ''), codes };
}

async function comment(before: string, after: string) {
  const folder = temporaryFolder({ 'a.journey': before, 'b.journey': after });
  const { stdout, code } = await runInProcess(folder, [
    'diff',
    './a.journey',
    './b.journey',
    '--format',
    'markdown',
  ]);
  expect(code).toBe(0);
  const marker = '<!-- journey-diff -->\n';
  expect(stdout.startsWith(marker)).toBe(true);
  return new MarkdownIt({ html: true }).parse(stdout.slice(marker.length), {});
}

describe('titles leave a comment intact', () => {
  test.each(hostile)('%j', async (title) => {
    const tokens = await comment(map([title], 'a', 2), map([title], 'b', 1));
    expect(tokens.filter(({ type }) => type.startsWith('html'))).toEqual([]);
    const items = tokens.flatMap((token, i) =>
      token.type === 'list_item_open' ? [readable(tokens.slice(i + 2, i + 3))] : [],
    );
    const spelled = shown(title);
    expect(items).toEqual([
      {
        text: `~ The step “${spelled}” was renamed: a0 → b0 (by its former name) (./b.journey:3)`,
        codes: ['~', 'a0', 'b0'],
      },
      { text: `~ warning “${spelled}” feels worse: +2 → +1 (./b.journey:3)`, codes: ['~'] },
    ]);
  });

  test('and its Mermaid block, with all of them', async () => {
    const tokens = await comment(map(hostile, 'a', 2), map(hostile, 'b', 1));
    const fences = tokens.filter(({ type }) => type === 'fence');
    expect(fences.map(({ info }) => info)).toEqual(['mermaid']);
    expect(tokens.at(-1)?.type).toBe('fence');
    const lines = (fences[0]?.content ?? '').split('\n');
    expect(lines.filter((line) => /^ {8}\S/u.test(line))).toHaveLength(hostile.length);
    for (const line of lines) expect(line).not.toMatch(/[\u202A-\u202E\u2066\u2067]/u);
  });
});

test('no Markdown of a command contains a template, whichever language runs on it', async () => {
  const templates = [
    '{{ 7*7 }}',
    '{{{7*7}}}',
    '{% include x %}',
    '{#if x}',
    '<% x %>',
    '<%= 7*7 %>',
    '`{{ x }}` says',
    'א {{ x }}',
    '“{{ x }}” {{',
  ];
  const titled = (score: number) =>
    map(templates, 's', score).replace('owner web "Web"', 'owner web "{{ 1+1 }}"');
  const folder = temporaryFolder({ 'a.journey': titled(1), 'b.journey': `${titled(-1)}{{ x }}\n` });
  const outputs = await Promise.all(
    [
      ['diff', './a.journey', './b.journey', '--format', 'markdown'],
      ['diff', './b.journey', './a.journey', '--format', 'summary'],
      ['check', '.', '--format', 'markdown'],
      ['report', '.', '--format', 'markdown'],
      ['render', 'b.journey', '--format', 'markdown'],
    ].map((args) => runInProcess(folder, args)),
  );
  for (const { stdout } of outputs) {
    expect(stdout.length).toBeGreaterThan(100);
    const marked = new MarkdownIt().render(stdout);
    // Before Markdown is read, and afterwards.
    for (const text of [stdout, marked]) expect(text).not.toMatch(/\{[{%#]|<%/u);
    expect(marked.replaceAll('\u200B', '')).not.toContain('49');
  }
});
