import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * Returns the violations that axe finds, each with its first elements.
 *
 * @param options.preload false in a page whose policy forbids axe to fetch its style sheets
 */
export async function audit(
  on: Page | Frame,
  options: { readonly preload?: boolean } = {},
): Promise<string[]> {
  // Through the debugger, since the page's policy blocks other scripts.
  await on.evaluate(axe.source);
  return on.evaluate(async (chosen) => {
    const { axe: auditor } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
    }
    const { violations } = await auditor.run({ resultTypes: ['violations'], ...chosen });
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 2).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }, options);
}
