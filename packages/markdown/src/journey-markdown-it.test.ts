import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { journeyHtml } from './journey-html.ts';
import { journeyMarkdownIt } from './journey-markdown-it.ts';
import type { SiteProblem } from './site-options.ts';

const markdown = new MarkdownIt().use(journeyMarkdownIt);
/** Draws a block, and leaves out its styles. */
const draw = (text: string): string =>
  markdown.render(`\`\`\`journey\n${text}\n\`\`\`\n`).replaceAll(/ style="[^"]*"/gu, '');

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
  expect(html).toMatch(/^<div v-pre><div class="journey"><figure>/u);
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
  expect(draw(`${buying}\nwobble`)).toMatch(/<p class="journey-problem" lang="en">Line 9: .+<\/p>/u);
});

describe('imports', () => {
  const files: Readonly<Record<string, string>> = {
    'shared/people.journey': 'import "more.journey"\npersona anna "Anna of the file"\n',
    'shared/more.journey': 'owner web "Web team"\n',
    'a b.journey': 'persona anna "Anna of blanks"\n',
  };
  const asked: string[] = [];
  const site = new MarkdownIt().use(journeyMarkdownIt, {
    fileOf: (environment: unknown) => (environment as { path?: string }).path,
    readMap: (path: string) => {
      asked.push(path);
      return files[path];
    },
  });
  const render = (path: string | undefined, from: string): string => {
    asked.length = 0;
    const map = 'journey j "J" { persona anna; stage "S" { step "T" { emotion +1; thought anna "Hm" } } }';
    return site.render(`\`\`\`journey\nimport ${JSON.stringify(from)}\n${map}\n\`\`\`\n`, { path });
  };

  it('are relative to the file of Markdown', () => {
    expect(render('guide/bikes.md', '../shared/people.journey')).toContain('Anna of the file');
    expect(asked).toEqual(['shared/people.journey', 'shared/more.journey']);
    expect(render('bikes.md', 'a b.journey')).toContain('Anna of blanks');
  });

  it('lead nowhere outside of the folder', () => {
    for (const from of [
      '../people.journey',
      '../../../../etc/people.journey',
      '/etc/people.journey',
      'file:///etc/people.journey',
      'https://example.com/people.journey',
      '%2e%2e/%2e%2e/people.journey',
      '..%2f..%2fpeople.journey',
      '..\\..\\people.journey',
      'C:\\people.journey',
    ])
      expect(render('bikes.md', from)).toMatch(/<figcaption[^>]*>J<\/figcaption>/u);
    expect(asked).toEqual([]);
  });

  it('are left alone where it is not known which file it is', () => {
    expect(render(undefined, 'shared/people.journey')).toMatch(/<figcaption[^>]*>J<\/figcaption>/u);
    expect(asked).toEqual([]);
  });
});

describe('problems', () => {
  const problems: SiteProblem[] = [];
  const site = new MarkdownIt().use(journeyMarkdownIt, {
    fileOf: (environment: unknown) => (environment as { path?: string }).path,
    readMap: (path: string) => (path === 'people.journey' ? 'persona anna "Anna"\n' : undefined),
    onProblem: (problem: SiteProblem) => problems.push(problem),
  });
  const problemsOf = (text: string): readonly SiteProblem[] => {
    problems.length = 0;
    site.render(text, { path: 'guide.md' });
    return problems;
  };

  it('are reported with the line of the page, all of them', () => {
    const block = '# Guide\n\n```journey\njourney j "J" { stage "S" }\nwobble\n\nwibble\n```\n\ntext\n';
    expect(problemsOf(block + block)).toMatchObject([
      { file: 'guide.md', line: 5 },
      { file: 'guide.md', line: 7 },
      { file: 'guide.md', line: 15 },
      { file: 'guide.md', line: 17 },
    ]);
  });

  it('are reported in lists and quotes, and in a block that remains code', () => {
    expect(problemsOf('- item\n\n  ```journey\n  owner web "Web"\n  wobble\n  ```\n')).toMatchObject([
      { line: 5 },
    ]);
    expect(problemsOf('> ~~~journey\n> journey j "J" { stage "S" }\n> wobble\n> ~~~\n')).toMatchObject([
      { line: 3 },
    ]);
  });

  it('include maps that are imported but do not exist', () => {
    const map = 'journey j "J" { stage "S" }';
    expect(problemsOf(`\`\`\`journey\nimport "people.journey"\n${map}\n\`\`\`\n`)).toEqual([]);
    const [problem, ...others] = problemsOf(`\`\`\`journey\n${map}\nimport "peeple.journey"\n\`\`\`\n`);
    expect(others).toEqual([]);
    expect(problem).toEqual({
      file: 'guide.md',
      line: 3,
      message:
        'There is no map at `peeple.journey`, so the names that it declares have no titles here. Correct the path, which is relative to this page.',
    });
  });

  it('can stop the build', () => {
    const strict = new MarkdownIt().use(journeyMarkdownIt, {
      onProblem: ({ line, message }: SiteProblem) => {
        throw new Error(`line ${line}: ${message}`);
      },
    });
    expect(() => strict.render('```journey\nwobble\n```\n')).toThrow(/^line 2: /u);
    expect(() => strict.render('```journey\nimport "a.journey"\n```\n')).toThrow(
      'give the plugin the options',
    );
  });
});

it('draws a map in its own language, and the columns of its curve in its direction', () => {
  const inDanish = draw(`language da\n${buying}`);
  expect(inDanish).toContain('<div class="journey" lang="da" dir="ltr">');
  for (const heading of ['Faser', 'Trin', 'Følelser', 'Smertepunkter'])
    expect(inDanish).toContain(`>${heading}</th>`);
  const curveOf = (html: string) => /<path[^>]* d="(M[^"]*C[^"]*)"/u.exec(html)?.[1];
  const inArabic = draw(`language ar\n${buying}`);
  expect(inArabic).toContain('<div class="journey" lang="ar" dir="rtl">');
  expect(curveOf(inDanish)).toBe('M50,42C100,42 100,6 150,6');
  expect(curveOf(inArabic)).toBe('M150,42C100,42 100,6 50,6');
});

it('sets texts of another direction apart', () => {
  const draw = (text: string): string => (journeyHtml(text) ?? '').replaceAll(/ style="[^"]*"/gu, '');
  const inEnglish = draw('journey j "J" { stage "שלום (2)!" { pain "טוב!"; pain "Slow" } }');
  expect(inEnglish).toContain('<bdi>שלום (2)!</bdi>');
  expect(inEnglish).toContain('<bdi>טוב!</bdi>');
  expect(inEnglish).toContain('<li class="journey-pain">Slow');
  const inHebrew = draw('language he\njourney j "מסע" { stage "Berlin!" { pain "טוב!" } }');
  expect(inHebrew).toContain('dir="rtl"');
  expect(inHebrew).toContain('<bdi>Berlin!</bdi>');
  expect(inHebrew).toContain('<li class="journey-pain">טוב!');
});
