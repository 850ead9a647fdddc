import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { writeMermaidText } from '../src/views/mermaid/mermaid-text.ts';
import { anyDiagram } from './any-diagram.ts';
import { asShown } from './as-shown.ts';
import { hostile, textsOfDiagrams } from './hostile-texts.ts';
import { diagram, section, task } from './small-diagram.ts';

const mermaidScript = fileURLToPath(new URL('mermaid.min.js', import.meta.resolve('mermaid')));

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: mermaidScript });
});

afterAll(async () => {
  await browser?.close();
});

for (const frontMatter of [false, true]) {
  it(`gives back every text letter by letter ${frontMatter ? 'with front matter' : 'as it is by default'}`, async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagram, async (any) => {
        expect(await draw(writeMermaidText(any, { frontMatter, maxChars: 1e9 }).text)).toEqual(asShown(any));
      }),
      { numRuns: runs(60), interruptAfterTimeLimit: 9_000, markInterruptAsFailure: false },
    );
  });
}

it('gives back each hostile text in every place', async () => {
  const texts = [...new Set([...textsOfDiagrams, ...hostile])];
  for (let i = 0; i < texts.length; i += 6) {
    const some = texts.slice(i, i + 6);
    const all = diagram(
      some[0] ?? '',
      ...some.map((text) => section(text, task(text, 1, [text, `a ${text}`]))),
    );
    expect(
      await draw(writeMermaidText({ ...all, description: some.join(' ') }, { maxChars: 1e9 }).text),
    ).toEqual(asShown({ ...all, description: some.join(' ') }));
  }
});

it('does not wrap the names that it takes for short enough', async () => {
  const names = [
    'Curious Colleen',
    'WWWWWWWWWW',
    '@@@@@@@@@@',
    'nnnnnnnnnnnnnnnnnn',
    'ÆÆÆÆÆÆÆÆÆÆ',
    'a b c d e f g h i',
  ];
  const all = diagram('Names', section('S', task('T', 0, names)));
  const { text } = writeMermaidText(all);
  expect(text).not.toContain('maxLabelWidth');
  expect(await draw(text)).toEqual(asShown(all));
});

it('runs no script of a map', async () => {
  const evil = '"><img src=x onerror="globalThis.pwned = true"><script>globalThis.pwned = true</script>';
  const all = diagram(evil, section(evil, task(evil, 0, [evil])));
  expect(await draw(writeMermaidText(all).text)).toEqual(asShown(all));
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false);
});

it('draws what is left of a map over the limit', async () => {
  const stages = Array.from({ length: 300 }, (_, i) =>
    section(`Stage ${i}`, ...Array.from({ length: 8 }, (_, j) => task(`Step ${i}.${j}`, 0, ['Colleen']))),
  );
  const { text, omitted } = writeMermaidText(diagram('Long', ...stages));
  expect(text.length).toBeLessThanOrEqual(50_000);
  const drawn = await draw(text);
  expect(drawn.sections.at(-1)).toBe(`… ${omitted.length} more stages are left out`);
  expect(drawn.sections).toHaveLength(301 - omitted.length);
});

/** The texts that a drawing shows. */
interface Drawn {
  readonly title: string;
  readonly accTitle: string;
  readonly description: string;
  readonly sections: readonly string[];
  readonly tasks: readonly { readonly title: string; readonly actors: readonly string[] }[];
  readonly legend: readonly string[];
}

async function draw(text: string): Promise<Drawn> {
  return await page.evaluate(async (source) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: {
        initialize(config: object): void;
        render(id: string, text: string): Promise<{ svg: string }>;
      };
    };
    // Allow texts over the limit, as our own page does.
    mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true, maxTextSize: 1e9 });
    const { svg } = await mermaid.render('picture', source);
    document.body.innerHTML = svg;
    const listTexts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((otherElement) => otherElement.textContent);
    const getLabel = (group: Element | null | undefined) =>
      group?.querySelector('foreignObject div.label, foreignObject div')?.textContent ?? '';
    const tasks = [...document.querySelectorAll('line.task-line')].map(({ parentElement: group }) => ({
      title: getLabel(group),
      actors: [...(group?.querySelectorAll('circle > title') ?? [])].map(
        (otherElement) => otherElement.textContent,
      ),
    }));
    const sections = [...document.querySelectorAll('rect.journey-section')].map((otherElement) =>
      getLabel(otherElement.parentElement),
    );
    const root = document.querySelector('svg');
    const bold = [...(root?.children ?? [])].find(
      (otherElement) => otherElement.getAttribute('font-weight') === 'bold',
    );
    return {
      title: bold?.textContent ?? '',
      accTitle: listTexts('svg > title')[0] ?? '',
      description: listTexts('svg > desc')[0] ?? '',
      sections,
      tasks,
      legend: listTexts('svg > text.legend').sort(),
    };
  }, text);
}
