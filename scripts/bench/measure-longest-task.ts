import type { Browser, Frame, Page } from 'playwright-core';

const mark = 'journey-maps-preview';

/**
 * Traces a page while something happens, and returns its longest task in milliseconds of processor time. This
 * excludes the time spent waiting for a core, since the browser's painting and other programs use all cores.
 *
 * @param page the page that the browser traces
 * @param frame the frame of interest, which may run in a process of its own
 * @throws if the trace has fewer tasks of the frame than `least`
 */
export async function measureLongestTask(
  browser: Browser,
  { page, frame, least }: { readonly page: Page; readonly frame: Frame; readonly least: number },
  run: () => Promise<void>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await frame.evaluate((name) => performance.mark(name), mark);
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly {
      readonly name: string;
      readonly pid: number;
      readonly tid: number;
      readonly ts: number;
      /** In microseconds. */
      readonly tdur?: number;
    }[];
  };
  const start = traceEvents.find(({ name }) => name === mark);
  if (start === undefined) throw new Error('The trace has no entry for the page.');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name === 'ThreadControllerImpl::RunTask' && pid === start.pid && tid === start.tid && ts > start.ts,
  );
  if (tasks.length < least) throw new Error('The trace lacks tasks of the page.');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000;
}
