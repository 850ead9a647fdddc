import { diffPictures, findTextMove } from '@journey-maps/core/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, type OpenPage, openPage } from './open-page.ts';
import { type ShownMap, shownMaps } from './pictures.ts';

let browser: Browser;
let edited: OpenPage;
let fresh: OpenPage;
beforeAll(async () => {
  const [opened, bundle] = await Promise.all([openBrowser(), bundlePage()]);
  browser = opened;
  [edited, fresh] = await Promise.all([openPage(browser, bundle), openPage(browser, bundle)]);
});
afterAll(() => browser?.close());

/** Edits that are applied to a map in sequence: each replaces the first match. */
const edits: readonly (readonly [found: string | RegExp, instead: string])[] = [
  ['"Step 1 2"', '"Step 1 2 with another title"'],
  ['step s1-2', 'step more "More" { pain "Hurts" }\nstep s1-2'],
  [/step s3-1 .*\n/u, 'step s3-1 "Step 3 1" { gain "First of its stage"; emotion -2 }\n'],
  [/step more .*\n/u, ''],
  [/stage s2 .*\n(?:step.*\n)*\}\n/u, ''],
  [/stage s4 .*\n(?:step.*\n)*\}\n/u, 'stage s4 "Alone" { emotion 1; touchpoint "Till" }\n'],
  ['stage s4 "Alone" {', 'stage s4 "Alone" { step again "Again" { thought "Steps again" }'],
  ['persona anna\nstage', 'persona anna, ben\nstage'],
  ['owner web }', 'owner web; severity low }'],
  ['journey j "J"', 'journey j "J of tomorrow"'],
  [/stage s1 "A stage"/u, 'stage s1 "A stage" { quote "Says the stage" }\nstage s9 "Another"'],
];

it.each([3, 9])('a map of %i stages looks after each edit as when it is drawn anew', async (stages) => {
  const steps = (stage: number) =>
    Array.from(
      { length: 5 },
      (_, i) =>
        `step s${stage}-${i} "Step ${stage} ${i}" { emotion ${((stage + i) % 5) - 2} "busy" ${stage % 3 === 1 ? 'pain "Slow" { owner web }' : ''} }\n`,
    );
  const body = Array.from(
    { length: stages },
    (_, stage) => `stage s${stage} "A stage" {\n${steps(stage).join('')}}\n`,
  );
  let text = `persona anna "Anna" { primary }\npersona ben "Ben"\nowner web "Web"\njourney j "J" {\npersona anna\n${body.join('')}}\n`;
  let last = shown(text, 1);
  await edited.startOver();
  await show(edited, last);
  let done = 0;
  for (const [edit, instead] of edits) {
    const next = text.replace(edit, instead);
    // A small map does not have all stages.
    if (next === text) continue;
    const now = shown(next, ++done + 1);
    const change = diffPictures(last.picture, now.picture, findTextMove(text, next));
    await edited.tell({ type: 'changed', uri: now.picture.uri, change });
    [text, last] = [next, now];
    await fresh.startOver();
    await show(fresh, now);
    const expected = await drawn(fresh);
    await expect.poll(() => drawn(edited), { timeout: 5000 }).toEqual(expected);
    // The same after filtering, and after removing the filter.
    if (done % 3 === 0) {
      await edited.page.selectOption('#filter-only', 'pains');
      await edited.page.selectOption('#filter-only', '');
      expect(await drawn(edited)).toEqual(expected);
    }
  }
  expect(done).toBeGreaterThan(stages);
  expect(edited.alarms).toEqual([]);
});

function shown(text: string, revision: number): ShownMap {
  const [map] = shownMaps({ 'map.journey': text });
  if (map === undefined) throw new Error('There is one.');
  return { ...map, picture: { ...map.picture, revision } };
}

async function show(on: OpenPage, { picture }: ShownMap): Promise<void> {
  await on.show(picture);
  await on.page.click('#view-map');
  await on.page.locator('.map h1').waitFor();
}

/**
 * Returns all elements of the map on the page, one per line, with sorted attributes. Leaves out whether a group
 * rests, which depends on the time since the last change; `resting-groups-in-chromium.test.ts` compares the places.
 */
function drawn({ page }: OpenPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.map *')].map((element) => {
      const attributes = [...element.attributes]
        .map(({ name, value }) =>
          `${name}=${value}`.replace(/ resting\b| contain-intrinsic-block-size: [^;]+;/u, ''),
        )
        .sort();
      const own = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '·')).join('');
      return `${element.localName} ${attributes.join(' ')}: ${own}`;
    }),
  );
}
