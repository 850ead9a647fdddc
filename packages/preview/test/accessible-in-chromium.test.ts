import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../../scripts/real-editor/open-browser.ts';
import { some } from '../../../scripts/test/runs.ts';
import { audit } from './audit.ts';
import { bundlePage, openPage } from './open-page.ts';
import { shownMaps } from './pictures.ts';
import { scriptMaps } from './script-maps.ts';
import { getTheme, type ThemeName } from './themes.ts';

let browser: Browser;
let bundle: ReadonlyMap<string, string>;
beforeAll(async () => {
  [browser, bundle] = await Promise.all([openBrowser(), bundlePage()]);
});
afterAll(() => browser.close());

/** Two personas with the same feeling at one moment, and one unknown feeling. */
const twoPeople = `persona a "Anna" { primary }
persona b "Ben"
journey j "Two people" {
  persona a, b
  stage s "Looks" {
    step one "Compares" { emotion -1 "lost"; emotion b -1 "lost"; touchpoint "Site" { channel website } }
    step two "Asks" { emotion +1; touchpoint "Line" { channel phone }; pain "Waits" { severity high } }
  }
  stage t "Pays" { emotion 0; emotion b 0 "fine"; no-touchpoint "at home"; opportunity "Faster" { value 5; effort 2 } }
}
`;

it.each(some(['light', 'forced colours', 'dark', 'high contrast'] as const, 2))(
  'axe finds nothing in map and diagram, with two personas on one value and from right to left (%s)',
  async (theme) => {
    const isForced = theme === 'forced colours';
    // A page uses the theme that resembles the forced colours, which are black on white here.
    const named: ThemeName = isForced ? 'high contrast light' : theme;
    const preview = await openPage(browser, bundle, getTheme(named));
    if (isForced) await preview.page.emulateMedia({ forcedColors: 'active' });
    const violations: string[] = [];
    for (const text of [twoPeople, scriptMaps['ar'] ?? '']) {
      const [shown] = shownMaps({ 'map.journey': text });
      if (shown === undefined) throw new Error('There is one.');
      await preview.show(shown.picture);
      for (const view of ['map', 'diagram']) {
        await preview.page.click(`#view-${view}`);
        await preview.page
          .locator(view === 'map' ? '.map h1' : '.jm-task')
          .first()
          .waitFor();
        violations.push(...(await audit(preview.page)).map((violation) => `${view}: ${violation}`));
      }
    }
    expect(violations).toEqual([]);
    expect(preview.alarms).toEqual([]);
    await preview.page.close();
  },
);
