/**
 * How long a change takes from the editor's notice to the painted picture, in a real browser:
 * `node packages/preview/bench/redraw.bench.ts`. The budgets in the design: 100 ms p95 at 50 steps, 300 ms at 500, of which
 * reading the text takes a few.
 */
import type { Picture } from '@journey-maps/core';
import { percentiles } from '../../../scripts/bench/percentiles.ts';
import { bundlePage, launchBrowser, type OpenPage, openPage, pictureOf } from '../test/open-page.ts';

const redraws = 20;

const browser = await launchBrowser();
const bundle = await bundlePage();
console.log('Keystroke to painted picture, in ms');
for (const steps of [50, 500]) {
  const preview = await openPage(browser, bundle);
  await preview.show(pictureOfSteps(steps, 0));
  await preview.page.locator('.jm-task').first().waitFor();
  const times: number[] = [];
  for (let change = 1; change <= redraws; change++)
    times.push(await timeOf(preview, pictureOfSteps(steps, change)));
  const { median, p95 } = percentiles(times);
  console.log(`${String(steps).padStart(4)} steps: median ${median}, p95 ${p95}`);
  await preview.page.close();
}
await browser.close();

/** Stages of five steps, one of which has another title after each change. */
function pictureOfSteps(steps: number, change: number): Picture {
  const stages = Array.from({ length: steps / 5 }, (_, stage) => [
    `Stage ${stage}`,
    Array.from({ length: 5 }, (_, step) =>
      stage + step === 0 ? `Change ${change}` : `Compares vacuum cleaners online ${stage} ${step}`,
    ),
  ]);
  return pictureOf(Object.fromEntries(stages) as Record<string, string[]>);
}

function timeOf({ page }: OpenPage, picture: Picture): Promise<number> {
  return page.evaluate(async (changed) => {
    const yielded = (): Promise<void> =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(0);
      });
    const wanted = changed.diagrams[0]?.sections[0]?.tasks[0]?.title;
    const pulls = (): number => window.said.filter(({ type }) => type === 'pull').length;
    const request = pulls() + 1;
    const start = performance.now();
    window.postMessage({ type: 'changed', uri: changed.uri, version: request }, '*');
    while (pulls() < request) await yielded();
    window.postMessage({ type: 'picture', request, picture: changed }, '*');
    while (document.querySelector('.jm-task')?.getAttribute('data-title') !== wanted) await yielded();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await yielded();
    return performance.now() - start;
  }, picture);
}
