import { describe, expect, it, test } from 'vitest';
import { findDiagrams } from './find-diagrams.ts';

const body = ['journey', '  title T & co', '  section S', '    A: 5: Me'];
const [first = ''] = body;

/** Returns the diagrams of a text, without outer blanks, with their lines. */
function findIn(text: string) {
  const { diagrams, hidden } = findDiagrams(text);
  return {
    diagrams: diagrams.map(({ text: diagram, lines }) => `${lines[0]}: ${diagram.trim()}`),
    hidden: hidden.map(({ line, where }) => `${line}: ${where}`),
  };
}

function around(before: string, after: string, indent = ''): string {
  return [before, ...body.map((line) => indent + line), after].join('\n');
}

describe('is read', () => {
  it.each([
    ['a fence', around('```mermaid', '```')],
    ['a fence of tildes with attributes', around('~~~ {.mermaid #id}', '~~~')],
    ['a fence that is not closed', around('text\n````mermaid', '').trimEnd()],
    ['a directive of MyST with options', around('```{mermaid}\n:caption: How it feels\n:name: x', '```')],
    ['a fence in a list', around('1. Item\n\n   ```mermaid', '   ```', '   ')],
    ['a fence in a quotation in a list', around('- > ```mermaid', '  > ```', '  > ')],
    ['a fence in a list that tabs indent', around('-\t```mermaid', '\t```', '\t')],
    ['a fence within an admonition', around(':::note\n```mermaid', '```\n:::')],
    ['a block of Azure DevOps', around('::: mermaid', ':::')],
    ['a div of Pandoc', around('::: {.mermaid}', ':::')],
    ['pre', around('<pre class="mermaid">', '</pre>').replace('&', '&amp;')],
    [
      'pre that other elements are around',
      around('<div align="center">\n<p><pre class="center mermaid" id=x>', '</pre></p>\n</div>'),
    ],
    ['div, in capitals', around("<DIV CLASS='mermaid'>", '</DIV>').replace('&', '&#38;')],
    ['code', around('<pre><code class="language-mermaid">', '</code></pre>').replace('&', '&#x26;')],
    ['pre of GitHub', around('<pre lang="mermaid">', '</pre>')],
    ['an element of its own', around('<mermaid>', '</mermaid>')],
    [
      'a directive of Sphinx',
      around('Title\n-----\n\n.. mermaid::\n   :align: center\n', 'More text.', '   '),
    ],
    ['a block of AsciiDoc', around('[mermaid]\n....', '....')],
    ['a block of AsciiDoc with a title', around('[mermaid,how-it-feels,svg]\n.How it feels\n----', '----')],
    ['a listing of AsciiDoc', around('[source,mermaid]\n----', '----')],
    ['a paragraph of AsciiDoc', around('[mermaid]', '\nMore text.')],
    ['a short code of Hugo', around('{{< mermaid class="x" >}}', '{{< /mermaid >}}')],
    ['a short code of Hugo for Markdown', around('{{% mermaid %}}', '{{% /mermaid %}}')],
    ['a tag of Jekyll', around('{% mermaid %}', '{% endmermaid %}')],
    ['a diagram without anything around it', around('%% comment', '')],
    ['a diagram after settings on several lines', around('%%{init: {\n  "theme": "dark"\n}}%%', '')],
  ])('%s', (_, text) => {
    const { diagrams, hidden } = findIn(text);
    expect(hidden).toEqual([]);
    expect(diagrams).toHaveLength(1);
    expect(diagrams[0]?.replaceAll(/^[\t ]+/gmu, '')).toContain(body.map((line) => line.trim()).join('\n'));
    const line = text.split('\n').findIndex((otherLine) => otherLine.includes(first)) + 1;
    expect(findDiagrams(text).diagrams[0]?.lines).toContain(line);
  });
});

describe('is hidden', () => {
  it.each([
    ['a comment', around('<!--\n```mermaid', '```\n-->'), '2: an HTML comment'],
    [
      'a comment with a word in it',
      around('text\n\n<!-- draft:\n~~~mermaid', '~~~\n-->'),
      '4: an HTML comment',
    ],
    [
      'a comment in a list',
      around('- item\n\n  <!--\n  ```mermaid', '  ```\n  -->', '  '),
      '4: an HTML comment',
    ],
    [
      'a comment that hides an element',
      around('<!-- <pre class="mermaid">', '</pre> -->'),
      '1: an HTML comment',
    ],
    [
      'a comment within other HTML',
      around('<div>\n<b>x</b><!--\n<pre class="mermaid">', '</pre>\n--></div>'),
      '3: an HTML comment',
    ],
    ['HTML without an empty line', around('<details>\n```mermaid', '```\n</details>'), '2: an HTML block'],
    ['indented code', around('Write it so:\n\n    ```mermaid', '    ```', '    '), '3: indented code'],
    ['indented code in a list', around('- a\n\n      ```mermaid', '      ```', '      '), '3: indented code'],
    ['code that a tab indents', around('\t```mermaid', '\t```', '\t'), '1: indented code'],
  ])('in %s', (_, text, hidden) => {
    expect(findIn(text)).toEqual({ diagrams: [], hidden: [hidden] });
  });
});

describe('is neither', () => {
  it.each([
    ['quoted in a longer fence', around('````md\n```mermaid', '```\n````')],
    [
      'named in a sentence',
      'Write `<pre class="mermaid">` or `.. mermaid::` or [mermaid] around it.\n\njourney',
    ],
    ['the class of something else', around('<div class="mermaid-wrapper">', '</div>')],
    ['a link reference', '[mermaid]: https://mermaid.js.org\n\n[mermaid]\n'.replace('\n\n[mermaid]', '')],
    ['a table', '| Stage | Feels |\n| --- | --- |\n| Buys | sad |\n'],
    ['nothing', ''],
    ['another language', around('```js', '```')],
  ])('%s', (_, text) => {
    expect(findIn(text)).toEqual({ diagrams: [], hidden: [] });
  });
});

test('several diagrams are found in their order, with the lines of each', () => {
  const text = [
    around('<!--\n```mermaid', '```\n-->'),
    around('```mermaid', '```'),
    around('<pre class="mermaid">', '</pre>'),
    around(':::mermaid', ':::'),
  ].join('\n\n');
  const { diagrams, hidden } = findIn(text);
  expect(hidden).toEqual(['2: an HTML comment']);
  expect(diagrams.map((diagram) => diagram.split('\n')[0])).toEqual([
    '11: journey',
    '18: journey',
    '25: journey',
  ]);
});
