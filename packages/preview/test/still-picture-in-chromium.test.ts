import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPicture, diffPictures, findTextMove, type Picture } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { root } from '../../../scripts/real-editor/paths.ts';
import { listMoves, measurePlaces } from '../../../scripts/real-editor/places.ts';
import { parse } from '../../language/src/index.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';

let browser: Browser;
let preview: OpenPage;
beforeAll(async () => {
  const [opened, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = opened;
  preview = await openPage(browser, bundle);
});
afterAll(() => browser?.close());
beforeEach(() => preview.startOver());
afterEach(() => {
  expect(preview.alarms).toEqual([]);
});

const folder = join(root, 'examples');
const file = 'colleen-vacuum-cleaner.journey';
const vacuumCleaner = readFileSync(join(folder, file), 'utf8');
const workspace = new Workspace();
for (const name of globSync('shared/*.journey', { cwd: folder }))
  workspace.set(parse(readFileSync(join(folder, name), 'utf8'), createUri(name)));

function createUri(name: string): string {
  return `file:///maps/${name}`;
}

function shown(text: string, revision: number): Picture {
  const uri = createUri(file);
  workspace.set(parse(text, uri));
  const linked = workspace.linked(uri);
  if (linked === undefined) throw new Error('It is there.');
  const findings = workspace.check(uri, { today: '2026-11-22' });
  return createPicture(linked, (other) => workspace.linked(other), findings, {
    uri,
    version: revision,
    revision,
  });
}

/** A map in the preview, and a simulated writer who types in it. */
interface Typist {
  /**
   * Types a text letter by letter, after a line.
   *
   * @param isTyped returns whether a part is typed, and so may change
   * @returns the parts that moved with each letter
   */
  readonly type: (
    behind: string,
    text: string,
    isTyped?: (part: string) => boolean,
  ) => Promise<readonly string[]>;
  readonly moveCursor: (to: string) => Promise<void>;
}

async function open(start: string, view: 'map' | 'diagram'): Promise<Typist> {
  let text = start;
  let revision = 1;
  let last = shown(text, revision);
  await preview.show(last);
  await preview.page.click(`#view-${view}`);
  const moveCursor = async (to: string, offset = text.indexOf(to) + to.length): Promise<void> => {
    await preview.tell({ type: 'cursor', uri: last.uri, offset });
    await painted();
  };
  return {
    moveCursor: (to) => moveCursor(to),
    type: async (behind, typed, isTyped = () => false) => {
      let at = text.lastIndexOf(behind) + behind.length;
      expect(text).toContain(behind);
      await moveCursor(behind, at);
      let before = await measurePlaces(preview.page);
      const others = new Set(Object.keys(before.parts).filter((part) => !isTyped(part)));
      const moves: string[] = [];
      for (const letter of typed) {
        const next = text.slice(0, at) + letter + text.slice(at);
        at += letter.length;
        const now = shown(next, ++revision);
        const change = diffPictures(last, now, findTextMove(text, next));
        await preview.tell({ type: 'changed', uri: now.uri, change, cursor: at });
        [text, last] = [next, now];
        await painted();
        const after = await measurePlaces(preview.page);
        for (const move of listMoves(before, after, (part) => !others.has(part)))
          moves.push(`${JSON.stringify(text.slice(at - 20, at))} moved ${move}`);
        before = after;
      }
      return moves;
    },
  };
}

/** Waits until the last message is drawn, which takes at most a frame. */
function painted(): Promise<void> {
  return preview.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

const relieved = 'emotion +1 "relieved"';
const written = `
      thought "By Friday?"
      emotion -1 "uneasy"
      pain when "No time is said" { severity high }`;

it.each(['map', 'diagram'] as const)(
  'typing a thought, an emotion and a pain moves nothing else in the %s',
  async (view) => {
    const typist = await open(vacuumCleaner, view);
    // The feeling of this step is the typed part.
    expect(await typist.type(relieved, written, (part) => part === 'feeling pay colleen')).toEqual([]);
    const typed = preview.page.locator('.item-pain', { hasText: 'No time is said' });
    expect(await typed.count()).toBe(view === 'map' ? 1 : 0);
  },
);

it('a title that grows in the middle of a cell, and a value with a finding, move nothing else', async () => {
  const typist = await open(
    vacuumCleaner.replace('pain late-price', 'pain first "First"\n      pain late-price'),
    'map',
  );
  const moves = await typist.type('pain first "Fir', ' of all that hurts here when one pays', (part) =>
    part.startsWith('card first'),
  );
  expect(moves).toEqual([]);
  expect(await typist.type('value 4\n        effort 1', '\n        status whatever')).toEqual([]);
});

it.each([
  ['a longer title', 'action-item chatbot "Guarantee chatbot', ' that answers all of it at night'],
  ['a note', 'due 2027-02-26', '; note "Ask first"'],
  ['a metric and evidence', 'metric nps', '\n  metric "Other" { target 5 }\n  evidence ratings'],
])('typing %s at the foot of a map moves nothing else', async (_, behind, text) => {
  const typist = await open(vacuumCleaner, 'map');
  expect(await typist.type(behind, text)).toEqual([]);
});

it('the rows have the height that they need when the cursor leaves the step', async () => {
  const typist = await open(vacuumCleaner, 'map');
  await typist.type(relieved, '\nthought "One"\nthought "Two"\nthought "Three"');
  const overlaps = () =>
    preview.page.evaluate(() => {
      const bottom = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
      const cards = [...document.querySelectorAll('[data-row="thoughts"] .item')];
      return (
        Math.max(...cards.map((card) => card.getBoundingClientRect().bottom)) >
        bottom('[data-row="thoughts"]')
      );
    });
  expect(await overlaps()).toBe(true);
  await typist.moveCursor('step receive "Takes');
  expect(await overlaps()).toBe(false);
  expect(await preview.page.locator('.growing, .late, .typed').count()).toBe(0);
});

it('typing a further step leads to it', async () => {
  const typist = await open(vacuumCleaner, 'map');
  await preview.page.click('#zoom-reset');
  const last = 'effort 1\n        status planned\n      }\n    }';
  await typist.moveCursor('The vacuum cleaner gives up');
  await preview.page.locator('#viewport').evaluate((element) => element.scrollTo(0, 0));
  await typist.type(last, '\n    step more "More"');
  expect(await preview.page.locator('#viewport').evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(
    400,
  );
});
