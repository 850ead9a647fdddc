import { fileURLToPath } from 'node:url';
import { type JourneyDiagram, writeMermaidText } from '@journey-maps/core/views';
import * as fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { runs } from '../../../scripts/test/runs.ts';
import { anyDiagram } from '../../core/test/any-diagram.ts';
import { journeySettings } from '../src/tokens.ts';
import { bundlePage, getPicture, type OpenPage, openPage } from './open-page.ts';
import { exampleMaps } from './pictures.ts';

/** The positions of boxes, faces and circles in a picture, in its own units. */
interface Places {
  readonly sections: readonly string[];
  readonly tasks: readonly string[];
  readonly legend: readonly string[];
}

let browser: Browser;
let preview: OpenPage;
let mermaid: Page;

beforeAll(async () => {
  browser = await openBrowser();
  preview = await openPage(browser, await bundlePage());
  mermaid = await browser.newPage();
  await mermaid.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await mermaid.addScriptTag({
    path: fileURLToPath(new URL('mermaid.min.js', import.meta.resolve('mermaid'))),
  });
}, 60_000);
afterAll(() => browser?.close());

it('is laid out as Mermaid lays it out: each example', async () => {
  for (const { picture } of exampleMaps())
    for (const diagram of picture.diagrams) {
      if (diagram.sections.length === 0) continue;
      const { seen, drawn } = await measureLayouts(diagram);
      expect(seen).toEqual(drawn);
    }
});

it('is laid out as Mermaid lays it out: whatever a diagram has, also where it was another one before', async () => {
  await fc.assert(
    fc.asyncProperty(anyDiagram, async (diagram) => {
      fc.pre(diagram.sections.length > 0 && diagram.sections.every(({ tasks }) => tasks.length > 0));
      const { seen, drawn } = await measureLayouts(diagram);
      expect(seen).toEqual(drawn);
    }),
    { numRuns: runs(20), interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
  );
});

/** Returns the positions in the preview and in Mermaid's own drawing. */
async function measureLayouts(diagram: JourneyDiagram): Promise<{ seen: Places; drawn: Places }> {
  const shown = { ...diagram, id: 'shown', title: `${shownBefore++} ${diagram.title}` };
  await preview.show(getPicture({}, { diagrams: [shown] }));
  await preview.page.waitForFunction(
    (title) => document.querySelector('.jm-title')?.getAttribute('data-title') === title,
    shown.title,
  );
  const seen = await preview.page.evaluate(listPlacesIn, '.journey-picture');
  const { text } = writeMermaidText(withoutOnlyPerson(shown), { maxChars: 1e9 });
  await mermaid.evaluate(
    async ({ source, settings }) => {
      const { mermaid: drawer } = globalThis as unknown as { mermaid: typeof import('mermaid').default };
      drawer.initialize({
        startOnLoad: false,
        securityLevel: 'loose',
        maxTextSize: 5_000_000,
        journey: settings,
      });
      const { svg } = await drawer.render('drawn', source);
      document.body.innerHTML = svg;
    },
    { source: text, settings: journeySettings },
  );
  return { seen, drawn: await mermaid.evaluate(listPlacesIn, 'svg') };
}

let shownBefore = 0;

/** Removes a single persona: the preview draws no circles for it, but Mermaid draws every given persona. */
function withoutOnlyPerson(diagram: JourneyDiagram): JourneyDiagram {
  const people = new Set(diagram.sections.flatMap(({ tasks }) => tasks.flatMap(({ actors }) => actors)));
  if (people.size > 1) return diagram;
  const sections = diagram.sections.map((section) => ({
    ...section,
    tasks: section.tasks.map((task) => ({ ...task, actors: [] })),
  }));
  return { ...diagram, sections };
}

/** Runs in a page. */
function listPlacesIn(picture: string): Places {
  const svg = document.querySelector<SVGSVGElement>(picture);
  if (svg === null) throw new Error('There is no picture.');
  const toPicture = svg.getScreenCTM()?.inverse();
  const getBoxIn = (element: SVGGraphicsElement) => {
    const matrix = toPicture?.multiply(element.getScreenCTM() ?? new DOMMatrix());
    const { x, y, width, height } = element.getBBox();
    const at = new DOMPoint(x, y).matrixTransform(matrix);
    return { left: at.x, top: at.y, width, height };
  };
  // Rounded only at the end: a difference of rounded positions is sometimes off by a tenth.
  const place = (element: Element | null, from = firstLeft): string => {
    if (!(element instanceof SVGGraphicsElement)) return 'none';
    const { left, top, width, height } = getBoxIn(element);
    return [left - from, top, width, height].map((number) => Math.round(number * 10) / 10).join(' ');
  };
  // Positions are relative to the first section, since the width of the legend may differ.
  let firstLeft = 0;
  // Mermaid draws neither branches nor the avatar of a single persona.
  const groups = [...svg.querySelectorAll('g:not(.ways, .ways *)')];
  const getBox = (group: Element) => group.querySelector(':scope > rect:not(.hit)');
  const tasks = groups.filter((group) => group.querySelector(':scope > .task-line') !== null);
  const sections = groups.filter((group) => getBox(group) !== null && !tasks.includes(group));
  const first = sections[0] === undefined ? null : getBox(sections[0]);
  if (first instanceof SVGGraphicsElement) firstLeft = getBoxIn(first).left;
  return {
    sections: sections.map((group) => place(getBox(group))),
    tasks: tasks.map((group) =>
      [
        place(getBox(group)),
        place(group.querySelector('.task-line')),
        place(group.querySelector('.face')),
        ...[...group.querySelectorAll(':scope > circle:not(.face)')].map((circle) => place(circle)),
      ].join('; '),
    ),
    legend: [...svg.querySelectorAll(':scope > circle:not(.jm-avatar)')].map((circle) => place(circle, 0)),
  };
}
