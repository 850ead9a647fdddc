/**
 * Measures the time from the editor's notice of a change to the painted picture, in a real browser: as a
 * diagram, as a map, as Focus and on a phone. Run it with `node packages/preview/bench/redraw.bench.ts`.
 *
 * The budgets of the design are 100 ms (p95) at 50 moments and 300 ms at 500, a few of them for reading the
 * text. No task of the page's own may take more than 50 ms.
 */
import { diffPictures, findTextMove, type Picture, type PictureChange } from '@journey-maps/core/protocol';
import { measureLongestTask } from '../../../scripts/bench/measure-longest-task.ts';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { bundlePage, type OpenPage, openPage } from '../test/open-page.ts';
import { shownMaps } from '../test/pictures.ts';

const redraws = 40;
/** Warm-up: these are not counted, since users rarely look at a page that has just been opened. */
const firstRedraws = 10;
/** The number of further changes that are traced, which takes time of its own. */
const tracedRedraws = 20;

/** Selects, in each view, the first drawn title of a step. */
const selectors = {
  diagram: '.jm-task',
  map: '.jm-map .moment .title',
  focus: '.strip-moment',
  phone: '.phone-title .title',
} as const;

const browser = await openBrowser();
const bundle = await bundlePage();
console.log('Keystroke to painted picture, in ms; the longest time that the page was blocked');
for (const [view, typed] of [
  ['diagram', 'title'],
  ['diagram', 'step'],
  ['map', 'title'],
  ['map', 'step'],
  ['focus', 'title'],
  ['focus', 'step'],
  ['phone', 'title'],
] as const) {
  for (const moments of [50, 500]) {
    const preview = await openPage(browser, bundle);
    let last = shownAfter(moments, 0, typed);
    await preview.show(last.picture);
    await preview.page.locator('.jm-task').first().waitFor();
    if (view === 'phone') await preview.page.setViewportSize({ width: 390, height: 800 });
    await preview.page.click(`#view-${view === 'phone' ? 'focus' : view}`);
    await preview.page.locator(selectors[view]).first().waitFor({ state: 'attached' });
    const times: number[] = [];
    const blocked: number[] = [];
    const redraw = (change: number) => {
      const next = shownAfter(moments, change, typed);
      const told = diffPictures(last.picture, next.picture, findTextMove(last.text, next.text));
      last = next;
      return measureTime(preview, view, next.picture, told);
    };
    for (let change = 1; change <= firstRedraws + redraws; change++) {
      const { time, longest } = await redraw(change);
      if (change <= firstRedraws) continue;
      times.push(time);
      blocked.push(longest);
    }
    const { page } = preview;
    const traced = { page, frame: page.mainFrame(), least: tracedRedraws };
    const work = await measureLongestTask(browser, traced, async () => {
      for (let i = 1; i <= tracedRedraws; i++) await redraw(firstRedraws + redraws + i);
    });
    const { median, p95 } = percentiles(times);
    console.log(
      `${view.padEnd(7)} ${typed === 'title' ? 'a letter' : 'a step  '} ${String(moments).padStart(4)} moments: median ${median}, p95 ${p95}; longest block median ${percentiles(blocked).median}, p95 ${percentiles(blocked).p95}, at most ${Math.max(...blocked).toFixed(1)}; longest task, in the processor's time: ${work.toFixed(1)}`,
    );
    await preview.page.close();
  }
}
await browser.close();

/**
 * Makes stages of five steps. After each change one step has another title, and everything after it moves.
 * With changes to steps, every second change has one more step after it.
 */
function shownAfter(
  moments: number,
  change: number,
  typed: 'title' | 'step',
): { readonly text: string; readonly picture: Picture } {
  const step = (
    stage: number,
    i: number,
  ) => `    step s${stage}-${i} "${stage + i === 0 ? `Change ${'x'.repeat(change)}` : `Compares vacuum cleaners online ${stage} ${i}`}" {
      emotion ${((stage + i) % 5) - 2} "busy"
      thought "I only want to know which one lasts"
      touchpoint "Product page ${stage} ${i}" { channel website; importance 5 }
      pain "The facts are buried ${stage} ${i}" { owner web; severity high; assumption }
    }
`;
  const stages = Array.from(
    { length: moments / 5 },
    (_, stage) =>
      `  stage "Stage ${stage}" {\n${Array.from({ length: 5 }, (__, i) => step(stage, i)).join('')}${stage === 0 && typed === 'step' && change % 2 === 1 ? '    step more "One more" {}\n' : ''}  }\n`,
  );
  const text = `persona colleen "Colleen" { primary }\nowner web "Web team"\njourney j "J" {\n  persona colleen\n${stages.join('')}}\n`;
  const [shown] = shownMaps({ 'map.journey': text });
  if (shown === undefined) throw new Error('There is one.');
  return { text, picture: { ...shown.picture, version: change, revision: change + 1 } };
}

function measureTime(
  { page }: OpenPage,
  view: keyof typeof selectors,
  picture: Picture,
  told: PictureChange,
): Promise<{ time: number; longest: number }> {
  return page.evaluate(
    async ({ title: otherSelector, message, selector }) => {
      const yielded = (): Promise<void> =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        });
      const shown = () => {
        const element = document.querySelector(selector);
        return element?.getAttribute('data-title') ?? element?.getAttribute('title') ?? element?.textContent;
      };
      let longest = 0;
      let last = performance.now();
      const start = last;
      // Any time between two turns of this loop is time in which the page was blocked.
      const turn = async () => {
        await yielded();
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      };
      window.postMessage(JSON.parse(message), '*');
      while (shown() !== otherSelector) await turn();
      // Layout and paint come right after this callback, so before the next turn but one.
      let painting = false;
      requestAnimationFrame(() => {
        painting = true;
      });
      while (!painting) await turn();
      await turn();
      await turn();
      return { time: performance.now() - start, longest };
    },
    {
      title: picture.diagrams[0]?.sections[0]?.tasks[0]?.title,
      message: JSON.stringify({ type: 'changed', uri: picture.uri, change: told }),
      selector: selectors[view],
    },
  );
}
